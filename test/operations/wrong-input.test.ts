import { apiArguments as all, enumValues, type ApiArgument } from './api-arguments';
import { useRecordedPlatform } from './recorded-platform';

const { send, outcome } = useRecordedPlatform();

/** A filter that several fields take is looked at whole with one of them, and with the others in its first criterion. */
const apiArguments = all.filter(({ field, path, input }) => {
  const first = all.find((other) => other.input === input);
  const firstHere = all.find((other) => other.field === field && other.input === input);
  return input === null || field === first?.field || path === firstHere?.path;
});

const badVariable = (path: string) => `BAD_USER_INPUT ${path}`;
const invalid = (path: string) => `INVALID ${path}`;
const badText = 'GRAPHQL_VALIDATION_FAILED in the text';
const megabyte = 'x'.repeat(1_048_576);
const unusableDays = [
  '2020-02-30',
  '2020-13-01',
  '0000-01-01',
  '10000-01-01',
  'today',
  '',
  '2020-01-01T00:00:00Z',
];
const unusableMoments = [
  '2020-02-30T00:00:00Z',
  '2020-01-01',
  '2020-01-01T25:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-01:00',
  'now',
];

const ofType = (...types: string[]) => apiArguments.filter(({ type }) => types.includes(type));
const itemPath = ({ path, isList }: ApiArgument) => (isList ? `${path}.0` : path);
const inList = ({ isList }: ApiArgument, value: unknown) => (isList ? [value] : value);
const textInList = ({ isList }: ApiArgument, value: string) => (isList ? `[${value}]` : value);

