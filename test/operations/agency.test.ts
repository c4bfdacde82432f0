import { inBothModes, seedDays, type Users } from './modes';

const demoTitle = '[Demo] Urban Safety Governance Assessment in Chilanzar';

/** By the official names, without regard to case: the eleven of the page and the three demonstration agencies. */
const partnersByName = [
  ['partner:demo-agency-a', 'Demo Agency A', 'OTHER'],
  ['partner:demo-agency-b', 'Demo Agency B', 'OTHER'],
  ['partner:demo-agency-c', 'Demo Agency C', 'OTHER'],
  ['partner:efus', 'European Forum for Urban Security', 'CITY_NETWORK'],
  ['partner:ngo-alliance-cpcj', 'NGO Alliance on Crime Prevention and Criminal Justice', 'NGO_NETWORK'],
  ['partner:peace-in-our-cities', 'Peace in Our Cities', 'MULTI_STAKEHOLDER_INITIATIVE'],
  ['partner:uncac-coalition', 'UNCAC Coalition', 'CIVIL_SOCIETY_COALITION'],
  ['partner:uclg', 'United Cities and Local Governments', 'CITY_NETWORK'],
  ['partner:undp', 'United Nations Development Programme', 'UN_ENTITY'],
  ['partner:un-women', 'United Nations Entity for Gender Equality and the Empowerment of Women', 'UN_ENTITY'],
  ['partner:unep', 'United Nations Environment Programme', 'UN_ENTITY'],
  ['partner:un-habitat', 'United Nations Human Settlements Programme', 'UN_ENTITY'],
  ['partner:unodc', 'United Nations Office on Drugs and Crime', 'UN_ENTITY'],
  ['partner:vngoc', 'Vienna NGO Committee on Drugs', 'NGO_NETWORK'],
];

inBothModes((users) => {
  describe('a UN agency', () => {
    cityBriefing(users);
    partnerGraph(users);
  });

  describe('an agency desk', () => {
    it('sees its open work, the next due first, and all of its work by status', async () => {
      const { day } = await seedDays(users);
      const { partner } = await users.run('MyOpenTasks');

      // Agency A leads the tasks 1, 3, 5, 8 and 9; its part in task 2 is funding, which is neither of the two roles.
      expect(filled(partner.workload)).toEqual({
        PROPOSED: [1, 0],
        ACCEPTED: [1, 0],
        BLOCKED: [1, 0],
        COMPLETED: [1, 0],
        CANCELLED: [1, 0],
      });
      const common = {
        isOverdue: false,
        place: { name: 'Chilanzar' },
        assessment: { title: demoTitle, status: 'FOLLOW_UP' },
      };
      expect(partner.tasks).toEqual({
        totalCount: 3,
        nodes: [
          {
            ...common,
            reference: 'UZ-CHI-5',
            title: '[Demo] Collect the records of seizures at the market',
            status: 'BLOCKED',
            dueOn: day(10),
            daysInStatus: 7,
            blockedReason: 'OTHER_TASK',
          },
          {
            ...common,
            reference: 'UZ-CHI-9',
            title: '[Demo] Ask shop owners about safety after dark',
            status: 'PROPOSED',
            dueOn: day(25),
            daysInStatus: 4,
            blockedReason: null,
          },
          {
            ...common,
            reference: 'UZ-CHI-3',
            title: '[Demo] Draw up the plan for the youth centres',
            status: 'ACCEPTED',
            dueOn: day(40),
            daysInStatus: 18,
            blockedReason: null,
          },
        ],
      });
    });
  });

  describe('a donor desk', () => {
    it('finds the recommendation that no task follows up', async () => {
      const { assessments } = await users.run('OrphanRecommendations');
      // Recorded together, so the order is that of the ids; the demonstration is older by its own account.
      expect(assessments.nodes.map((one: any) => one.title)).toEqual([
        'Urban Safety Governance Assessment in Iztapalapa',
        'Urban Safety Governance Assessment in Mathare',
        demoTitle,
      ]);
      const [iztapalapa, mathare, demo] = assessments.nodes;
      // Nothing is invented of the published reports.
      expect([iztapalapa.recommendations, mathare.recommendations]).toEqual([[], []]);
      expect(
        demo.recommendations.map((one: any) => [one.number, one.tasks.map((task: any) => task.id)]),
      ).toEqual([
        [1, ['task:demo-uz-chi-1', 'task:demo-uz-chi-2', 'task:demo-uz-chi-3']],
        [2, ['task:demo-uz-chi-4']],
        [3, []],
      ]);
      expect(
        demo.recommendations.map((one: any) => one.responsiblePartners.map(({ name }: any) => name)),
      ).toEqual([['Demo Agency A', 'Demo Agency B'], ['Demo Agency B'], ['Demo Agency C']]);
      const { moment } = await seedDays(users);
      const nextYear = Number(moment(0).slice(0, 4)) + 1;
      expect(demo.recommendations.map((one: any) => one.targetDate)).toEqual([
        { text: `end of ${nextYear}` },
        null,
        null,
      ]);
    });
  });

  describe('an anti-corruption body', () => {
    it('sees what was addressed to each group', async () => {
      const { stakeholderGroups } = await users.run('AddressedToGroup');
      expect(
        stakeholderGroups.map((group: any) => [
          group.code,
          group.addressedRecommendations.map((one: any) => one.number),
        ]),
      ).toEqual([
        ['LOCAL_GOVERNMENT', [1]],
        ['SECURITY_SECTOR', [2, 3]],
        ['YOUTH_COMMUNITIES', []],
        ['CIVIL_SOCIETY', []],
        ['ANTI_CORRUPTION_BODIES', [2]],
        ['DRUG_CONTROL_AUTHORITIES', [1, 3]],
        ['NATIONAL_STATISTICAL_OFFICES', []],
      ]);
      expect(stakeholderGroups[4].addressedRecommendations).toEqual([
        {
          number: 2,
          text: '[Demo] Set up a channel for complaints about officials that keeps a count by district.',
          status: 'AGREED',
          assessment: { title: demoTitle, place: { name: 'Chilanzar' } },
        },
      ]);
    });
  });
});

