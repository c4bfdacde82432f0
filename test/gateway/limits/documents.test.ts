import { codeOf, hashOf, waysIn } from './ways-in';
import { refusalsOf, startTown, type Town } from './town';

let town: Town;
beforeAll(async () => {
  town = await startTown({
    LIMIT_TOKENS: '60',
    LIMIT_DEPTH: '5',
    LIMIT_FIELDS: '12',
    LIMIT_ALIASES: '3',
    LIMIT_ROOT_FIELDS: '2',
    LIMIT_COST: '100',
  });
});
afterAll(() => town.dispose());

const depth = (levels: number) => 'hall { '.repeat(levels) + 'name' + ' }'.repeat(levels);
const aliases = (count: number) => Array.from({ length: count }, (_, index) => `n${index}: name`).join(' ');
const fields = (count: number) => 'name '.repeat(count);
const words = (count: number) => '__typename '.repeat(count);

/** What stands in a place, as it is allowed and as it is one too much. */
const shapes = [
  { limit: 'depth', code: 'QUERY_TOO_DEEP', fits: depth(3), exceeds: depth(4) },
  { limit: 'aliases', code: 'QUERY_TOO_MANY_ALIASES', fits: aliases(3), exceeds: aliases(4) },
  { limit: 'fields', code: 'QUERY_TOO_MANY_FIELDS', fits: fields(11), exceeds: fields(12) },
  { limit: 'tokens', code: 'QUERY_TOO_LONG', fits: fields(2), exceeds: words(70) },
  {
    limit: 'cost',
    code: 'QUERY_TOO_COSTLY',
    fits: 'pages(first: 98) { nodes { name } }',
    exceeds: 'pages(first: 99) { nodes { name } }',
  },
];

const operations = waysIn.flatMap(({ way, streams, ask }) => [
  { way, ask, kind: 'query', text: (inside: string) => `{ place { ${inside} } }` },
  ...(streams
    ? [
        {
          way,
          ask,
          kind: 'subscription',
          text: (inside: string) => `subscription { built(to: 1) { ${inside} } }`,
        },
      ]
    : []),
  ...(way === 'POST'
    ? [
        {
          way,
          ask,
          kind: 'mutation',
          text: (inside: string) => `mutation { rename(name: "") { ${inside} } }`,
        },
      ]
    : []),
]);

describe.each(operations)('a $kind over $way', ({ kind, ask, text }) => {
  it.each(shapes)(
    'is answered up to the limit of $limit, and refused beyond',
    async ({ limit, code, ...shape }) => {
      // What a mutation changes costs ten objects.
      const fits = kind === 'mutation' ? shape.fits.replace('98', '89') : shape.fits;
      expect(codeOf(await ask(town.url, { query: text(fits) }))).toBeUndefined();
      const before = await refusalsOf(town, limit);
      const { errors, data } = await ask(town.url, { query: text(shape.exceeds) });
      expect(data).toBeUndefined();
      expect(errors).toEqual([
        { message: expect.any(String), extensions: expect.objectContaining({ code }) },
      ]);
      expect(await refusalsOf(town, limit)).toBe(before + 1);
    },
  );
});

describe('a document that is asked for by its hash', () => {
  it.each(waysIn)('is limited too, over $way', async ({ ask }) => {
    const query = `{ place { ${depth(4)} } }`;
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
    expect(codeOf(await ask(town.url, { query, extensions }))).toBe('QUERY_TOO_DEEP');
    expect(codeOf(await ask(town.url, { extensions }))).toBe('QUERY_TOO_DEEP');
  });
});

describe.each(waysIn)('variables over $way', ({ ask }) => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });

  it('are refused where they have more levels than a document may have', async () => {
    const query = '{ place { name } }';
    for (const key of ['variables', 'extensions']) {
      expect(codeOf(await ask(town.url, { query, [key]: { a: nested(5) } }))).toBeUndefined();
      expect(codeOf(await ask(town.url, { query, [key]: { a: nested(6) } }))).toBe('QUERY_TOO_DEEP');
    }
  });
});

it('counts root fields, those of fragments too', async () => {
  const ask = async (query: string) => codeOf(await town.ask(query));
  expect(await ask('{ place { name } other: place { name } }')).toBeUndefined();
  expect(
    await ask('{ place { name } ...F } fragment F on Query { a: place { name } b: place { name } }'),
  ).toBe('QUERY_TOO_MANY_ROOT_FIELDS');
});

it('refuses several operations in one request, with a code', async () => {
  const response = await fetch(`${town.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ place { name } }' }, { query: '{ place { name } }' }]),
  });
  expect(response.status).toBe(400);
  expect(codeOf((await response.json()) as object)).toBe('BATCHING_NOT_SUPPORTED');
});

describe('the cost', () => {
  const costOf = async (query: string, variables?: Record<string, unknown>) =>
    (await town.ask(query, variables)).extensions?.['cost'];

  it('is told with every answer over HTTP', async () => {
    expect(await costOf('{ place { name } }')).toEqual({ requested: 1, maximum: 100 });
    expect(await costOf('{ place { hall { name } parts { name } } }')).toEqual({
      requested: 7,
      maximum: 100,
    });
    expect(await costOf('{ places(first: 300) { name } }')).toEqual({ requested: 300, maximum: 100 });
  });

  it('follows the sizes that variables give, their defaults and those of the schema', async () => {
    const query = 'query ($n: Int = 3) { place { pages(first: $n) { totalCount nodes { name } } } }';
    expect(await costOf(query)).toMatchObject({ requested: 5 });
    expect(await costOf(query, { n: 40 })).toMatchObject({ requested: 42 });
    expect(await costOf(query, { n: null })).toMatchObject({ requested: 22 });
    expect(await costOf('{ place { pages { nodes { name } } } }')).toMatchObject({ requested: 22 });
  });

  it('leaves out what a condition leaves out', async () => {
    const query = 'query ($all: Boolean!) { place { pages @include(if: $all) { nodes { name } } name } }';
    expect(await costOf(query, { all: true })).toMatchObject({ requested: 22 });
    expect(await costOf(query, { all: false })).toMatchObject({ requested: 1 });
  });
});

it('hands on to nobody what it refuses', async () => {
  await town.ask('{ slow place { pages(first: 900) { nodes { name } } } }');
  expect(town.gate.waiting).toBe(0);
});
