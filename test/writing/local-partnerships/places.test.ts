import { leadA, person, refusals, Stage } from './support';

const steward = person('Stu Steward', ['partnerships:write']);
const fields = `place {
  id level name ru: name(lang: RU) alternateNames parent { id } children { id } country { iso3 } iso3166_2 geonamesId
  unLocode latitude longitude timeZone
}`;

let stage: Stage;
let count = 0;

beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.dispose());
beforeEach(() => stage.as(steward));

const create = (input: Record<string, unknown> = {}) => {
  count += 1;
  return stage.change(
    'createPlace',
    {
      slug: `uz-tashkent-${count}`,
      name: `Place ${count}`,
      level: 'DISTRICT',
      parentId: 'place:uz-tashkent',
      countryIso3: 'UZB',
      ...input,
    },
    fields,
  );
};
const update = (placeId: string, input: Record<string, unknown>) =>
  stage.change('updatePlace', { placeId, ...input }, fields);

describe('createPlace', () => {
  it('adds a place inside another one, in its time zone, and makes it known', async () => {
    const { place } = await create({
      slug: 'uz-tashkent-yunusabad',
      name: 'Yunusabad',
      iso3166_2: 'UZ-TK',
      geonamesId: 77,
      unLocode: 'UZ TAS',
      latitude: 41.3,
      longitude: 69.3,
    });
    expect(place).toEqual({
      id: 'place:uz-tashkent-yunusabad',
      level: 'DISTRICT',
      name: 'Yunusabad',
      ru: 'Yunusabad',
      alternateNames: [],
      parent: { id: 'place:uz-tashkent' },
      children: [],
      country: { iso3: 'UZB' },
      iso3166_2: 'UZ-TK',
      geonamesId: 77,
      unLocode: 'UZ TAS',
      latitude: 41.3,
      longitude: 69.3,
      timeZone: 'Asia/Tashkent',
    });
    const inside = await create({ slug: 'uz-inside', level: 'NEIGHBOURHOOD', parentId: place.id });
    const [row] = await stage.sql('select path from local_partnerships.place where id = $1', [
      inside.place.id,
    ]);
    expect(row).toEqual({ path: ['place:uz', 'place:uz-tashkent', place.id, inside.place.id] });
    await stage.settled();
    expect(await stage.sql('select parent_id from news.foreign_record where id = $1', [place.id])).toEqual([
      { parent_id: 'UZB' },
    ]);
    const { places } = await stage.read('{ places(text: "yunus") { id } }');
    expect(places).toEqual([{ id: place.id }]);
  });

  it('adds a country on its own, with a time zone', async () => {
    const country = { slug: 'fr', name: 'France', level: 'COUNTRY', parentId: null, countryIso3: 'FRA' };
    expect(refusals(await create(country))).toEqual(['INVALID input.timeZone']);
    const { place } = await create({ ...country, timeZone: 'Europe/Paris' });
    expect(place).toMatchObject({ id: 'place:fr', parent: null, timeZone: 'Europe/Paris' });
  });

  it.each([
    [{ slug: 'Not a slug', name: '' }, ['INVALID input.name', 'INVALID input.slug']],
    [{ slug: 'uz-tashkent' }, ['INVALID input.slug']],
    [{ countryIso3: 'XXX' }, ['NOT_FOUND input.countryIso3']],
    [{ parentId: 'place:none' }, ['NOT_FOUND input.parentId']],
    [{ level: 'CITY' }, ['INVALID input.parentId']],
    [{ level: 'COUNTRY' }, ['INVALID input.parentId']],
    [{ countryIso3: 'KEN', level: 'CITY' }, ['INVALID input.parentId', 'INVALID input.parentId']],
    [{ timeZone: 'Mars/Olympus' }, ['INVALID input.timeZone']],
    [{ timeZone: 'asia/tashkent' }, ['INVALID input.timeZone']],
    [{ timeZone: 'EST5EDT4' }, ['INVALID input.timeZone']],
    [{ latitude: 91, longitude: -181 }, ['INVALID input.latitude', 'INVALID input.longitude']],
    [{ latitude: 41 }, ['INVALID input.longitude']],
    [{ geonamesId: 1_512_569 }, ['INVALID input.geonamesId']],
    [
      { geonamesId: 0, iso3166_2: 'UZB', unLocode: '1' },
      ['INVALID input.iso3166_2', 'INVALID input.unLocode', 'INVALID input.geonamesId'],
    ],
  ])('refuses %j', async (input, expected) => {
    expect(refusals(await create(input))).toEqual(expected);
  });

  it('gives a slug or GeoNames id to one of many', async () => {
    const slugs = await Promise.all(Array.from({ length: 6 }, () => create({ slug: 'uz-one' })));
    expect(slugs.flatMap(refusals)).toEqual(Array(5).fill('INVALID input.slug'));
    const ids = await Promise.all(Array.from({ length: 6 }, () => create({ geonamesId: 4242 })));
    expect(ids.flatMap(refusals)).toEqual(Array(5).fill('INVALID input.geonamesId'));
  });

  it('is for who keeps places', async () => {
    stage.as(leadA);
    expect(refusals(await create())).toEqual(['FORBIDDEN']);
  });
});

