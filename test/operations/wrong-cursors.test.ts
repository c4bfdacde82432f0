import fc from 'fast-check';
import { useRecordedPlatform } from './recorded-platform';

const { send, outcome } = useRecordedPlatform();

/** Every list that cursors lead through: where it stands, and what follows it there. */
const rows = {
  'partners by name': ['partners', ''],
  'partners by update': ['partners', 'orderBy: UPDATED_AT_DESC'],
  'tasks by due date': ['tasks', ''],
  'tasks by priority': ['tasks', 'orderBy: PRIORITY_DESC'],
  'tasks by update': ['tasks', 'orderBy: UPDATED_AT_DESC'],
  'tasks by creation': ['tasks', 'orderBy: CREATED_AT_DESC'],
  news: ['news', ''],
  assessments: ['assessments', ''],
  'tasks of a place': ['place(id: "place:uz-tashkent-chilanzar") { list: tasks', '', '}'],
  'tasks of a partner': ['partner(slug: "demo-agency-a") { list: tasks', '', '}'],
  'tasks of a target': ['sdgTarget(code: "16.4") { list: tasks', '', '}'],
  'news of a partner': ['partner(slug: "demo-agency-a") { list: news', '', '}'],
};
const logs = {
  'task events': ['taskEvents', ''],
  'assessment events': ['assessmentEvents', ''],
  'news events': ['newsEvents', ''],
  'history of a task': ['task(reference: "UZ-CHI-1") { list: history', '', '}'],
  'history of an assessment': ['assessment(id: "assessment:demo-uz-chilanzar") { list: history', '', '}'],
};
const lists: Record<string, string[]> = { ...rows, ...logs };
type ListName = keyof typeof rows | keyof typeof logs;
const rowLists = Object.keys(rows) as ListName[];
const logLists = Object.keys(logs) as ListName[];
const allLists = [...rowLists, ...logLists];
const backwards: ListName[] = rowLists.filter((name) => /^(partners|tasks) by/.test(name));

/** How a list answers to a cursor. */
function read(name: ListName, cursor: string, argument: 'after' | 'before' = 'after'): Promise<string> {
  const [field = '', order, end = ''] = lists[name] ?? [];
  const size = argument === 'after' ? 'first' : 'last';
  return outcome({
    query: `query ($cursor: String) { ${field.includes('list:') ? '' : 'list: '}${field}(${size}: 2, ${order} ${argument}: $cursor) {
      edges { cursor node { id } } } ${end} }`,
    variables: { cursor },
  });
}

async function firstCursor(name: ListName): Promise<string> {
  const [field = '', order, end = ''] = lists[name] ?? [];
  const { data } = await send({
    query: `{ ${field.includes('list:') ? '' : 'list: '}${field}(first: 1, ${order}) { edges { cursor } } ${end} }`,
  });
  const { list } = 'list' in data ? data : (Object.values(data)[0] as any);
  return list.edges[0].cursor;
}

const refused = 'INVALID after';
const refusedBackwards = 'INVALID before';
const expired = 'CURSOR_EXPIRED after';

const base64 = (text: string) => Buffer.from(text).toString('base64url');
/** A cursor of rows is a name and the values of the sort keys; here it is taken apart and put together otherwise. */
const opened = (cursor: string) =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, ...any[]];
const closed = (values: unknown) => base64(JSON.stringify(values));

const garbage = [
  '',
  ' ',
  'x',
  '%%%',
  '0',
  'null',
  '../../etc/passwd',
  base64(''),
  base64('null'),
  base64('[]'),
  base64('{}'),
  base64('[1]'),
  base64('["x"'),
  base64('deadbeef:'),
  base64('deadbeef:-1'),
  base64('deadbeef:1e3'),
  base64('DEADBEEF:1'),
  base64('deadbeef:9999999999999999'),
  'x'.repeat(20_000),
];

describe('what is no cursor', () => {
  it.each(allLists)('is refused by %s', async (name) => {
    for (const cursor of garbage) expect(await read(name, cursor)).toBe(refused);
  });

  it.each(backwards)('is refused by %s, read backwards', async (name) => {
    for (const cursor of garbage) expect(await read(name, cursor, 'before')).toBe(refusedBackwards);
  });

  it('is refused whatever bytes it is made of', async () => {
    const bytes = fc.uint8Array({ maxLength: 80 }).map((array) => Buffer.from(array));
    const cursor = fc.oneof(
      bytes.map((buffer) => buffer.toString('base64url')),
      bytes.map((buffer) => buffer.toString('latin1').replaceAll('\0', '')),
      fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.replaceAll('\0', '')),
      fc.json().map(base64),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...allLists), cursor, async (name, text) => {
        expect(await read(name, text)).toBe(refused);
      }),
      { numRuns: 150 },
    );
  });
});

/** What a cursor is made for: rows in an order, wherever they are listed, or a log, wherever it is read. */
function orderOf(name: ListName): string {
  const [, rowsOf] = /^(tasks|news) of /.exec(name) ?? [];
  if (rowsOf) return rowsOf === 'tasks' ? 'tasks by due date' : rowsOf;
  const [, log] = /^(?:history of an? )?(task|assessment|news)(?: events)?$/.exec(name) ?? [];
  return logLists.includes(name) && log ? `log of ${log}` : name;
}

