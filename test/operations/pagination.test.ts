import fc from 'fast-check';
import { Client } from 'pg';
import { insertBulk } from '../support/bulk';
import { dataOf } from '../support/client';
import { startTestPlatform, type TestPlatform } from '../support/platform';

const size = { partners: 40, places: 8, tasks: 5, assessments: 25, news: 45 };

let platform: TestPlatform;
let database: Client;
beforeAll(async () => {
  platform = await startTestPlatform();
  await insertBulk(platform.databaseUrl, size);
  database = new Client({ connectionString: platform.databaseUrl });
  await database.connect();
}, 30_000);
afterAll(async () => {
  await database.end();
  await platform.dispose();
});

/** A list as the API offers it, and as SQL that knows nothing of pages gives it. */
interface List {
  readonly field: string;
  readonly filter?: object;
  readonly orderBy?: string;
  readonly backwards: boolean;
  readonly expected: string;
}

const partners = (orderBy: string, order: string): List => ({
  field: 'partners',
  orderBy,
  backwards: true,
  expected: `select id from partners.partner where merged_into is null order by ${order}`,
});
const tasks = (orderBy: string, order: string): List => ({
  field: 'tasks',
  orderBy,
  backwards: true,
  expected: `select id from local_partnerships.coordination_task order by ${order}`,
});
const byRank = `array_position(array['URGENT', 'HIGH', 'MEDIUM', 'LOW'], priority), id desc`;
const visibleNews = `select id from news.news_item where status in ('PUBLISHED', 'CORRECTED')`;
const newestNews = `order by published_on desc nulls last, created_at desc, id desc`;

const lists: Record<string, List> = {
  'partners by name': partners('NAME_ASC', 'sort_name, id'),
  'partners by name, backwards': partners('NAME_DESC', 'sort_name desc, id desc'),
  'partners by update': partners('UPDATED_AT_DESC', 'updated_at desc, id desc'),
  'tasks by due date, those without one last': tasks('DUE_ON_ASC', 'due_on nulls last, id'),
  'tasks by priority': tasks('PRIORITY_DESC', byRank),
  'tasks by update': tasks('UPDATED_AT_DESC', 'updated_at desc, id desc'),
  'tasks by creation': tasks('CREATED_AT_DESC', 'created_at desc, id desc'),
  news: { field: 'news', backwards: false, expected: `${visibleNews} ${newestNews}` },
  'news of a language': {
    field: 'news',
    filter: { language: 'RU' },
    backwards: false,
    expected: `${visibleNews} and 'RU' = any(languages) ${newestNews}`,
  },
  assessments: {
    field: 'assessments',
    backwards: false,
    expected: 'select id from assessments.assessment order by created_at desc, id desc',
  },
};

async function idsOf(statement: string): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(statement);
  return rows.map(({ id }) => id);
}

const inputTypes: Record<string, { filter: string; order?: string }> = {
  partners: { filter: 'PartnerFilter', order: 'PartnerOrder' },
  tasks: { filter: 'TaskFilter', order: 'TaskOrder' },
  news: { filter: 'NewsFilter' },
  assessments: { filter: 'AssessmentFilter' },
};