describe('updatePlace', () => {
  it('changes what is given, clears what is null, and is found by its new names', async () => {
    const { place } = await create({ geonamesId: 99, latitude: 1, longitude: 2 });
    const changed = await update(place.id, {
      names: [
        { language: 'EN', text: 'Old Gate' },
        { language: 'RU', text: 'Старые ворота' },
      ],
      alternateNames: ['Eski darvoza', 'Eski darvoza'],
      latitude: null,
      longitude: null,
      timeZone: 'Asia/Samarkand',
    });
    expect(changed.place).toMatchObject({
      name: 'Old Gate',
      ru: 'Старые ворота',
      alternateNames: ['Eski darvoza'],
      geonamesId: 99,
      latitude: null,
      longitude: null,
      timeZone: 'Asia/Samarkand',
    });
    for (const text of ['old gate', 'ворота', 'darvoza']) {
      expect(
        (await stage.read('query ($text: String) { places(text: $text) { id } }', { text })).places,
      ).toEqual([{ id: place.id }]);
    }
    await update(place.id, { names: [{ language: 'RU', text: 'Старые ворота' }] });
    const events = await stage.sql(
      'select kind, entity_version from local_partnerships.event_log where entity_id = $1 order by sequence',
      [place.id],
    );
    expect(events).toEqual([
      { kind: 'records.announced', entity_version: 1 },
      { kind: 'place.changed', entity_version: 2 },
    ]);
  });

  it.each([
    [{ timeZone: null }, ['INVALID input.timeZone']],
    [{ timeZone: 'Nowhere' }, ['INVALID input.timeZone']],
    [{ latitude: 41 }, ['INVALID input.longitude']],
    [{ geonamesId: 1_512_569 }, ['INVALID input.geonamesId']],
    [{ alternateNames: ['fine', ''] }, ['INVALID input.alternateNames.1']],
    [
      {
        names: [
          { language: 'FR', text: 'a' },
          { language: 'FR', text: '\n' },
        ],
      },
      ['INVALID input.names.1.text', 'INVALID input.names.1.text', 'INVALID input.names.1.language'],
    ],
    [{ placeId: 'place:none' }, ['NOT_FOUND input.placeId']],
  ])('refuses %j', async (input, expected) => {
    expect(refusals(await update('place:uz-tashkent-chilanzar', input))).toEqual(expected);
  });

  it('is for who keeps places', async () => {
    stage.as(leadA);
    expect(refusals(await update('place:uz-tashkent', { geonamesId: 5 }))).toEqual(['FORBIDDEN']);
  });
});
