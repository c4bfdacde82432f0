import { Desk, assessor, reader } from './desk';

const chain = `query ($id: ID!) { assessment(id: $id) {
  dataSources { id kind title provider { id } providerName group { code } periodCovered { text } sampleSize state limitations }
  consultation { group { code } consulted }
  factors { id kind level title areas confidence isDemo evidence { id } }
  findings { id title summary areas flows confidence isDemo sdgTargets { code } offences { code } factors { id } evidence { id } }
  priorityAreas { id rank title rationale agreedBy { code } findings { id } recommendations { number } }
  recommendations { id number text fr: text(lang: FR) status version priorityArea { id } findings { id }
    addressedTo { code } responsiblePartners { id } sdgTargets { code } targetDate { text } }
  version
} }`;

describe('the evidence of an assessment', () => {
  let desk: Desk;
  let foreign: { source: string; factor: string; finding: string; area: string };

  beforeAll(async () => {
    desk = await Desk.open();
    const { id } = await desk.plans();
    const source = await desk.addsSource(id);
    const finding = await desk.addsFinding(id);
    await desk.does('addFactor', { assessmentId: id, kind: 'RISK', title: 'Darkness' });
    const factor = await desk.newest('factor', id);
    foreign = { source, finding, factor, area: await desk.setsArea(id, 1) };
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  const read = async (id: string) => (await desk.query(chain, { id })).assessment;

  it('is a chain from the source to the recommendation', async () => {
    const { id } = await desk.plans();
    const source = await desk.addsSource(id, {
      providerId: 'partner:demo-agency-b',
      group: 'CIVIL_SOCIETY',
      periodCovered: { text: '2019 to 2021', start: '2019-01-01', end: '2021-12-31', precision: 'YEAR' },
      sampleSize: 30,
    });
    const evidenceIds = [source];
    await desk.does('addFactor', {
      assessmentId: id,
      kind: 'RISK',
      level: 'COMMUNITY',
      title: 'Darkness',
      areas: ['PUBLIC_SPACE_AND_SERVICES'],
      evidenceIds,
      confidence: 'LOW',
    });
    const factor = await desk.newest('factor', id);
    const finding = await desk.addsFinding(id, {
      summary: 'Many\nparagraphs',
      areas: ['OTHER'],
      flows: ['DRUGS'],
      offenceCodes: ['0601', '0601'],
      factorIds: [factor],
      evidenceIds,
      confidence: 'HIGH',
      sdgTargets: ['11.7'],
    });
    const area = await desk.setsArea(id, 1, {
      findingIds: [finding],
      agreedBy: ['LOCAL_GOVERNMENT'],
      rationale: 'First.',
    });
    const targetDate = { text: 'May 2028', start: '2028-05-01', end: '2028-05-31', precision: 'MONTH' };
    await desk.recommends(id, {
      priorityAreaId: area,
      findingIds: [finding],
      addressedTo: ['CIVIL_SOCIETY'],
      responsiblePartnerIds: ['partner:demo-agency-c'],
      sdgTargets: ['16.4'],
      targetDate,
    });
    await desk.recommends(id);
    for (const state of ['COLLECTING', 'COLLECTED'] as const) {
      await desk.does('updateDataSource', { dataSourceId: source, state });
    }
    await desk.does('updateDataSource', { dataSourceId: source, sampleSize: null, limitations: 'Few men.' });

    const assessment = await read(id);
    expect(assessment).toMatchObject({
      version: 1,
      dataSources: [
        {
          id: source,
          provider: { id: 'partner:demo-agency-b' },
          state: 'COLLECTED',
          sampleSize: null,
          limitations: 'Few men.',
        },
      ],
      factors: [{ id: factor, level: 'COMMUNITY', evidence: [{ id: source }], isDemo: false }],
      findings: [
        {
          id: finding,
          offences: [{ code: '0601' }],
          factors: [{ id: factor }],
          evidence: [{ id: source }],
          sdgTargets: [{ code: '11.7' }],
          flows: ['DRUGS'],
        },
      ],
      priorityAreas: [
        {
          rank: 1,
          rationale: 'First.',
          agreedBy: [{ code: 'LOCAL_GOVERNMENT' }],
          findings: [{ id: finding }],
          recommendations: [{ number: 1 }],
        },
      ],
      recommendations: [
        {
          number: 1,
          status: 'DRAFT',
          responsiblePartners: [{ id: 'partner:demo-agency-c' }],
          targetDate: { text: 'May 2028' },
          findings: [{ id: finding }],
        },
        { number: 2, priorityArea: null, findings: [] },
      ],
    });
    expect(assessment.consultation.filter((row: any) => row.consulted)).toEqual([
      { group: { code: 'CIVIL_SOCIETY' }, consulted: true },
    ]);
    // Filters on offences and missing groups go by the event alone.
    const [event] = await desk.eventsAfter((await desk.lastSequence()) - 1);
    expect(event.attributes.offenceCodes).toEqual(['06', '0601']);
    expect(event.attributes.missingGroups).not.toContain('CIVIL_SOCIETY');
  });

  it('stays within its assessment: ids of another one are unknown, each at its place', async () => {
    const { id: assessmentId } = await desk.plans();
    const own = await desk.addsSource(assessmentId);
    const evidenceIds = [own, foreign.source, 'data-source:none'];
    expect(
      await desk.refusedAt('addFactor', { assessmentId, kind: 'RISK', title: 'x', evidenceIds }),
    ).toEqual(['NOT_FOUND input evidenceIds 1', 'NOT_FOUND input evidenceIds 2']);
    const finding = { assessmentId, title: 'x', factorIds: [foreign.factor], evidenceIds };
    expect(await desk.refusedAt('addFinding', finding)).toEqual([
      'NOT_FOUND input factorIds 0',
      'NOT_FOUND input evidenceIds 1',
      'NOT_FOUND input evidenceIds 2',
    ]);
    const coded = { assessmentId, title: 'x', offenceCodes: ['0601', '9999'] };
    expect(await desk.refusedAt('addFinding', coded)).toEqual(['NOT_FOUND input offenceCodes 1']);
    const area = {
      assessmentId,
      rank: 1,
      title: 'x',
      findingIds: [foreign.finding],
      priorityAreaId: foreign.area,
    };
    expect(await desk.refusedAt('setPriorityArea', area)).toEqual([
      'NOT_FOUND input priorityAreaId',
      'NOT_FOUND input findingIds 0',
    ]);
    const recommendation = {
      assessmentId,
      text: 'x',
      findingIds: [foreign.finding],
      priorityAreaId: foreign.area,
    };
    expect(await desk.refusedAt('addRecommendation', recommendation)).toEqual([
      'NOT_FOUND input priorityAreaId',
      'NOT_FOUND input findingIds 0',
    ]);
    const partners = {
      assessmentId,
      text: 'x',
      findingIds: [],
      responsiblePartnerIds: ['partner:unodc', 'partner:x'],
    };
    expect(await desk.refusedAt('addRecommendation', partners)).toEqual([
      'NOT_FOUND input responsiblePartnerIds 1',
    ]);
    const source = { assessmentId, kind: 'FOCUS_GROUP', title: 'x', providerId: 'partner:x' };
    expect(await desk.refusedAt('addDataSource', source)).toEqual(['NOT_FOUND input providerId']);
    expect(await desk.refusedAt('updateDataSource', { dataSourceId: 'data-source:none' })).toEqual([
      'NOT_FOUND input dataSourceId',
    ]);
  });

  it('refuses texts and numbers that cannot be', async () => {
    const { id: assessmentId } = await desk.plans();
    const source = {
      assessmentId,
      kind: 'FOCUS_GROUP',
      title: '',
      sampleSize: -1,
      limitations: 'x'.repeat(10_001),
      periodCovered: { text: 'x', start: '2020-01-15', end: '2020-02-29', precision: 'MONTH' },
    };
    expect(await desk.refusedAt('addDataSource', source)).toEqual([
      'INVALID input title',
      'INVALID input periodCovered precision',
      'INVALID input sampleSize',
      'INVALID input limitations',
    ]);
    expect(
      await desk.refusedAt('setPriorityArea', { assessmentId, rank: 0, title: 'a\nb', findingIds: [] }),
    ).toEqual(['INVALID input rank', 'INVALID input title']);
    expect(await desk.refusedAt('addRecommendation', { assessmentId, text: '', findingIds: [] })).toEqual([
      'INVALID input text',
    ]);
  });

  it('holds each rank once: two areas change places, and a new one takes no other’s', async () => {
    const { id } = await desk.plans();
    const areas = [await desk.setsArea(id, 1), await desk.setsArea(id, 2), await desk.setsArea(id, 3)];
    const [refusal] = await desk.refused('setPriorityArea', {
      assessmentId: id,
      rank: 2,
      title: 'New',
      findingIds: [],
    });
    expect(refusal).toMatchObject({ code: 'INVALID', field: ['input', 'rank'] });
    expect(refusal?.message).toContain('4 is free');
    await desk.does('setPriorityArea', {
      assessmentId: id,
      priorityAreaId: areas[2],
      rank: 1,
      title: 'Was third',
      findingIds: [],
    });
    const { priorityAreas } = await read(id);
    expect(priorityAreas.map((area: any) => [area.id, area.title])).toEqual([
      [areas[2], 'Was third'],
      [areas[1], 'Area 2'],
      [areas[0], 'Area 1'],
    ]);
  });

  it('lets a recommendation be said better, and moved', async () => {
    const { id } = await desk.plans();
    const area = await desk.setsArea(id, 1);
    const recommendation = await desk.recommends(id, { addressedTo: ['CIVIL_SOCIETY'] });
    const change = { recommendationId: recommendation.id, expectedVersion: 1 };
    await desk.does('updateRecommendation', {
      ...change,
      texts: [
        { language: 'EN', text: 'Better.' },
        { language: 'FR', text: 'Mieux.' },
      ],
      priorityAreaId: area,
      responsiblePartnerIds: ['partner:unodc', 'partner:unodc'],
    });
    const { recommendations } = await read(id);
    expect(recommendations).toMatchObject([
      {
        text: 'Better.',
        fr: 'Mieux.',
        version: 2,
        priorityArea: { id: area },
        addressedTo: [{ code: 'CIVIL_SOCIETY' }],
        responsiblePartners: [{ id: 'partner:unodc' }],
      },
    ]);
    expect(await desk.refusedAt('updateRecommendation', change)).toEqual(['CONFLICT input expectedVersion']);
    const moved = { ...change, expectedVersion: 2, priorityAreaId: foreign.area };
    expect(await desk.refusedAt('updateRecommendation', moved)).toEqual(['NOT_FOUND input priorityAreaId']);
    desk.who = reader;
    expect(await desk.refusedAt('updateRecommendation', moved)).toEqual(['FORBIDDEN']);
  });
});
