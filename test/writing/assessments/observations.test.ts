import { Desk, assessor, reader } from './desk';

const year = (of: number) => ({
  text: String(of),
  start: `${of}-01-01`,
  end: `${of}-12-31`,
  precision: 'YEAR',
});

describe('recording observations', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  const observation = {
    indicatorCode: 'robbery-rate',
    placeId: 'place:ke-nairobi-mathare',
    value: 12.5,
    period: year(2024),
    sourceUrl: 'https://example.org/report',
  };

  it('keeps values that disagree, each with where it comes from, in one event', async () => {
    const { id } = await desk.plans();
    const dataSourceId = await desk.addsSource(id);
    const before = await desk.lastSequence();
    const other = { ...observation, value: 14, sourceUrl: null, dataSourceId, providerId: 'partner:unodc' };
    const payload = await desk.does('recordObservations', {
      observations: [observation, other, { ...observation, period: year(2025) }],
    });
    expect(payload.recorded).toBe(3);
    expect(payload.series).toMatchObject([
      {
        indicator: { code: 'robbery-rate' },
        place: { id: observation.placeId },
        observations: [{ isContested: true }, { isContested: true }, { isContested: false, value: 12.5 }],
      },
    ]);
    const { partner } = await desk.query(`query { partner(slug: "unodc") { id } }`);
    const rows = await desk.rows(
      `select provider_id, data_source_id, url from observation
        left join provenance on owner = observation.id where value = 14`,
    );
    expect(rows).toEqual([{ provider_id: partner.id, data_source_id: dataSourceId, url: null }]);
    const [event, ...others] = await desk.eventsAfter(before);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      kind: 'observations.recorded',
      attributes: { placeIds: [observation.placeId], indicatorCodes: ['robbery-rate'] },
    });
    expect(event.data.observationIds).toHaveLength(3);
  });

  it('is all or nothing, with each fault at its place', async () => {
    const [before] = await desk.rows('select count(*)::integer as count from observation');
    const bad = [
      observation,
      { ...observation, sourceUrl: null },
      { ...observation, period: { ...year(2024), end: '2023-12-31' } },
      { ...observation, sourceUrl: 'javascript:alert(1)', period: { ...year(2024), precision: 'QUARTER' } },
    ];
    expect(await desk.refusedAt('recordObservations', { observations: bad })).toEqual([
      'INVALID input observations 1 dataSourceId',
      'INVALID input observations 2 period end',
      'INVALID input observations 3 sourceUrl',
    ]);
    expect(
      await desk.refusedAt('recordObservations', {
        observations: [
          observation,
          { ...observation, indicatorCode: 'none' },
          { ...observation, dataSourceId: 'data-source:none' },
        ],
      }),
    ).toEqual([
      'NOT_FOUND input observations 1 indicatorCode',
      'NOT_FOUND input observations 2 dataSourceId',
    ]);
    expect(
      await desk.refusedAt('recordObservations', {
        observations: [observation, { ...observation, placeId: 'place:none', providerId: 'partner:none' }],
      }),
    ).toEqual(['NOT_FOUND input observations 1 placeId', 'NOT_FOUND input observations 1 providerId']);
    const [after] = await desk.rows('select count(*)::integer as count from observation');
    expect(after.count).toBe(before.count);
    desk.who = reader;
    expect(await desk.refusedAt('recordObservations', { observations: [observation] })).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('takes two hundred at once, and neither none nor more', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...observation,
        value: index,
        period: year(1700 + index),
      }));
    expect((await desk.does('recordObservations', { observations: many(200) })).recorded).toBe(200);
    for (const count of [0, 201]) {
      expect(await desk.refusedAt('recordObservations', { observations: many(count) })).toEqual([
        'INVALID input observations',
      ]);
    }
  });

  it('knows no data source of an assessment that the writer may not see', async () => {
    const { id } = await desk.plans({ sensitivity: 'STRICTLY_CONFIDENTIAL' });
    const dataSourceId = await desk.addsSource(id);
    desk.who = { ...assessor, claims: { partner: 'partner:unodc' } };
    const hidden = { observations: [{ ...observation, dataSourceId }] };
    expect(await desk.refusedAt('recordObservations', hidden)).toEqual([
      'NOT_FOUND input observations 0 dataSourceId',
    ]);
  });
});
