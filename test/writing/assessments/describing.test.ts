import { Desk, assessor, reader } from './desk';

const details = `query ($id: ID!) { assessment(id: $id) {
  id title fr: title(lang: FR) method status publicStatus statusBasis sensitivity isDemo version place { id }
  country { iso3 } localPartnership { id } expectedResults { text start end precision } thematicAreas illicitFlows
  reportedConcerns sdgTargets { code } partners { partner { id } organisationName role }
  phases { code state plannedStart plannedEnd actualStart completeness }
  documents { kind title url language accessibility howToRequest publishedOn { text } }
  provenance { url title quote isDemo }
} }`;

const quarter = {
  text: 'third quarter of 2027',
  start: '2027-07-01',
  end: '2027-09-30',
  precision: 'QUARTER',
};

describe('recording and describing an assessment', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  const read = async (id: string) => (await desk.query(details, { id })).assessment;
  const complete = {
    slug: 'uz-new',
    title: 'A new assessment',
    method: 'RAPID_USGA',
    placeId: 'place:uz-tashkent-chilanzar',
    countryIso3: 'UZB',
    localPartnershipId: 'local-partnership:uz-chilanzar',
    leadPartnerId: 'partner:demo-agency-b',
    leadOrganisationName: 'Agency B, safety unit',
    expectedResults: quarter,
    thematicAreas: ['ROAD_SAFETY', 'ROAD_SAFETY', 'OTHER'],
    illicitFlows: ['DRUGS'],
    sdgTargets: ['16.4'],
  };

  it('begins in planning, known to those who write only, and is told of once', async () => {
    const before = await desk.lastSequence();
    const { assessment, event } = await desk.does('createAssessment', complete);
    expect(event).toMatchObject({ fromStatus: null, toStatus: 'PLANNING', fromPublicStatus: null });
    expect(await read(assessment.id)).toMatchObject({
      id: 'assessment:uz-new',
      title: 'A new assessment',
      method: 'RAPID_USGA',
      status: 'PLANNING',
      publicStatus: 'PLANNED',
      statusBasis: 'STATED',
      sensitivity: 'INTERNAL',
      isDemo: false,
      version: 1,
      place: { id: complete.placeId },
      country: { iso3: 'UZB' },
      localPartnership: { id: complete.localPartnershipId },
      expectedResults: quarter,
      thematicAreas: ['ROAD_SAFETY', 'OTHER'],
      sdgTargets: [{ code: '16.4' }],
      partners: [
        { partner: { id: 'partner:demo-agency-b' }, organisationName: 'Agency B, safety unit', role: 'LEAD' },
      ],
    });
    const [recorded, ...others] = await desk.eventsAfter(before);
    expect(others).toEqual([]);
    expect(recorded).toMatchObject({
      kind: 'assessment.recorded',
      entityId: 'assessment:uz-new',
      entityVersion: 1,
      attributes: { sensitivity: 'INTERNAL', leadPartnerIds: ['partner:demo-agency-b'], countryIso3: 'UZB' },
    });
    await desk.settled();
    const heard = await desk.rows(
      `select sensitivity from local_partnerships.foreign_record where id = 'assessment:uz-new'`,
    );
    expect(heard).toEqual([{ sensitivity: 'INTERNAL' }]);
  });

  it('is refused as a whole, with every fault at its field', async () => {
    const bad = {
      ...complete,
      slug: 'Not A Slug',
      title: ' ',
      leadOrganisationName: 'a\u0007',
      expectedResults: { text: '', start: '2027-09-30', end: '2027-07-01', precision: 'QUARTER' },
    };
    expect(await desk.refusedAt('createAssessment', bad)).toEqual([
      'INVALID input slug',
      'INVALID input title',
      'INVALID input leadOrganisationName',
      'INVALID input expectedResults text',
      'INVALID input expectedResults end',
    ]);
    await desk.does('createAssessment', { ...complete, slug: 'taken' });
    expect(await desk.refusedAt('createAssessment', { ...complete, slug: 'taken' })).toEqual([
      'INVALID input slug',
    ]);
    expect(
      await desk.refusedAt('createAssessment', {
        ...complete,
        slug: 'other',
        placeId: 'place:none',
        leadPartnerId: 'partner:none',
        sdgTargets: ['16.4', '99.9'],
      }),
    ).toEqual(['NOT_FOUND input placeId', 'NOT_FOUND input leadPartnerId', 'NOT_FOUND input sdgTargets 1']);
    expect(
      await desk.refusedAt('createAssessment', { ...complete, slug: 'other', countryIso3: 'KEN' }),
    ).toEqual(['INVALID input countryIso3']);
    desk.who = reader;
    expect(await desk.refusedAt('createAssessment', { ...complete, slug: 'other' })).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['DAY', '2027-07-01', '2027-07-02'],
    ['MONTH', '2027-07-01', '2027-07-30'],
    ['MONTH', '2027-07-01', '2027-08-31'],
    ['QUARTER', '2027-08-01', '2027-10-31'],
    ['QUARTER', '2027-07-01', '2027-12-31'],
    ['YEAR', '2027-01-01', '2027-12-30'],
    ['YEAR', '2027-01-01', '2028-12-31'],
  ])('takes no %s from %s to %s for a date', async (precision, start, end) => {
    const expectedResults = { text: 'some time', start, end, precision };
    expect(await desk.refusedAt('createAssessment', { ...complete, slug: 'fuzzy', expectedResults })).toEqual(
      ['INVALID input expectedResults precision'],
    );
  });

  it('changes what it is told and nothing else', async () => {
    const { id } = await desk.plans({ expectedResults: quarter, thematicAreas: ['OTHER'] });
    const before = await desk.lastSequence();
    const { assessment, event } = await desk.does('updateAssessment', {
      assessmentId: id,
      expectedVersion: 1,
      titles: [
        { language: 'EN', text: "Robert'); drop table assessment; -- <b>" },
        { language: 'FR', text: 'Évaluation' },
      ],
      localPartnershipId: null,
      reportedConcerns: ['Theft', 'Fraud'],
      sdgTargets: ['3.5', '3.5'],
      sensitivity: 'INTERNAL',
      provenance: [{ url: 'https://example.org/a', quote: 'underway' }],
    });
    expect(assessment).toMatchObject({ version: 2, sensitivity: 'INTERNAL' });
    // No change of status: not one of its history.
    expect(event).toBeNull();
    expect(await read(id)).toMatchObject({
      title: "Robert'); drop table assessment; -- <b>",
      fr: 'Évaluation',
      localPartnership: null,
      expectedResults: quarter,
      thematicAreas: ['OTHER'],
      reportedConcerns: ['Theft', 'Fraud'],
      sdgTargets: [{ code: '3.5' }],
      provenance: [{ url: 'https://example.org/a', title: null, quote: 'underway', isDemo: false }],
    });
    const [changed, ...others] = await desk.eventsAfter(before);
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      kind: 'assessment.changed',
      entityVersion: 2,
      data: { part: 'details', from: 'PLANNING', to: 'PLANNING' },
      attributes: { sensitivity: 'INTERNAL', sdgTargets: ['3.5'], localPartnershipId: null },
    });
    await desk.does('updateAssessment', {
      assessmentId: id,
      expectedVersion: 2,
      expectedResults: null,
      titles: [{ language: 'FR', text: 'Nouveau titre' }],
      provenance: [{ title: 'Another page' }],
    });
    const now = await read(id);
    expect(now).toMatchObject({ fr: 'Nouveau titre', expectedResults: null });
    expect(now.provenance).toHaveLength(2);
  });

  it('refuses a change with every fault at its field', async () => {
    const { id } = await desk.plans();
    const change = { assessmentId: id, expectedVersion: 1 };
    expect(
      await desk.refusedAt('updateAssessment', {
        ...change,
        titles: [
          { language: 'EN', text: 'x'.repeat(301) },
          { language: 'EN', text: 'Again' },
        ],
        provenance: [{}, { url: 'ftp://example.org/' }],
        reportedConcerns: ['Theft', ''],
      }),
    ).toEqual([
      'INVALID input titles 0 text',
      'INVALID input titles 1 language',
      'INVALID input provenance 0',
      'INVALID input provenance 1 url',
      'INVALID input reportedConcerns 1',
    ]);
    expect(
      await desk.refusedAt('updateAssessment', { ...change, localPartnershipId: 'local-partnership:none' }),
    ).toEqual(['NOT_FOUND input localPartnershipId']);
    expect(await desk.refusedAt('updateAssessment', { ...change, expectedVersion: 9 })).toEqual([
      'CONFLICT input expectedVersion',
    ]);
    await desk.addsSource(id);
    await desk.steps(id, 'DATA_COLLECTION');
    expect(
      await desk.refusedAt('updateAssessment', { ...change, expectedVersion: 2, localPartnershipId: null }),
    ).toEqual(['GUARD_FAILED input localPartnershipId']);
  });

  it('plans phases, adds partners and attaches documents', async () => {
    const { id } = await desk.plans();
    const phase = { assessmentId: id, code: 'FOLLOW_UP' };
    await desk.does('setAssessmentPhase', {
      ...phase,
      expectedVersion: 1,
      plannedStart: '2027-01-01',
      plannedEnd: '2027-06-30',
    });
    await desk.does('setAssessmentPhase', { ...phase, expectedVersion: 2, completeness: 0.25 });
    expect((await read(id)).phases[3]).toMatchObject({
      state: 'NOT_STARTED',
      plannedStart: '2027-01-01',
      plannedEnd: '2027-06-30',
      completeness: 0.25,
    });
    const late = { ...phase, expectedVersion: 3, plannedEnd: '2026-12-31' };
    expect(await desk.refusedAt('setAssessmentPhase', late)).toEqual(['INVALID input plannedEnd']);
    expect(
      await desk.refusedAt('setAssessmentPhase', { ...late, plannedStart: '2027-01-01', completeness: 1.5 }),
    ).toEqual(['INVALID input plannedEnd', 'INVALID input completeness']);

    const partner = { assessmentId: id, expectedVersion: 3, role: 'SUPPORT' };
    await desk.does('addAssessmentPartner', { ...partner, partnerId: 'partner:unodc' });
    await desk.does('addAssessmentPartner', {
      ...partner,
      expectedVersion: 4,
      organisationName: 'City hall',
    });
    const again = { ...partner, expectedVersion: 5 };
    expect(await desk.refusedAt('addAssessmentPartner', { ...again, partnerId: 'partner:unodc' })).toEqual([
      'DUPLICATE input partnerId',
    ]);
    expect(await desk.refusedAt('addAssessmentPartner', { ...again, organisationName: 'city HALL' })).toEqual(
      ['DUPLICATE input organisationName'],
    );
    expect(await desk.refusedAt('addAssessmentPartner', again)).toEqual(['INVALID input organisationName']);
    expect(await desk.refusedAt('addAssessmentPartner', { ...again, partnerId: 'partner:none' })).toEqual([
      'NOT_FOUND input partnerId',
    ]);

    const document = {
      assessmentId: id,
      kind: 'DATASET',
      title: 'Incidents',
      accessibility: 'AVAILABLE_ON_REQUEST',
    };
    const publishedOn = { text: 'May 2021', start: '2021-05-01', end: '2021-05-31', precision: 'MONTH' };
    await desk.does('attachDocument', {
      ...document,
      language: 'RU',
      howToRequest: 'By letter.',
      publishedOn,
    });
    const script = { ...document, url: 'javascript:alert(1)' };
    expect(await desk.refusedAt('attachDocument', script)).toEqual(['INVALID input url']);
    const now = await read(id);
    expect(now.partners.map((one: any) => [one.partner?.id ?? one.organisationName, one.role])).toEqual([
      ['partner:demo-agency-a', 'LEAD'],
      ['partner:unodc', 'SUPPORT'],
      ['City hall', 'SUPPORT'],
    ]);
    expect(now.documents).toEqual([
      {
        ...document,
        assessmentId: undefined,
        url: null,
        language: 'RU',
        howToRequest: 'By letter.',
        publishedOn: { text: 'May 2021' },
      },
    ]);
    // What is only added leaves the version to those who take steps.
    expect(now.version).toBe(5);
  });
});
