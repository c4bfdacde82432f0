import { useRecordedPlatform } from './recorded-platform';

const { send } = useRecordedPlatform();

const unknown = ['x', '', ' ', 'partner:unodc ', 'PARTNER:UNODC', "' or true --", '漢字', '🏙', '-1', '%'];

describe('an id that nothing has', () => {
  const lookups = [
    'partner(id: $id) { id }',
    'partner(slug: $text) { id }',
    'partner(identifier: $text) { id }',
    'country(iso3: $id) { iso3 }',
    'sdgTarget(code: $id) { code }',
    'localPartnership(id: $id) { id }',
    'place(id: $id) { id }',
    'task(id: $id) { id }',
    'task(reference: $text) { id }',
    'assessment(id: $id) { id }',
    'recommendation(id: $id) { id }',
    'newsItem(id: $id) { id }',
  ];

  it.each(lookups)('is null for %s', async (lookup) => {
    const type = lookup.includes('$id') ? '$id: ID!' : '$text: String!';
    for (const id of unknown) {
      const { data, errors } = await send({
        query: `query (${type}) { found: ${lookup} }`,
        variables: { id, text: id },
      });
      expect({ id, data, errors }).toEqual({ id, data: { found: null }, errors: [] });
    }
  });

  it('is null for a place by its GeoNames number', async () => {
    const query = 'query ($id: Int!) { place(geonamesId: $id) { id } }';
    for (const id of [0, -1, 1, 2_147_483_647, -2_147_483_648]) {
      expect(await send({ query, variables: { id } })).toMatchObject({ data: { place: null }, errors: [] });
    }
    const { data } = await send({ query, variables: { id: 1_512_569 } });
    expect(data.place.id).toBe('place:uz-tashkent');
  });

  it('is null for a record of another kind', async () => {
    const { data, errors } = await send({
      query: `{
        partner(id: "place:uz-tashkent") { id } place(id: "partner:unodc") { id }
        task(id: "assessment:demo-uz-chilanzar") { id } assessment(id: "task:demo-uz-chi-1") { id }
        recommendation(id: "news:chilanzar-assessment") { id } country(iso3: "UZ") { iso3 } sdgTarget(code: "16") { code } }`,
    });
    expect(errors).toEqual([]);
    expect(new Set(Object.values(data))).toEqual(new Set([null]));
  });

  it('is absent from lists that are asked for by ids', async () => {
    const { data, errors } = await send({
      query: `{
        sdgGoals(codes: ["16", "99", "x", "3", "16"]) { code } countries(m49: ["860", "999", ""]) { iso3 }
        offenceCategories(parent: "99") { code } localPartnerships(placeId: ["place:none"]) { id }
        taskOverlaps(placeId: "place:none") { kind } places(countryIso3: ["XXX"]) { id }
        place(id: "place:uz-tashkent-chilanzar") { indicators(codes: ["none"]) { observations { id } } } }`,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      sdgGoals: [{ code: '3' }, { code: '16' }],
      countries: [{ iso3: 'UZB' }],
      offenceCategories: [],
      localPartnerships: [],
      taskOverlaps: [],
      places: [],
      place: { indicators: [] },
    });
  });

  it('finds nothing as a criterion', async () => {
    const connections = [
      ...[
        'localPartnershipId',
        'leadPartnerId',
        'participantPartnerId',
        'placeId',
        'countryIso3',
        'assessmentId',
        'recommendationId',
        'sdgTarget',
      ].map((key) => `tasks(filter: { ${key}: $ids }) { totalCount nodes { id } }`),
      ...['sdgGoal', 'countryIso3'].map(
        (key) => `partners(filter: { ${key}: $ids }) { totalCount nodes { id } }`,
      ),
      ...['countryIso3', 'placeId', 'partnerId', 'sdgTarget', 'offenceCode'].map(
        (key) => `assessments(filter: { ${key}: $ids }) { totalCount nodes { id } }`,
      ),
      ...['partnerId', 'countryIso3', 'placeId', 'assessmentId', 'sdgGoal'].map(
        (key) => `news(filter: { ${key}: $ids }) { totalCount nodes { id } }`,
      ),
    ];
    const { data, errors } = await send({
      query: `query ($ids: [ID!]) { ${connections.map((text, index) => `list${index}: ${text}`).join('\n')} }`,
      variables: { ids: unknown },
    });
    expect(errors).toEqual([]);
    expect(Object.values(data)).toEqual(connections.map(() => ({ totalCount: 0, nodes: [] })));
  });
});

describe('a lookup by one of several keys', () => {
  it.each([
    ['partner', 'id', 'id: null', 'slug: null, identifier: null'],
    ['place', 'id', 'id: null', 'geonamesId: null'],
    ['task', 'id', 'reference: null'],
  ])('of a %s asks for one where it is given none', async (field, argument, ...keys) => {
    for (const args of ['', ...keys.map((key) => `(${key})`)]) {
      const { data, errors } = await send({ query: `{ ${field}${args} { id } }` });
      expect(data[field]).toBeNull();
      expect(errors).toEqual([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'INVALID', argument }) }),
      ]);
    }
  });

  it.each([
    ['partner', 'id: "partner:unodc", slug: "unodc"', 'slug'],
    ['partner', 'id: "partner:unodc", identifier: "XM-DAC-41128"', 'identifier'],
    ['partner', 'slug: "unodc", identifier: "XM-DAC-41128"', 'identifier'],
    ['partner', 'id: "partner:unodc", slug: "unodc", identifier: "XM-DAC-41128"', 'slug'],
    ['place', 'id: "place:uz-tashkent", geonamesId: 1512569', 'geonamesId'],
    ['task', 'id: "task:demo-uz-chi-1", reference: "UZ-CHI-1"', 'reference'],
  ])('of a %s takes no second key: %s', async (field, args, argument) => {
    const { data, errors } = await send({ query: `{ ${field}(${args}) { id } }` });
    expect(data[field]).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'INVALID', argument }) }),
    ]);
  });

  it('takes a null beside the key as not given', async () => {
    const { data, errors } = await send({
      query: `{ partner(id: null, slug: "unodc", identifier: null) { id } place(id: "place:uz", geonamesId: null) { id }
        task(id: null, reference: "UZ-CHI-1") { id } }`,
    });
    expect({ data, errors }).toEqual({
      data: {
        partner: { id: 'partner:unodc' },
        place: { id: 'place:uz' },
        task: { id: 'task:demo-uz-chi-1' },
      },
      errors: [],
    });
  });
});