describe('every argument of every field of a query', () => {
  it('is looked at here', () => {
    // So many there were once; another one makes the number larger.
    expect(all.length).toBeGreaterThanOrEqual(283);
    expect(apiArguments.length).toBeGreaterThan(150);
  });

  it.each(ofType('ID', 'String'))('$field $path refuses what no text can be', async (arg) => {
    expect(await outcome(arg.withVariable(inList(arg, 'a\0b')))).toBe(invalid(itemPath(arg)));
    expect(await outcome(arg.withVariable(inList(arg, 'half \ud800')))).toBe(invalid(itemPath(arg)));
    expect(await outcome(arg.withLiteral(textInList(arg, '"a\\u0000b"')))).toBe(invalid(itemPath(arg)));
    expect(await outcome(arg.withVariable(inList(arg, megabyte)))).toBe(invalid(itemPath(arg)));
    expect(await outcome(arg.withVariable(inList(arg, { a: 1 })))).toBe(badVariable(arg.path));
    expect(await outcome(arg.withLiteral(textInList(arg, '{ a: 1 }')))).toBe(badText);
  });

  it.each(ofType('Date'))('$field $path refuses what is no day', async (arg) => {
    for (const day of [...unusableDays, megabyte]) {
      expect(await outcome(arg.withVariable(day))).toBe(invalid(arg.path));
    }
    for (const day of [
      ...unusableDays.map((text) => JSON.stringify(text)),
      '5',
      'true',
      '{ a: 1 }',
      '["2020-01-01"]',
      'DAY',
    ]) {
      expect(await outcome(arg.withLiteral(day))).toBe(invalid(arg.path));
    }
  });

  it.each(ofType('DateTime'))('$field $path refuses what is no moment', async (arg) => {
    for (const moment of [...unusableMoments, megabyte, 5e300, true, {}]) {
      expect(await outcome(arg.withVariable(moment))).toBe(invalid(arg.path));
    }
    for (const moment of [
      ...unusableMoments.map((text) => JSON.stringify(text)),
      'true',
      '{ a: 1 }',
      'NOW',
    ]) {
      expect(await outcome(arg.withLiteral(moment))).toBe(invalid(arg.path));
    }
  });

  it.each(ofType('Date', 'DateTime'))(
    '$field $path repeats only the beginning of what it refuses',
    async (arg) => {
      const { errors } = await send(arg.withVariable(megabyte));
      expect(JSON.stringify(errors).length).toBeLessThan(1_000);
    },
  );

  it.each(ofType('Int'))('$field $path refuses what is out of its range', async (arg) => {
    for (const number of [3_000_000_000, 1.5, '1', true]) {
      expect(await outcome(arg.withVariable(number))).toBe(badVariable(arg.path));
    }
    expect(await outcome(arg.withLiteral('3000000000'))).toBe(badText);
    if (arg.path === 'geonamesId') return;
    for (const number of arg.path === 'minPartners' ? [-1, 1] : [-1, -2_147_483_648, 1_001, 2_147_483_647]) {
      expect(await outcome(arg.withVariable(number))).toBe(invalid(arg.path));
      expect(await outcome(arg.withLiteral(String(number)))).toBe(invalid(arg.path));
    }
  });

  it.each(ofType('Int').filter(({ path }) => path === 'first' || path === 'last'))(
    '$field $path ends at a number that the refusal tells',
    async (arg) => {
      const { errors } = await send(arg.withVariable(1_001));
      const maximum = Number(/from 0 to (\d+)/.exec(errors[0]?.message ?? '')?.[1]);
      expect(maximum).toBe({ 'Query.whoDoesWhatWhere': 1_000, 'Query.partnerMatches': 50 }[arg.field] ?? 200);
      expect(await outcome(arg.withVariable(maximum + 1))).toBe(invalid(arg.path));
      for (const number of [0, 1, maximum]) expect(await outcome(arg.withVariable(number))).toBe('accepted');
    },
  );

  it.each(ofType('Boolean'))('$field $path refuses what is neither true nor false', async (arg) => {
    expect(await outcome(arg.withVariable('yes'))).toBe(badVariable(arg.path));
    expect(await outcome(arg.withLiteral('1'))).toBe(badText);
  });

  it.each(apiArguments.filter(({ type }) => enumValues(type).length > 0))(
    '$field $path refuses what $type does not know',
    async (arg) => {
      for (const value of ['NOPE', '', 5]) {
        expect(await outcome(arg.withVariable(inList(arg, value)))).toBe(badVariable(arg.path));
      }
      for (const value of ['NOPE', '"PUBLISHED"', '5']) {
        expect(await outcome(arg.withLiteral(textInList(arg, value)))).toBe(badText);
      }
    },
  );

  it.each(apiArguments.filter(({ isList }) => isList))(
    '$field $path refuses ten thousand items',
    async (arg) => {
      const value = enumValues(arg.type)[0] ?? 'x';
      expect(await outcome(arg.withVariable(Array(10_000).fill(value)))).toBe(invalid(arg.path));
      expect(await outcome(arg.withVariable([null]))).toBe(badVariable(arg.path));
      for (const items of [[], [value], Array(500).fill(value)]) {
        expect(await outcome(arg.withVariable(items))).toBe('accepted');
      }
    },
  );

  it.each(
    ofType('String').filter((arg) => arg.path.endsWith('text') || arg.field === 'Query.partnerMatches'),
  )('$field $path refuses a text that is longer than a search', async (arg) => {
    const limit = arg.path === 'name' ? 300 : 200;
    expect(await outcome(arg.withVariable('x'.repeat(limit + 1)))).toBe(invalid(arg.path));
    for (const text of [
      '',
      ' ',
      '%_\\',
      "'; --",
      '!&|()<->:*',
      '\u0301',
      'x'.repeat(limit),
      '漢'.repeat(limit),
    ]) {
      expect(await outcome(arg.withVariable(text))).toBe('accepted');
    }
  });

  it.each(apiArguments)('$field $path takes null as if it were not given', async (arg) => {
    const { errors } = await send(arg.withLiteral('null'));
    // But for the keys, of which one has to be there.
    for (const { extensions } of errors)
      expect(['INVALID', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions?.['code']);
    if (/^(id|code|iso3|name|reference|slug|identifier|geonamesId)$/.test(arg.path)) return;
    expect(errors).toEqual([]);
  });
});
