import { openDesk, steward, withScopes, type Desk } from './partners-desk';

const network = {
  slug: 'safer-harbours',
  name: 'Safer Harbours Network',
  acronym: 'SHN',
  kind: 'CITY_NETWORK',
  website: 'https://harbours.example/',
  countryIso3: 'KEN',
  headquartersCity: 'Mombasa',
  mandateAreas: ['Ports', 'Waterfronts'],
  sdgGoals: ['11', '16'],
  iatiOrganisationType: '21',
  ochaOrganisationType: '437',
  provenance: [{ title: 'Invented for a test', retrievedOn: '2026-01-31', quote: 'harbours' }],
};

describe('upsertPartner', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.dispose());
  beforeEach(() => desk.seat(steward));

  it('creates a partner with its names and tells the other rooms of it in one event', async () => {
    const before = await desk.logLength();
    const partner = await desk.writes('upsertPartner', network);
    expect(partner).toMatchObject({
      id: 'partner:safer-harbours',
      version: 1,
      name: 'Safer Harbours Network',
      verified: false,
      country: { iso3: 'KEN' },
      sdgGoals: [{ code: '11' }, { code: '16' }],
      mandateAreas: ['Ports', 'Waterfronts'],
      website: 'https://harbours.example/',
      iatiOrganisationType: '21',
      ochaOrganisationType: '437',
      names: [
        { value: 'Safer Harbours Network', kind: 'OFFICIAL', language: 'EN' },
        { value: 'SHN', kind: 'ACRONYM', language: 'EN' },
      ],
      provenance: [{ url: null, title: 'Invented for a test', retrievedOn: '2026-01-31', isDemo: false }],
    });
    expect(await desk.logLength()).toBe(before + 1);
    expect(await desk.eventsOf(partner.id)).toEqual([
      {
        kind: 'records.announced',
        version: 1,
        data: { records: [{ kind: 'partner', id: partner.id }] },
        attributes: { actorName: 'Data Steward', actorSubject: 'steward', actorPartnerId: 'partner:unodc' },
      },
    ]);
    const { partners, partnerMatches } = await desk.query(
      `{ partners(filter: { text: "harbours" }) { nodes { id } } partnerMatches(name: "SHN") { id } }`,
    );
    expect(partners.nodes).toEqual([{ id: partner.id }]);
    expect(partnerMatches).toEqual([{ id: partner.id }]);
  });

  it('changes what is given, empties what is null, leaves the rest', async () => {
    const created = await desk.writes('upsertPartner', { ...network, slug: 'changed' });
    const changed = await desk.writes('upsertPartner', {
      slug: 'changed',
      expectedVersion: 1,
      name: 'Safe Harbours Network',
      kind: 'NGO_NETWORK',
      acronym: null,
      sdgGoals: null,
      verified: true,
    });
    expect(changed).toEqual({
      ...created,
      version: 2,
      name: 'Safe Harbours Network',
      kind: 'NGO_NETWORK',
      acronym: null,
      sdgGoals: [],
      verified: true,
      names: [{ value: 'Safe Harbours Network', kind: 'OFFICIAL', language: 'EN' }],
    });
    expect((await desk.eventsOf(changed.id)).slice(1)).toMatchObject([
      {
        kind: 'partner.changed',
        version: 2,
        data: { fields: ['name', 'acronym', 'kind', 'sdgGoals', 'verified'] },
      },
    ]);
    const again = await desk.writes('upsertPartner', {
      slug: 'changed',
      expectedVersion: 2,
      name: 'Safe Harbours Network',
      kind: 'NGO_NETWORK',
      acronym: 'SHN-2',
    });
    expect(again.names).toContainEqual({ value: 'SHN-2', kind: 'ACRONYM', language: 'EN' });
  });

  it('adds sources to those that are there, each once', async () => {
    const input = { slug: 'sourced', name: 'Sourced', kind: 'OTHER' };
    const [first, second] = [{ title: 'First' }, { url: 'https://second.example/' }];
    await desk.writes('upsertPartner', { ...input, provenance: [first] });
    const { version, provenance } = await desk.writes('upsertPartner', {
      ...input,
      expectedVersion: 1,
      provenance: [first, second],
    });
    expect(version).toBe(2);
    expect(provenance).toMatchObject([first, second]);
  });

  it('writes nothing where nothing differs', async () => {
    await desk.writes('upsertPartner', { ...network, slug: 'unchanged' });
    const before = await desk.logLength();
    const { version } = await desk.writes('upsertPartner', {
      ...network,
      slug: 'unchanged',
      expectedVersion: 1,
    });
    expect(version).toBe(1);
    expect(await desk.logLength()).toBe(before);
  });

  it('keeps markup and SQL as the text that they are', async () => {
    const name = `<b>Robert'); drop table partner;--</b> \u{1F6A8}`;
    const partner = await desk.writes('upsertPartner', { slug: 'markup', name, kind: 'OTHER' });
    expect(partner.name).toBe(name);
  });

  it('refuses to change one that exists in view of no version, or of another one', async () => {
    const input = { slug: 'contested', name: 'Contested', kind: 'OTHER' };
    await desk.writes('upsertPartner', input);
    const expected = { code: 'CONFLICT', field: ['input', 'expectedVersion'] };
    for (const expectedVersion of [undefined, null, 0, 2]) {
      const [error] = await desk.refused('upsertPartner', { ...input, name: 'Other', expectedVersion });
      expect(error).toMatchObject(expected);
      expect(error.message).toContain('version 1, last changed by Data Steward');
    }
    expect(await desk.partner('partner:contested')).toMatchObject({ name: 'Contested', version: 1 });
  });

  it('refuses to change one that is not there', async () => {
    expect(
      await desk.refused('upsertPartner', { slug: 'nowhere', name: 'N', kind: 'OTHER', expectedVersion: 1 }),
    ).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'slug'] }]);
  });

  it('names everything that is wrong at once', async () => {
    const errors = await desk.refused('upsertPartner', {
      slug: 'Not a slug',
      name: ' ',
      acronym: 'A\u202EB',
      kind: 'OTHER',
      website: 'javascript:alert(1)',
      headquartersCity: 'x'.repeat(301),
      mandateAreas: ['fine', 'two\nlines'],
      iatiOrganisationType: '4',
      ochaOrganisationType: 'UN',
      provenance: [{ title: 'fine' }, { retrievedOn: '2026-01-01' }, { url: 'ftp://files.example/' }],
    });
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['INVALID']));
    expect(errors.map(({ field }) => field.slice(1).join('.'))).toEqual([
      'slug',
      'name',
      'acronym',
      'website',
      'headquartersCity',
      'iatiOrganisationType',
      'ochaOrganisationType',
      'mandateAreas.1',
      'provenance.1',
      'provenance.2.url',
    ]);
  });

  it('refuses a country and goals that are not there, each at its field', async () => {
    expect(
      await desk.refused('upsertPartner', {
        ...network,
        slug: 'x',
        countryIso3: 'XXX',
        sdgGoals: ['16', '18'],
      }),
    ).toEqual([
      { code: 'NOT_FOUND', field: ['input', 'countryIso3'], message: 'There is no country XXX.' },
      { code: 'NOT_FOUND', field: ['input', 'sdgGoals'], message: 'There is no goal 18.' },
    ]);
    expect(await desk.partner('partner:x')).toBeNull();
  });

  it.each([
    ['upsertPartner', { slug: 'forbidden', name: 'Forbidden', kind: 'OTHER' }],
    ['mergePartners', { keepId: 'partner:unep', mergeId: 'partner:undp', reason: 'Test' }],
    [
      'addPartnerIdentifier',
      { partnerId: 'partner:unep', expectedVersion: 1, scheme: 'OTHER', value: 'forbidden' },
    ],
    ['addPartnerName', { partnerId: 'partner:unep', expectedVersion: 1, value: 'Forbidden', kind: 'ALIAS' }],
    ['addFocalPoint', { partnerId: 'partner:unep', name: 'Forbidden' }],
    ['removeFocalPoint', { focalPointId: 'focal-point:none' }],
  ])('%s is for the scope partners:write and for administrators', async (field, input) => {
    const before = await desk.logLength();
    for (const identity of [null, withScopes(), withScopes('coordination:write', 'assessments:write')]) {
      desk.seat(identity);
      expect(await desk.refused(field, input)).toMatchObject([{ code: 'FORBIDDEN', field: null }]);
    }
    expect(await desk.logLength()).toBe(before);
  });

  it('lets an administrator write, and see contacts', async () => {
    desk.seat(withScopes('admin'));
    const { version } = await desk.writes('upsertPartner', { slug: 'by-admin', name: 'N', kind: 'OTHER' });
    expect(version).toBe(1);
    const { focalPoints } = await desk.writes('addFocalPoint', {
      partnerId: 'partner:by-admin',
      name: 'Ada Example',
    });
    expect(focalPoints).toHaveLength(1);
  });
});
