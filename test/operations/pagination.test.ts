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

/** A page in what it shows and says, its cursors apart. */
async function readPage(
  list: List,
  page: Record<string, unknown>,
): Promise<{ shown: object; cursors: string[] }> {
  const { filter, order } = inputTypes[list.field] as (typeof inputTypes)[string];
  const args = [
    ['filter', filter, list.filter],
    ['orderBy', order, list.orderBy],
    ['first', 'Int', page['first']],
    ['after', 'String', page['after']],
    ['last', 'Int', page['last']],
    ['before', 'String', page['before']],
  ].filter((arg): arg is [string, string, unknown] => arg[2] !== undefined);
  const query = `query (${args.map(([name, type]) => `$${name}: ${type}`).join(' ')}) {
    list: ${list.field}(${args.map(([name]) => `${name}: $${name}`).join(' ')}) {
      totalCount nodes { id } edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;
  const variables = Object.fromEntries(args.map(([name, , value]) => [name, value]));
  const { nodes, edges, pageInfo, totalCount } = (await dataOf(platform.url, query, variables)).list;
  const cursors: string[] = edges.map(({ cursor }: any) => cursor);
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  return {
    shown: {
      ids: nodes.map(({ id }: any) => id),
      edgesAreNodes: edges.every(({ node }: any, index: number) => node.id === nodes[index].id),
      totalCount,
      hasNextPage,
      hasPreviousPage,
      startsAt: startCursor === null ? null : cursors.indexOf(startCursor),
      endsAt: endCursor === null ? null : cursors.lastIndexOf(endCursor),
    },
    cursors,
  };
}

/** What a page shows and says that goes from `all[from]` to `all[to - 1]`. */
function pageOf(all: readonly string[], from: number, to: number): object {
  const ids = all.slice(from, to);
  return {
    ids,
    edgesAreNodes: true,
    totalCount: all.length,
    hasNextPage: to < all.length,
    hasPreviousPage: from > 0,
    startsAt: ids.length > 0 ? 0 : null,
    endsAt: ids.length > 0 ? ids.length - 1 : null,
  };
}

const pageSizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })), {
  minLength: 1,
  maxLength: 6,
});
const runs = { numRuns: 50 };

describe('walking through a list in pages of any sizes', () => {
  const anyOf = (field: string) =>
    fc.constantFrom(...Object.values(lists).filter((list) => list.field === field));

  it.each(['partners', 'tasks', 'news', 'assessments'])(
    'gives all %s forwards, each once and in order',
    async (field) => {
      const walk = fc.asyncProperty(anyOf(field), pageSizes, async (list, sizes) => {
        const all = await idsOf(list.expected);
        let [from, after]: [number, string | undefined] = [0, undefined];
        for (let step = 0; from < all.length; step += 1) {
          const first = sizes[step % sizes.length] as number;
          const { shown, cursors } = await readPage(list, { first, after });
          const to = Math.min(from + first, all.length);
          expect(shown).toEqual(pageOf(all, from, to));
          [from, after] = [to, cursors.at(-1)];
        }
      });
      await fc.assert(walk, runs);
    },
  );

  it.each(['partners', 'tasks'])('gives all %s backwards, each once and in order', async (field) => {
    const walk = fc.asyncProperty(anyOf(field), pageSizes, async (list, sizes) => {
      const all = await idsOf(list.expected);
      let [to, before]: [number, string | undefined] = [all.length, undefined];
      for (let step = 0; to > 0; step += 1) {
        const last = sizes[step % sizes.length] as number;
        const { shown, cursors } = await readPage(list, { last, before });
        const from = Math.max(to - last, 0);
        expect(shown).toEqual(pageOf(all, from, to));
        [to, before] = [from, cursors[0]];
      }
    });
    await fc.assert(walk, runs);
  });

  it.each(Object.entries(lists))('goes on forwards from anywhere in %s', async (_, list) => {
    const all = await idsOf(list.expected);
    const { shown, cursors } = await readPage(list, { first: 200 });
    expect(shown).toEqual(pageOf(all, 0, all.length));
    const middle = Math.floor(all.length / 2);
    const next = await readPage(list, { first: 3, after: cursors[middle] });
    expect(next.shown).toEqual(pageOf(all, middle + 1, middle + 4));
  });

  it.each(Object.entries(lists).filter(([, { backwards }]) => backwards))(
    'turns round anywhere in %s',
    async (_, list) => {
      const all = await idsOf(list.expected);
      const { cursors } = await readPage(list, { first: 20 });
      const previous = await readPage(list, { last: 3, before: cursors[10] });
      // Read backwards, a list says that there is more behind where it was entered.
      expect(previous.shown).toEqual(pageOf(all, 7, 10));
    },
  );
});

describe('a page of nothing', () => {
  it.each(Object.entries(lists))('still counts all %s and says that there is more', async (_, list) => {
    const all = await idsOf(list.expected);
    expect((await readPage(list, { first: 0 })).shown).toEqual(pageOf(all, 0, 0));
  });

  it('comes behind the last row, and of a filter that nothing meets', async () => {
    const list = lists['partners by name'] as List;
    const all = await idsOf(list.expected);
    const { cursors } = await readPage(list, { last: 1 });
    const behind = await readPage(list, { first: 5, after: cursors[0] });
    expect(behind.shown).toEqual(pageOf(all, all.length, all.length));
    const none = await readPage({ ...list, filter: { kind: [] } }, {});
    expect(none.shown).toEqual(pageOf([], 0, 0));
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