/** A list of counts by status as an object, less the statuses that nothing is in. */
function filled(counts: readonly { status: string; count: number; overdue: number }[]) {
  expect(counts.map(({ status }) => status)).toEqual([
    'PROPOSED',
    'ACCEPTED',
    'IN_PROGRESS',
    'BLOCKED',
    'IN_REVIEW',
    'COMPLETED',
    'DECLINED',
    'CANCELLED',
  ]);
  return Object.fromEntries(
    counts.filter(({ count }) => count > 0).map(({ status, count, overdue }) => [status, [count, overdue]]),
  );
}

function cityBriefing({ run, query }: Users): void {
  it('gets all about one city in one request', async () => {
    const { place } = await run('CityBriefing');
    expect(place).toMatchObject({
      name: 'Chilanzar',
      geonamesId: null,
      parent: { name: 'Tashkent', geonamesId: 1512569 },
      country: { iso3: 'UZB', m49: '860', name: 'Узбекистан' },
      // The newest that is not a demonstration.
      latestAssessment: {
        id: 'assessment:uz-chilanzar-usga',
        status: 'DATA_COLLECTION',
        publicStatus: 'UNDERWAY',
        expectedResults: {
          text: 'third quarter of 2020',
          start: '2020-07-01',
          end: '2020-09-30',
          precision: 'QUARTER',
        },
        recommendations: [],
      },
    });

    const [partnership] = place.localPartnerships;
    expect(place.localPartnerships).toHaveLength(1);
    expect(partnership).toMatchObject({ id: 'local-partnership:uz-chilanzar', status: 'FORMING' });
    const coverage = (
      code: string,
      name: string,
      stakeholderCount: number,
      hasFocalPoint: boolean,
      isGap: boolean,
    ) => ({
      group: { code, name },
      stakeholderCount,
      hasFocalPoint,
      isGap,
    });
    // The Academy has no role; of the demonstration stakeholders two are focal points, one of them for gender.
    expect(partnership.groupCoverage).toEqual([
      coverage('LOCAL_GOVERNMENT', 'Local government', 1, true, false),
      coverage('SECURITY_SECTOR', 'Security sector', 1, false, false),
      coverage('YOUTH_COMMUNITIES', 'Communities of youth', 0, false, true),
      coverage('CIVIL_SOCIETY', 'Civil society', 1, false, false),
      coverage('ANTI_CORRUPTION_BODIES', 'Anti-corruption bodies', 1, false, false),
      coverage('DRUG_CONTROL_AUTHORITIES', 'Drug control authorities', 1, true, false),
      coverage('NATIONAL_STATISTICAL_OFFICES', 'National statistical offices', 1, false, false),
    ]);
    // Each status once and PROPOSED twice; the task in progress was due five days before the seed.
    expect(filled(partnership.taskCounts)).toEqual({
      PROPOSED: [2, 0],
      ACCEPTED: [1, 0],
      IN_PROGRESS: [1, 1],
      BLOCKED: [1, 0],
      IN_REVIEW: [1, 0],
      COMPLETED: [1, 0],
      DECLINED: [1, 0],
      CANCELLED: [1, 0],
    });
  });

  it('gets the latest news of the city, the undated last', async () => {
    const { place } = await run('CityBriefing');
    const { item1, item2 } = await query(
      `{ item1: newsItem(id: "news:demo-uz-chilanzar-1") { createdAt }
        item2: newsItem(id: "news:demo-uz-chilanzar-2") { createdAt } }`,
    );
    expect(place.news.nodes).toEqual([
      {
        headline: '[Demo] Incident counts for Chilanzar are open to all partners',
        publishedOn: item2.createdAt.slice(0, 10),
        isStale: false,
      },
      {
        headline: '[Demo] Incident counts for Chilanzar will be opened to all partners',
        publishedOn: item1.createdAt.slice(0, 10),
        isStale: true, // superseded
      },
      // The results that it announces were due in 2020.
      { headline: 'Urban Safety Governance Assessments in Chilanzar', publishedOn: null, isStale: true },
    ]);
  });
}

