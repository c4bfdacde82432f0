import { PreparedPartnership, partnershipFields, stakeholderFields, steward } from './partnerships-stage';
import { admin, leadA, plainTask, refusals, Stage } from './support';

let stage: Stage;
let made: PreparedPartnership;

beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.dispose());
beforeEach(async () => (made = await PreparedPartnership.on(stage)));

describe('createLocalPartnership', () => {
  it('starts a partnership that is forming, and makes it known', async () => {
    const { localPartnership } = await stage.change(
      'createLocalPartnership',
      {
        placeId: 'place:mx-mexico-city-iztapalapa',
        title: 'Iztapalapa',
        taskPrefix: 'MX-IZT',
        startedOn: '2026-01-01',
        provenance: [{ url: 'https://example.org/', title: 'Letter', quote: 'agreed' }],
      },
      partnershipFields,
    );
    expect(localPartnership).toMatchObject({
      title: 'Iztapalapa',
      status: 'FORMING',
      version: 1,
      taskPrefix: 'MX-IZT',
      startedOn: '2026-01-01',
      place: { id: 'place:mx-mexico-city-iztapalapa' },
      provenance: [{ url: 'https://example.org/', title: 'Letter', quote: 'agreed', isDemo: false }],
    });
    await stage.settled();
    const known = await stage.sql(`select parent_id from assessments.foreign_record where id = $1`, [
      localPartnership.id,
    ]);
    expect(known).toEqual([{ parent_id: 'place:mx-mexico-city-iztapalapa' }]);
  });

  it.each([
    [{ title: '', taskPrefix: 'ke mat' }, ['INVALID input.title', 'INVALID input.taskPrefix']],
    [{ taskPrefix: 'UZ-CHI' }, ['INVALID input.taskPrefix']],
    [{ taskPrefix: '-A' }, ['INVALID input.taskPrefix']],
    [{ placeId: 'place:none' }, ['NOT_FOUND input.placeId']],
    [{ provenance: [{}] }, ['INVALID input.provenance.0']],
  ])('refuses %j', async (input, expected) => {
    const payload = await stage.change(
      'createLocalPartnership',
      { placeId: 'place:ke-nairobi-mathare', title: 'Mathare', taskPrefix: 'KE-NEW', ...input },
      partnershipFields,
    );
    expect(refusals(payload)).toEqual(expected);
  });

  it('gives a prefix to one of many', async () => {
    const payloads = await Promise.all(
      Array.from({ length: 8 }, () =>
        stage.change(
          'createLocalPartnership',
          { placeId: 'place:ke-nairobi-mathare', title: 'Mathare', taskPrefix: 'KE-ONE' },
          partnershipFields,
        ),
      ),
    );
    expect(payloads.filter(({ localPartnership }) => localPartnership)).toHaveLength(1);
    expect(payloads.flatMap(refusals)).toEqual(Array(7).fill('INVALID input.taskPrefix'));
  });
});

describe('the status of a local partnership', () => {
  const statuses = ['FORMING', 'ACTIVE', 'DORMANT', 'CLOSED'];
  const table: Record<string, readonly string[]> = {
    FORMING: ['ACTIVE', 'CLOSED'],
    ACTIVE: ['DORMANT', 'CLOSED'],
    DORMANT: ['ACTIVE', 'CLOSED'],
    CLOSED: [],
  };

  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
    'goes from %s to %s as the table says',
    async (from, to) => {
      await made.add();
      await stage.sql('update local_partnerships.local_partnership set status = $2 where id = $1', [
        made.id,
        from,
      ]);
      const payload = await made.status(to, 2, 'Because.');
      const isLegal = table[from]?.includes(to) ?? false;
      expect(refusals(payload)).toEqual(isLegal ? [] : ['ILLEGAL_TRANSITION input.to']);
      expect(payload.localPartnership?.status).toBe(isLegal ? to : undefined);
      const legal = (table[from] ?? []).join(', ');
      expect(isLegal ? legal : payload.userErrors[0].message).toContain(legal);
    },
  );

  it('becomes ACTIVE with a present coordinator or chair only', async () => {
    expect(refusals(await made.status('ACTIVE', 1))).toEqual(['GUARD_FAILED input.to']);
    const { stakeholder } = await made.add({ roles: ['MEMBER'] });
    expect(refusals(await made.status('ACTIVE', 2))).toEqual(['GUARD_FAILED input.to']);
    await stage.change(
      'updateStakeholder',
      { stakeholderId: stakeholder.id, roles: ['COORDINATOR'], leftOn: '2026-01-01' },
      stakeholderFields,
    );
    expect(refusals(await made.status('ACTIVE', 3))).toEqual(['GUARD_FAILED input.to']);
    await stage.change(
      'updateStakeholder',
      { stakeholderId: stakeholder.id, leftOn: null },
      stakeholderFields,
    );
    expect((await made.status('ACTIVE', 4)).localPartnership.status).toBe('ACTIVE');
  });

  it('becomes CLOSED without an open task only, and takes none then', async () => {
    const ofTask = { ...plainTask, localPartnershipId: made.id };
    const { task } = await stage.as(admin).change('createTask', ofTask);
    expect(refusals(await made.status('CLOSED', 1))).toEqual(['INVALID input.reason']);
    const held = await made.status('CLOSED', 1, 'Done.');
    expect(held.userErrors).toMatchObject([
      { code: 'GUARD_FAILED', message: expect.stringContaining(task.reference) },
    ]);
    await stage.change('transitionTask', {
      taskId: task.id,
      to: 'CANCELLED',
      expectedVersion: 1,
      reason: 'Done.',
    });
    expect((await made.status('CLOSED', 1, 'Done.')).localPartnership.status).toBe('CLOSED');
    expect(refusals(await stage.change('createTask', ofTask))).toEqual([
      'GUARD_FAILED input.localPartnershipId',
    ]);
    expect(refusals(await made.add())).toEqual(['GUARD_FAILED input.localPartnershipId']);
  });

  it('closes or takes a task, never both', async () => {
    stage.as(admin);
    for (let round = 0; round < 5; round += 1) {
      const { localPartnership } = await stage.change(
        'createLocalPartnership',
        { placeId: 'place:ke-nairobi-mathare', title: 'Race', taskPrefix: `RACE-${round}` },
        partnershipFields,
      );
      const [created, closed] = await Promise.all([
        stage.change('createTask', { ...plainTask, localPartnershipId: localPartnership.id }),
        stage.change(
          'changeLocalPartnershipStatus',
          { localPartnershipId: localPartnership.id, to: 'CLOSED', expectedVersion: 1, reason: 'Race.' },
          partnershipFields,
        ),
      ]);
      expect([created, closed].flatMap(refusals)).toHaveLength(1);
    }
  });

  it('is changed from the version that is there, by who may', async () => {
    await made.add();
    expect(refusals(await made.status('ACTIVE', 1))).toEqual(['CONFLICT input.expectedVersion']);
    stage.as(leadA);
    expect(refusals(await made.status('ACTIVE', 2))).toEqual(['FORBIDDEN']);
    const unknown = { localPartnershipId: 'local-partnership:none', to: 'ACTIVE', expectedVersion: 1 };
    expect(
      refusals(await stage.as(steward).change('changeLocalPartnershipStatus', unknown, partnershipFields)),
    ).toEqual(['NOT_FOUND input.localPartnershipId']);
  });
});
