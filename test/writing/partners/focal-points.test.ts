import { openDesk, steward, withScopes, type Desk } from './partners-desk';

const ada = {
  name: 'Ada Example',
  jobTitle: 'Harbour officer',
  email: 'ada@harbours.example',
  phone: '+254 20 000 000',
  languages: ['EN', 'FR', 'EN'],
};

describe('focal points', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.dispose());
  beforeEach(() => desk.seat(steward));

  it('are added and removed, and the log holds nothing of the person', async () => {
    const added = await desk.writes('addFocalPoint', { partnerId: 'partner:efus', ...ada });
    const [{ id, ...person }] = added.focalPoints;
    expect(person).toEqual({ ...ada, languages: ['EN', 'FR'] });
    const removed = await desk.writes('removeFocalPoint', { focalPointId: id });
    expect(removed).toMatchObject({ id: 'partner:efus', focalPoints: [], version: added.version + 1 });
    const events = await desk.eventsOf('partner:efus');
    expect(events).toMatchObject([
      { kind: 'partner.focal-point-added', version: added.version, data: { focalPointId: id } },
      { kind: 'partner.focal-point-removed', version: removed.version, data: { focalPointId: id } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Ada|harbours|254/);
    const { rows } = await desk.database.query(`select * from partners.focal_point where id = $1`, [id]);
    expect(rows).toEqual([]);
  });

  it('are not shown to a writer who may not read contacts, and cannot be removed by one', async () => {
    const { focalPoints } = await desk.writes('addFocalPoint', { partnerId: 'partner:uclg', ...ada });
    const [{ id }] = focalPoints;
    desk.seat(withScopes('partners:write'));
    const added = await desk.writes('addFocalPoint', { partnerId: 'partner:uclg', name: 'Bo Example' });
    expect(added.focalPoints).toEqual([]);
    const unseen = await desk.refused('removeFocalPoint', { focalPointId: id });
    const unknown = await desk.refused('removeFocalPoint', { focalPointId: 'focal-point:none' });
    expect(unseen).toEqual([
      { code: 'NOT_FOUND', field: ['input', 'focalPointId'], message: `There is no focal point ${id}.` },
    ]);
    expect(unknown[0]).toEqual({ ...unseen[0], message: 'There is no focal point focal-point:none.' });
  });

  it('are refused where the input is at fault, or the partner is not there', async () => {
    const errors = await desk.refused('addFocalPoint', {
      partnerId: 'partner:efus',
      name: '\u0007',
      jobTitle: ' ',
      email: 'not an address',
      phone: '1'.repeat(61),
    });
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['INVALID']));
    expect(errors.map(({ field }) => field[1])).toEqual(['name', 'jobTitle', 'email', 'phone']);
    expect(
      await desk.refused('addFocalPoint', { partnerId: 'partner:none', name: 'Ada Example' }),
    ).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'partnerId'] }]);
  });

  it('are removed once, by however many at the same time', async () => {
    const { focalPoints, version } = await desk.writes('addFocalPoint', {
      partnerId: 'partner:vngoc',
      ...ada,
    });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => desk.write('removeFocalPoint', { focalPointId: focalPoints[0].id })),
    );
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code));
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await desk.partner('partner:vngoc')).toMatchObject({ version: version + 1 });
  });

  it('go with their partner into a merge that happens at the same time, and are removed there', async () => {
    await desk.writes('upsertPartner', { slug: 'kept', name: 'Kept', kind: 'OTHER' });
    await desk.writes('upsertPartner', { slug: 'merged', name: 'Merged', kind: 'OTHER' });
    const { focalPoints } = await desk.writes('addFocalPoint', { partnerId: 'partner:merged', ...ada });
    const [merge, removal] = await Promise.all([
      desk.write('mergePartners', { keepId: 'partner:kept', mergeId: 'partner:merged', reason: 'Test' }),
      desk.write('removeFocalPoint', { focalPointId: focalPoints[0].id }),
    ]);
    expect([merge.userErrors, removal.userErrors]).toEqual([[], []]);
    const { rows } = await desk.database.query(
      `select id from partners.focal_point where partner_id in ('partner:kept', 'partner:merged')`,
    );
    expect(rows).toEqual([]);
    await desk.logLength();
  });
});
