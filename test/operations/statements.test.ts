import { insertBulk, type BulkSize } from '../support/bulk';
import { dataOf } from '../support/client';
import { operation } from '../support/operations';
import { startTestPlatform, type TestPlatform } from '../support/platform';

/** `few` is enough that every level of every operation has rows; `many` is ten times as many. */
const none: BulkSize = { partners: 0, places: 0, tasks: 0, assessments: 0, news: 0 };
const few: BulkSize = { partners: 30, places: 40, tasks: 5, assessments: 20, news: 50 };
const many: BulkSize = { partners: 300, places: 400, tasks: 5, assessments: 200, news: 500 };

const chunk = 500; // events that a poll looks at with one statement

/** Wider and deeper than anybody asks: each list in each list, through all four subgraphs. */
const deepQueries: Record<string, string> = {
  'countries, places, tasks': `{ countries { name(lang: FR) places { name tasks(first: 10) {
    totalCount counts { count }
    nodes { isOverdue place { name } lead { partner { acronym } stakeholder { organisationName group { code } } }
      participants { partner { acronym } } blockedBy { resolved task { reference } } blocks { resolved }
      targetGroups { name(lang: AR) } allowedTransitions { unmetGuards } standardStatuses { threeW }
      history(first: 5) { nodes { kind actorPartner { acronym } } }
      assessment { title } recommendation { text } sdgTargets { title } } } } } }`,
  'partners, tasks': `{ partners(first: 200) { totalCount nodes { name(lang: FR) names { value } identifiers { value }
    provenance { title } country { name } formerIds workload { count }
    localPartnerships { place { name } groupCoverage { group { code } } provenance { title }
      stakeholders { group { code } } bodies { chair { organisationName } members { partner { slug } } } }
    tasks(first: 5, filter: { overdue: true }) { totalCount nodes { reference place { country { iso3 } } } }
    assessments { title } recommendations { text tasks { reference } implementationProgress }
    dataSourcesProvided { title } news(first: 3) { totalCount nodes { headline(lang: RU) } } } } }`,
  'places, assessments, evidence, news': `{ places { parent { name } children { name } latestAssessment { title }
    assessments { taskCounts { count } consultation { group { name } } allowedTransitions { unmetGuards }
      phases { state } documents { title } partners { partner { acronym } } history(first: 3) { nodes { toStatus } }
      findings { offences { title } factors { title } evidence { title provider { acronym } } }
      priorityAreas { agreedBy { name } findings { title }
        recommendations { responsiblePartners { acronym } findings { title } assessment { title } } } }
    indicators { observations { value source { title } } }
    news(first: 3) { totalCount nodes { headline(lang: RU) provenance { title } supersededBy { headline }
      partners { acronym } assessments { title } } } } }`,
};

const examples = [
  'CityBriefing',
  'PartnerGraph',
  'PartnerByIatiId',
  'DuplicateCheck',
  'MyOpenTasks',
  'BlockedTasks',
  'ParticipationGaps',
  'ConsultationGaps',
  'EvidenceChain',
  'OrphanRecommendations',
  'SdgTrail',
  'CentralAsia',
  'ThreeW',
  'Overlaps',
  'TaskWithActions',
  'CatchUp',
  'NewsForCity',
  'ByOffence',
  'ClosedLists',
  'AddressedToGroup',
];

const queries: Record<string, string> = {
  ...Object.fromEntries(examples.map((name) => [name, operation(name)])),
  ...deepQueries,
};

/** Counts what is sent from now on, but for what the rooms ask every two seconds: whether another one has news. */
function countStatements({ subgraphs }: TestPlatform): { sent: number } {
  const counted = { sent: 0 };
  for (const { database } of subgraphs) {
    const { statementLog } = database;
    const logQuery = statementLog.logQuery.bind(statementLog);
    statementLog.logQuery = (text) => {
      if (!text.includes('from inbox')) counted.sent += 1;
      logQuery(text);
    };
  }
  return counted;
}

interface Measured {
  readonly statements: number;
  readonly data: any;
}

async function measureAll(size: BulkSize): Promise<Record<string, Measured>> {
  // Lists below lists below lists, as no client is let: what is counted is what they cost.
  const platform = await startTestPlatform({ environment: { LIMIT_COST: '10000000' } });
  try {
    await insertBulk(platform.databaseUrl, size);
    const counted = countStatements(platform);
    const results: Record<string, Measured> = {};
    for (const [name, query] of Object.entries(queries)) {
      const before = counted.sent;
      const data = await dataOf(platform.url, query);
      results[name] = { statements: counted.sent - before, data };
    }
    return results;
  } finally {
    await platform.dispose();
  }
}

let seeded: Record<string, Measured>;
let withFew: Record<string, Measured>;
let withMany: Record<string, Measured>;
beforeAll(async () => {
  seeded = await measureAll(none);
  withFew = await measureAll(few);
  withMany = await measureAll(many);
}, 90_000);

afterAll(() => {
  const line = (name: string, ...cells: unknown[]) =>
    `${name.padEnd(38)}${cells.map((cell) => String(cell).padStart(8)).join('')}\n`;
  process.stdout.write(
    line('SQL statements', 'seed', 'few', 'many') +
      Object.keys(queries)
        .map((name) =>
          line(name, ...[seeded, withFew, withMany].map((results) => results[name]?.statements ?? '-')),
        )
        .join(''),
  );
});

describe('an operation sends as many statements for many rows as for few', () => {
  it.each(examples.filter((name) => name !== 'CatchUp'))('%s', (name) => {
    expect(withMany[name]?.statements).toBe(withFew[name]?.statements);
  });

  // Where several ways through a query lead to the same rows at once, the moments at which the database answers decide
  // whether one statement reads them or two.
  it.each(Object.keys(deepQueries))('%s, give or take three', (name) => {
    const [a = NaN, b = NaN] = [withMany[name]?.statements, withFew[name]?.statements];
    expect(Math.abs(a - b)).toBeLessThanOrEqual(3);
  });

  it('CatchUp, but for one more with every 500 events that it looks at', () => {
    for (const measured of [seeded, withFew, withMany]) {
      const { data, statements } = measured['CatchUp'] as Measured;
      const lookedAt = data.taskEvents.nodes.at(-1).sequence;
      // The head of the log and the tasks of the events are two.
      expect(statements).toBe(2 + Math.ceil(lookedAt / chunk));
    }
  });
});

it('has shown this on answers that grew, but for those whose length is fixed', () => {
  const length = (measured?: Measured) => JSON.stringify(measured?.data).length;
  const grown = examples.filter((name) => length(withMany[name]) > 1.5 * length(seeded[name]));
  const fixed = ['PartnerGraph', 'TaskWithActions', 'NewsForCity', 'ClosedLists'];
  expect(grown).toEqual(examples.filter((name) => !fixed.includes(name)));
});
