import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { getIntrospectionQuery, getOperationAST, Kind, parse, print, type GraphQLSchema } from 'graphql';
import { createLimits } from '../../../gateway/limits/limits';
import { measure } from '../../../gateway/limits/measure';
import { readEnvironment } from '../../../platform/env';
import { createMetrics } from '../../../platform/http/metrics';
import { projectFile } from '../../../platform/project-files';
import { operation } from '../../support/operations';

const { limits: settings } = readEnvironment({}, []);
const limits = createLimits(settings, createMetrics().registry);
const names = parse(readFileSync(projectFile('schema', 'operations.graphql'), 'utf8')).definitions.flatMap(
  (definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : []),
);

let schema: GraphQLSchema;
beforeAll(() => {
  const sdl = readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8');
  schema = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
});

function costOf(query: string): number {
  const document = limits.parse(query);
  const asked = getOperationAST(document);
  if (!asked) throw new Error('There is more than one operation.');
  return limits.cost.estimate(schema, document, asked, {}).requested;
}

const tokensOf = (query: string): number => {
  const fits = (maxTokens: number) => {
    try {
      return parse(query, { maxTokens }) !== undefined;
    } catch {
      return false;
    }
  };
  let tokens = 1;
  while (!fits(tokens)) tokens += 1;
  return tokens;
};

const introspection = getIntrospectionQuery({
  schemaDescription: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
});

describe('the limits as they are without a word', () => {
  it('leave three times as much as any example operation asks for', () => {
    const figures = names.map((name) => {
      const query = operation(name);
      return { ...measure(parse(query)), tokens: tokensOf(query), cost: costOf(query) };
    });
    expect(figures).toHaveLength(30);
    const largest = (key: 'tokens' | 'depth' | 'fields' | 'aliases' | 'rootFields' | 'cost') =>
      Math.max(...figures.map((figure) => figure[key]));
    for (const key of ['tokens', 'fields', 'aliases', 'rootFields', 'cost'] as const) {
      expect({ [key]: 3 * largest(key) <= settings[key] }).toEqual({ [key]: true });
    }
    // What is three times as much is wider; twice as deep is more than the schema has a use for.
    expect(2 * largest('depth')).toBeLessThanOrEqual(settings.depth);
    // Where an operation grows, docs/operations.md has to be told.
    expect({
      tokens: largest('tokens'),
      depth: largest('depth'),
      fields: largest('fields'),
      aliases: largest('aliases'),
      rootFields: largest('rootFields'),
      cost: largest('cost'),
    }).toEqual({ tokens: 102, depth: 8, fields: 48, aliases: 0, rootFields: 3, cost: 3_000 });
  });

  it('let through all that the dashboard asks, with room to spare', () => {
    const documents = Object.values(
      JSON.parse(readFileSync(projectFile('schema', 'trusted-documents.json'), 'utf8')) as Record<
        string,
        string
      >,
    );
    expect(documents.length).toBeGreaterThan(names.length);
    for (const text of documents) {
      const { depth, fields, aliases, rootFields } = measure(parse(text));
      const figures = { depth, fields, aliases, rootFields, tokens: tokensOf(text), cost: costOf(text) };
      for (const [key, figure] of Object.entries(figures)) {
        const most = settings[key as keyof typeof figures] * 0.8;
        expect({ text, [key]: figure <= most }).toEqual({ text, [key]: true });
      }
    }
  });

  it('let an explorer read the whole schema', () => {
    expect(costOf(introspection)).toBeLessThan(settings.cost / 2);
  });

  it.each([
    [
      'partners of tasks of partners',
      '{ partners(first: 100) { nodes { tasks(first: 100) { nodes { participants { partner { tasks(first: 100) { nodes { id } } } } } } } } }',
    ],
    [
      'two full pages inside each other',
      '{ tasks(first: 200) { nodes { history(first: 200) { nodes { cursor } } } } }',
    ],
    [
      'the same page many times',
      `{ ${Array.from({ length: 29 }, (_, index) => `a${index}: partners(first: 200) { nodes { names { value } } }`).join(' ')} }`,
    ],
    [
      'the schema many times',
      `{ __schema { ${Array.from({ length: 9 }, (_, index) => `a${index}: types { fields { type { fields { type { fields { name } } } } } }`).join(' ')} } }`,
    ],
  ])('refuse %s', (_title, query) => {
    expect(costOf(query)).toBeGreaterThan(settings.cost);
  });
});