describe('a cursor of one list', () => {
  it.each(allLists)(
    'leads on in %s, and is refused wherever the rows or their order are others',
    async (name) => {
      const cursor = await firstCursor(name);
      expect(await read(name, cursor)).toBe('accepted');
      for (const other of allLists.filter((list) => orderOf(list) !== orderOf(name))) {
        // One of another log is well formed, but this log cannot go on there.
        const isOtherLog = logLists.includes(name) && logLists.includes(other);
        expect(await read(other, cursor)).toBe(isOtherLog ? expired : refused);
      }
    },
  );
});

describe('a forged cursor', () => {
  const days = [
    '2020-99-99',
    '2020-02-30',
    '2021-02-29',
    '0000-01-01',
    '99999-01-01',
    '2020-1-1',
    'yesterday',
    'NaN',
    '',
  ];
  const moments = days
    .flatMap((day) => [day, `${day}T00:00:00Z`])
    .concat(
      '2020-01-01',
      '2020-01-01T25:00:00Z',
      '2020-01-01T00:00:00',
      '2020-01-01T00:00:00+16:00',
      '2020-01-01T00:00:00+23:59',
      '2020-01-01T00:00:60Z',
      '2020-01-01T00:00:00.1234567Z',
      'infinity',
      'now',
      'epoch',
    );
  const numbers = [1e300, 1e10, -1e10, 1.5, '1e3', '0x1', 'x', '', '9'.repeat(40)];
  const wrongTypes = [null, true, [], {}, [1], { a: 1 }];

  it.each<[ListName, number, unknown[]]>([
    ['tasks by due date', 1, days],
    ['tasks of a place', 1, days],
    ['tasks by priority', 1, numbers],
    ['tasks by update', 1, moments],
    ['tasks by creation', 1, moments],
    ['partners by update', 1, moments],
    ['assessments', 1, moments],
    ['news', 1, days],
    ['news', 2, moments],
    ['news of a partner', 1, days],
    ['partners by name', 1, ['\0', 'a\0b']],
    ['partners by name', 2, ['\0', 'partner:\0']],
  ])('of %s with another value %s is refused', async (name, position, values) => {
    const real = opened(await firstCursor(name));
    for (const value of [...values, ...wrongTypes]) {
      const forged = closed(real.with(position, value));
      expect(await read(name, forged)).toBe(refused);
    }
    expect(await read(name, closed(real.slice(0, -1)))).toBe(refused);
    expect(await read(name, closed([...real, 'x']))).toBe(refused);
  });

  it('never gets through to the database with what it cannot read', async () => {
    const two = fc.integer({ min: 0, max: 70 }).map((number) => String(number).padStart(2, '0'));
    const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
    const day = fc.tuple(year, two, two).map((parts) => parts.join('-'));
    const offset = fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), two, two).map(([sign, h, m]) => `${sign}${h}:${m}`),
    );
    const moment = fc
      .tuple(day, two, two, two, offset)
      .map(([date, h, m, s, zone]) => `${date}T${h}:${m}:${s}${zone}`);
    const value = fc.oneof(
      day,
      moment,
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.integer(),
      fc.jsonValue({ maxDepth: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...rowLists),
        fc.array(value, { minLength: 3, maxLength: 3 }),
        async (name, values) => {
          const [order, ...keys] = opened(await firstCursor(name));
          const answer = await read(name, closed([order, ...values.slice(0, keys.length)]));
          // What could have been a cursor is one: it leads to some rows, or to none.
          expect(['accepted', refused]).toContain(answer);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(logLists)('of %s from the future, or of another database, has expired', async (name) => {
    const [logId] = Buffer.from(await firstCursor(name), 'base64url')
      .toString()
      .split(':');
    for (const cursor of [`${logId}:1000000`, `${logId}:999999999999999`, 'deadbeef:1']) {
      expect(await read(name, base64(cursor))).toBe(expired);
    }
    expect(await read(name, base64(`${logId}:0`))).toBe('accepted');
  });
});

describe('pages that are asked for in two ways at once', () => {
  it.each([
    ['first: 1, last: 1', 'last'],
    ['last: 1, after: "x"', 'after'],
    ['before: "x"', 'before'],
    ['first: 1, before: "x"', 'before'],
    ['after: "x", before: "x"', 'before'],
    ['first: 1, last: 1, after: "x", before: "x"', 'last'],
  ])('are refused: %s', async (args, argument) => {
    for (const field of ['partners', 'tasks']) {
      expect(await outcome({ query: `{ ${field}(${args}) { nodes { id } } }` })).toBe(`INVALID ${argument}`);
    }
  });

  it.each([
    'last: 1',
    'first: null, last: 1',
    'first: 1, last: null',
    'first: null',
    'last: null, before: null',
  ])('are others than %s', async (args) => {
    for (const field of ['partners', 'tasks']) {
      expect(await outcome({ query: `{ ${field}(${args}) { nodes { id } } }` })).toBe('accepted');
    }
  });

  it('are not meant by variables that nobody gave', async () => {
    const query =
      'query ($first: Int, $last: Int, $after: String) { tasks(first: $first, last: $last, after: $after) { nodes { id } } }';
    expect((await send({ query, variables: { last: 2 } })).data.tasks.nodes).toHaveLength(2);
    expect((await send({ query, variables: { first: 2 } })).data.tasks.nodes).toHaveLength(2);
    expect(await outcome({ query, variables: { first: 2, last: 2 } })).toBe('INVALID last');
  });
});
