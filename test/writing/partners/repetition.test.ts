import { startTestPlatform } from '../../support/platform';
import { openDesk, sendMutation, steward, withScopes, type Desk } from './partners-desk';

describe('a change of partners', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.dispose());
  beforeEach(() => desk.seat(steward));

  it('is made once, however often it is sent under one name', async () => {
    const input = { clientMutationId: 'create-1', slug: 'once', name: 'Once', kind: 'OTHER' };
    const first = await desk.write('upsertPartner', input);
    const length = await desk.logLength();
    expect(await desk.write('upsertPartner', input)).toEqual(first);
    expect(first).toMatchObject({ userErrors: [], clientMutationId: 'create-1', partner: { version: 1 } });
    // The same change by somebody else is another one.
    desk.seat({ ...steward, subject: 'second-steward' });
    expect((await desk.write('upsertPartner', input)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await desk.logLength()).toBe(length);
  });

  it('is made once where it arrives many times at once', async () => {
    const before = await desk.logLength();
    const input = { clientMutationId: 'focal-1', partnerId: 'partner:unodc', name: 'Ada Example' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.write('addFocalPoint', input)));
    for (const { partner, userErrors } of answers) {
      expect(userErrors).toEqual([]);
      expect(partner.focalPoints).toHaveLength(1);
    }
    expect(await desk.logLength()).toBe(before + 1);
  });

  it('is refused under the name of another one', async () => {
    const input = { clientMutationId: 'name-1', partnerId: 'partner:undp', value: 'PNUD', kind: 'ALIAS' };
    await desk.writes('addPartnerName', { ...input, expectedVersion: 1 });
    const duplicate = [{ code: 'DUPLICATE', field: ['input', 'clientMutationId'] }];
    expect(
      await desk.refused('addPartnerName', { ...input, expectedVersion: 1, language: 'FR' }),
    ).toMatchObject(duplicate);
    expect(
      await desk.refused('addFocalPoint', {
        clientMutationId: 'name-1',
        partnerId: 'partner:undp',
        name: 'A',
      }),
    ).toMatchObject(duplicate);
  });

  it('is not made again by the next process, and tells of what happened since', async () => {
    const merge = {
      clientMutationId: 'merge-1',
      keepId: 'partner:demo-agency-a',
      mergeId: 'partner:demo-agency-b',
      reason: 'Duplicate',
    };
    const { version } = await desk.writes('mergePartners', merge);
    const length = await desk.logLength();
    const another = await startTestPlatform({
      databaseUrl: desk.databaseUrl,
      identify: () => ({ identity: steward }),
    });
    try {
      const { partner, userErrors } = await sendMutation(another.url, 'mergePartners', merge);
      expect(userErrors).toEqual([]);
      expect(partner).toMatchObject({ id: merge.keepId, version, formerIds: [merge.mergeId] });
      await desk.writes('mergePartners', {
        keepId: 'partner:demo-agency-c',
        mergeId: merge.keepId,
        reason: 'Duplicate',
      });
      const repeated = await sendMutation(another.url, 'mergePartners', merge);
      expect(repeated.partner).toMatchObject({ id: 'partner:demo-agency-c' });
    } finally {
      await another.dispose();
    }
    expect(await desk.logLength()).toBe(length + 1);
  });

  it('can be sent again after a refusal, which keeps no name taken', async () => {
    const input = { clientMutationId: 'retry-1', slug: 'retried', name: 'Retried', kind: 'OTHER' };
    desk.seat({ ...withScopes(), subject: steward.subject });
    await desk.refused('upsertPartner', input);
    desk.seat(steward);
    expect(await desk.writes('upsertPartner', input)).toMatchObject({ version: 1 });
  });
});