function partnerGraph({ run }: Users): void {
  it('pages through the partners in steps of five: each once, in order', async () => {
    const sizes: number[] = [];
    const seen: any[] = [];
    let after: string | null = null;
    do {
      const { partners }: any = await run('PartnerGraph', { after });
      expect(partners.totalCount).toBe(partnersByName.length);
      sizes.push(partners.nodes.length);
      seen.push(...partners.nodes);
      after = partners.pageInfo.hasNextPage ? partners.pageInfo.endCursor : null;
    } while (after !== null);
    expect(sizes).toEqual([5, 5, 4]);
    // No partner has a French name: the English one is the answer.
    expect(seen.map(({ id, name, kind }) => [id, name, kind])).toEqual(partnersByName);
  });

  it('sees who works where, and on which assessments', async () => {
    const { partners } = await run('PartnerGraph');
    // Agency C takes part in tasks and in the assessment, but is no stakeholder of the partnership.
    expect(partners.nodes.map((one: any) => one.localPartnerships)).toEqual([
      [{ place: { name: 'Chilanzar' } }],
      [{ place: { name: 'Chilanzar' } }],
      [],
      [],
      [],
    ]);
    const demo = [{ title: demoTitle, status: 'FOLLOW_UP' }];
    expect(partners.nodes.map((one: any) => one.assessments)).toEqual([demo, demo, demo, [], []]);
    expect(partners.nodes[3]).toMatchObject({
      acronym: 'Efus',
      iatiOrganisationType: '21',
      identifiers: [],
    });
    const { partners: rest } = await run('PartnerGraph', {
      after: (await run('PartnerGraph', { after: partners.pageInfo.endCursor })).partners.pageInfo.endCursor,
    });
    const unodc = rest.nodes.find((one: any) => one.id === 'partner:unodc');
    expect(unodc).toMatchObject({
      acronym: 'UNODC',
      iatiOrganisationType: '40',
      identifiers: [{ scheme: 'IATI_ORG_ID', value: 'XM-DAC-41128', verified: true }],
      localPartnerships: [],
    });
    expect(unodc.assessments.map((one: any) => one.status)).toEqual([
      'DATA_COLLECTION',
      'PUBLISHED',
      'PUBLISHED',
    ]);
  });
}