describe('what is meant to grow', () => {
  const doubling = (levels: number): string => {
    const fragments = Array.from(
      { length: levels },
      (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
    );
    return `{ ...F0 } ${fragments.join(' ')} fragment F${levels} on Query { taskLogHead }`;
  };
  const times = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');

  it.each([
    ['a fragment that doubles ten times', doubling(10), 'QUERY_TOO_MANY_FIELDS'],
    ['a fragment that doubles a hundred times', doubling(100), 'QUERY_TOO_MANY_FIELDS'],
    ['ten thousand aliases', `{ ${times(10_000, (index) => `a${index}: taskLogHead`)} }`, 'QUERY_TOO_LONG'],
    [
      'as many aliases as the tokens allow',
      `{ ${times(600, (index) => `a${index}: taskLogHead`)} }`,
      'QUERY_TOO_MANY_ALIASES',
    ],
    ['a hundred thousand braces', '{'.repeat(100_000), 'GRAPHQL_PARSE_FAILED'],
    ['a hundred thousand levels', `{ ${'a { '.repeat(100_000)}`, 'QUERY_TOO_LONG'],
    ['as many levels as the tokens allow', `{ ${'a { '.repeat(660)} b ${'}'.repeat(661)}`, 'QUERY_TOO_DEEP'],
    [
      'a list in a list, and so on',
      `{ task(id: ${'['.repeat(100_000)}`,
      expect.stringMatching(/QUERY_TOO_(LONG|DEEP)/),
    ],
    [
      'a list in a list as deep as the tokens allow',
      `{ task(id: ${'['.repeat(990)}${']'.repeat(990)}) { id } }`,
      'QUERY_TOO_DEEP',
    ],
    [
      'a type in a list, and so on',
      `query ($a: ${'['.repeat(980)}Int${']'.repeat(980)}) { taskLogHead }`,
      'QUERY_TOO_DEEP',
    ],
    [
      'an object in an object in a default',
      `query ($a: F = ${'{ a: '.repeat(480)} 1 ${'}'.repeat(480)}) { taskLogHead }`,
      'QUERY_TOO_DEEP',
    ],
    ['a million directives', `{ taskLogHead ${'@a '.repeat(1_000_000)} }`, 'QUERY_TOO_LONG'],
    [
      'four million blanks and a comment',
      `${' '.repeat(2_000_000)}#${'x'.repeat(2_000_000)}\n{ taskLogHead }`,
      undefined,
    ],
    ['a text that does not end', `{ task(id: """${'\\"""'.repeat(500_000)}`, 'GRAPHQL_PARSE_FAILED'],
  ])('%s is judged at once', (_title, query, code) => {
    const began = performance.now();
    let told: unknown;
    try {
      limits.parse(query);
    } catch (error) {
      told = (error as { extensions: Record<string, unknown> }).extensions['code'];
    }
    expect(told).toEqual(code);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each([
    ['itself', 'fragment A on Query { taskLogHead ...A }'],
    [
      'itself through another',
      'fragment A on Query { ...B ...B } fragment B on Query { ...A taskLogHead ...A }',
    ],
    ['what there is none of', 'fragment A on Query { ...None }'],
  ])('a fragment that spreads %s is measured, and left to be refused as invalid', (_title, fragments) => {
    const began = performance.now();
    const document = limits.parse(`{ ...A } ${fragments}`);
    expect(measure(document).fields).toBeLessThan(10);
    expect(costOf(print(document))).toBe(0);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