async function readPage(list: List, page: Record<string, unknown>): Promise<any> {
  const { filter, order } = inputTypes[list.field] as (typeof inputTypes)[string];
  const args = [
    ['filter', filter, list.filter],
    ['orderBy', order, list.orderBy],
    ['first', 'Int', page['first']],
    ['after', 'String', page['after']],
    ['last', 'Int', page['last']],
    ['before', 'String', page['before']],
  ].filter(([, , value]) => value !== undefined);
  const query = `query (${args.map(([name, type]) => `$${name}: ${type}`).join(' ')}) {
    list: ${list.field}(${args.map(([name]) => `${name}: $${name}`).join(' ')}) {
      totalCount nodes { id } edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;
  return (await dataOf(platform.url, query, Object.fromEntries(args.map(([name, , value]) => [name, value]))))
    .list;
}

/** What a page must say of itself that shows `expected[from]` to `expected[to - 1]`. */
function expectPage(list: any, expected: readonly string[], from: number, to: number): void {
  const ids = list.nodes.map(({ id }: any) => id);
  expect(ids).toEqual(expected.slice(from, to));
  expect(list.edges.map(({ node }: any) => node.id)).toEqual(ids);
  expect(list.totalCount).toBe(expected.length);
  expect(list.pageInfo).toEqual({
    hasNextPage: to < expected.length,
    hasPreviousPage: from > 0,
    startCursor: list.edges[0]?.cursor ?? null,
    endCursor: list.edges.at(-1)?.cursor ?? null,
  });
}

const pageSizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })), {
  minLength: 1,
  maxLength: 6,
});
const runs = { numRuns: 50 };

describe('walking through a list in pages of any sizes', () => {
  const forwards = (names: readonly string[]) =>
    fc.asyncProperty(fc.constantFrom(...names), pageSizes, async (name, sizes) => {
      const list = lists[name] as List;
      const expected = await idsOf(list.expected);
      let from = 0;
      let after: string | undefined;
      for (let step = 0; from < expected.length; step += 1) {
        const first = sizes[step % sizes.length] as number;
        const page = await readPage(list, { first, after });
        const to = Math.min(from + first, expected.length);
        expectPage(page, expected, from, to);
        [from, after] = [to, page.pageInfo.endCursor];
      }
    });
  const backwards = (names: readonly string[]) =>
    fc.asyncProperty(fc.constantFrom(...names), pageSizes, async (name, sizes) => {
      const list = lists[name] as List;
      const expected = await idsOf(list.expected);
      let to = expected.length;
      let before: string | undefined;
      for (let step = 0; to > 0; step += 1) {
        const last = sizes[step % sizes.length] as number;
        const page = await readPage(list, { last, before });
        const from = Math.max(to - last, 0);
        expectPage(page, expected, from, to);
        [to, before] = [from, page.pageInfo.startCursor];
      }
    });
  const listsOf = (field: string) => Object.keys(lists).filter((name) => lists[name]?.field === field);

  it.each(['partners', 'tasks', 'news', 'assessments'])(
    'gives all %s forwards, each once and in order',
    async (field) => {
      await fc.assert(forwards(listsOf(field)), runs);
    },
  );

  it.each(['partners', 'tasks'])('gives all %s backwards, each once and in order', async (field) => {
    await fc.assert(backwards(listsOf(field)), runs);
  });

  it.each(Object.entries(lists))('turns round anywhere in %s', async (_, list) => {
    const expected = await idsOf(list.expected);
    const all = await readPage(list, { first: 200 });
    expectPage(all, expected, 0, expected.length);
    const middle = Math.floor(expected.length / 2);
    const { cursor } = all.edges[middle];
    expectPage(await readPage(list, { first: 3, after: cursor }), expected, middle + 1, middle + 4);
    if (!list.backwards) return;
    expectPage(await readPage(list, { last: 3, before: cursor }), expected, middle - 3, middle);
  });
});

describe('a page of nothing', () => {
  it.each(Object.values(lists).filter(({ orderBy }) => !orderBy?.endsWith('DESC')))(
    'still counts all $field and says that there is more',
    async (list) => {
      const none = await readPage(list, { first: 0 });
      const total = (await idsOf(list.expected)).length;
      expect(none).toEqual({
        totalCount: total,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    },
  );

  it('comes behind the last row, and of a filter that nothing meets', async () => {
    const list = lists['partners by name'] as List;
    const { pageInfo, totalCount } = await readPage(list, { last: 1 });
    expectPage(
      await readPage(list, { first: 5, after: pageInfo.endCursor }),
      await idsOf(list.expected),
      totalCount,
      totalCount,
    );
    expectPage(await readPage({ ...list, filter: { kind: [] } }, {}), [], 0, 0);
  });
});

describe('the lists of single rows', () => {
  it('pages through news of a place as through all news of it', async () => {
    const { place, news } = await dataOf(
      platform.url,
      `query ($id: ID!) {
        place(id: $id) { news(first: 200) { totalCount nodes { id } } }
        news(first: 200, filter: { placeId: [$id] }) { totalCount nodes { id } } }`,
      { id: 'place:uz-tashkent-chilanzar' },
    );
    expect(place.news).toEqual(news);
    expect(news.totalCount).toBeGreaterThan(30);
  });

  it.each(['partner:bulk-1', 'partner:demo-agency-a'])(
    'walks through the tasks and news of %s',
    async (id) => {
      const page = `query ($id: ID!, $first: Int, $task: String, $news: String) { partner(id: $id) {
      tasks(first: $first, after: $task) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
      news(first: $first, after: $news) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`;
      const all = (await dataOf(platform.url, page, { id, first: 200 })).partner;
      const seen = { tasks: [] as object[], news: [] as object[] };
      for (let [task, news, more] = [null, null, true]; more;) {
        const { partner } = await dataOf(platform.url, page, { id, first: 3, task, news });
        seen.tasks.push(...partner.tasks.nodes);
        seen.news.push(...partner.news.nodes);
        task = partner.tasks.pageInfo.endCursor ?? task;
        news = partner.news.pageInfo.endCursor ?? news;
        more = partner.tasks.pageInfo.hasNextPage || partner.news.pageInfo.hasNextPage;
      }
      expect(seen).toEqual({ tasks: all.tasks.nodes, news: all.news.nodes });
      expect([all.tasks.totalCount, all.news.totalCount]).toEqual([seen.tasks.length, seen.news.length]);
    },
  );
});
