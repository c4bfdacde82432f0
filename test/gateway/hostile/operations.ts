import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  print,
  separateOperations,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { projectFile } from '../../../platform/project-files';
import { apiArguments } from '../../operations/api-arguments';

/** What is sent as an operation: mostly an object, and any JSON else. */
export type Sent = fc.JsonValue | Record<string, unknown>;

const schema = Supergraph.build(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8'), {
  validateSupergraph: false,
})
  .apiSchema()
  .toGraphQLJSSchema();

const document = parse(readFileSync(projectFile('schema', 'operations.graphql'), 'utf8'));
export const examples = Object.values(separateOperations(document)).map((operation) => print(operation));
export const queries = examples.filter((text) => text.startsWith('query') || text.startsWith('{'));
export const subscriptions = examples.filter((text) => text.startsWith('subscription'));

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const texts = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  "'; drop table partner; --",
  '%_\\',
  '${7*7}{{7*7}}',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'place:uz-tashkent-chilanzar',
  'partner:demo-agency-a',
  'assessment:demo-uz-chilanzar',
  'local-partnership:uz-chilanzar',
  'news:demo-uz-chilanzar-2',
  'UZ-CHI-1',
  'MDAwMDAwMDA6MA',
  Buffer.from('[null,{"a":1}]').toString('base64url'),
  '2026-02-30',
  '2026-11-23',
  '9999-12-31T23:59:59-23:59',
  '-1e309',
  '\u202e\u0301'.repeat(50),
  'x'.repeat(20_001),
];
const numbers = [0, -1, 1, 200, 201, 2_147_483_647, 2_147_483_648, -2_147_483_649, 1e21, 1.5, 1e308, -0];

/** Whatever no API expects. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...texts, ...numbers, null, true, false, [], {}, [[]], [null]),
  fc.constantFrom<unknown>(
    nested(50),
    nested(3_000),
    { __proto__: { polluted: true } },
    Array(501).fill('x'),
  ),
  fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Something of a type, or nearly. */
function valueOf(type: GraphQLInputType, levels = 4): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType, levels);
  if (isListType(type)) return fc.array(valueOf(type.ofType, levels), { maxLength: 3 });
  const named = getNamedType(type);
  if (isEnumType(named)) return fc.constantFrom(...named.getValues().map(({ name }) => name), 'NOPE');
  if (isInputObjectType(named)) {
    if (levels === 0) return fc.constant({});
    const fields = Object.values(named.getFields());
    const required = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name);
    return fc.record(
      Object.fromEntries(fields.map((field) => [field.name, nearly(field.type, levels - 1)])),
      { requiredKeys: required },
    );
  }
  if (named.name === 'Int' || named.name === 'Float') return fc.constantFrom(...numbers);
  if (named.name === 'Boolean') return fc.boolean();
  return fc.constantFrom(...texts);
}

function nearly(type: GraphQLInputType, levels: number): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: valueOf(type, levels) }, { weight: 1, arbitrary: oddValue });
}

function callOf(
  root: 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): fc.Arbitrary<Sent> {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const outside = declared === '' ? '' : `(${declared})`;
  const query = `${root} ${outside} { ${field.name}${given === '' ? '' : `(${given})`} { __typename } }`;
  const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, nearly(type, 3)]));
  return fc.record({ query: fc.constant(query), variables: fc.record(variables) });
}

const changes = Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) =>
  callOf('mutation', field),
);
export const badSubscription = fc.oneof(
  ...Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map((field) =>
    callOf('subscription', field),
  ),
);

/** A valid operation whose variables are not. */
const badVariables: fc.Arbitrary<Sent> = fc
  .tuple(fc.constantFrom(...apiArguments), oddValue)
  .map(([argument, value]) => argument.withVariable(value));

const punctuation = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '!',
  '$',
  '@',
  '...',
  ':',
  '=',
  '|',
  '&',
  '"',
  '"""',
  '#',
  '\\',
  '\0',
  '\ufeff',
  '\ud800',
  'é',
  '-',
  '1e',
  '0x',
];

/** An example with a few of its words lost, doubled, swapped or put in. */
const brokenText = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom(...punctuation)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, edits]) => {
    const words = text.split(/(\s+|[{}():!$])/);
    for (const [at, edit, sign] of edits) {
      const index = at % Math.max(1, words.length);
      if (edit === 0) words.splice(index, 1);
      else if (edit === 1) words.splice(index, 0, words[index] ?? '');
      else if (edit === 2) words.splice(index, 0, sign);
      else if (edit === 3) words[index] = words[(index * 7) % Math.max(1, words.length)] ?? '';
      else words.length = index;
    }
    return words.join('');
  });

/** So many and no more: one that happens to be valid is remembered, and would count as memory that is lost. */
export const brokenTexts = fc.sample(brokenText, { seed: 7, numRuns: 400 });

const meantToGrow = [
  `{ ${'a: partners { totalCount } '.repeat(200)} }`,
  `{ ${Array.from({ length: 300 }, (_, index) => `a${index}: taskLogHead`).join(' ')} }`,
  `{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A }`,
  `{ ...F0 } ${Array.from({ length: 30 }, (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`).join(' ')} fragment F30 on Query { taskLogHead }`,
  `{ ${'place(id: "x") { parent { '.repeat(1)}${'parent { '.repeat(300)} id ${'}'.repeat(302)} }`,
  `{ ${'{'.repeat(50_000)}`,
  `{ task(id: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`,
  `query (${Array.from({ length: 300 }, (_, index) => `$v${index}: Int`).join(' ')}) { taskLogHead }`,
  `{ taskLogHead ${'@skip(if: false) '.repeat(200)} }`,
  '{ partners(first: 200) { nodes { tasks(first: 200) { nodes { participants { partner { id } } } } } } }',
  '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
  `{ ${'taskLogHead '.repeat(900)} }`,
  `{ partner(slug: "x") { ${'names { value } '.repeat(240)} } }`,
  '{ _entities(representations: [{ __typename: "Partner", id: "x" }]) { __typename } _service { sdl } }',
  `${'#'.repeat(100_000)}\n{ taskLogHead }`,
  'query A { taskLogHead } query A { taskLogHead } query { taskLogHead }',
  'type Query { a: Int } extend type Query { b: Int } { taskLogHead }',
  'subscription { a: newsPublished { cursor } b: newsPublished { cursor } }',
  'subscription { newsPublished @skip(if: true) { cursor } }',
  'subscription { ... on Subscription { ...F } } fragment F on Subscription { newsPublished { ...G } } fragment G on NewsEvent { ...G }',
  '{ place(id: "x") { id @include(if: $none) } }',
  '{ __typename @deprecated }',
  '',
  ' ',
  '\0',
];

/** What is sent in place of an operation. */
export const badOperation: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 6, arbitrary: badVariables },
  { weight: 5, arbitrary: fc.oneof(...changes) },
  { weight: 4, arbitrary: fc.constantFrom(...brokenTexts).map((query) => ({ query })) },
  { weight: 2, arbitrary: fc.constantFrom(...meantToGrow).map((query) => ({ query })) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        query: fc.oneof(fc.constantFrom<unknown>(...examples), oddValue),
        variables: oddValue,
        operationName: fc.oneof(fc.constantFrom<unknown>('CityBriefing', '', '__proto__'), oddValue),
        extensions: fc.oneof(
          oddValue,
          fc.record({
            persistedQuery: fc.oneof(oddValue, fc.record({ version: oddValue, sha256Hash: oddValue })),
          }),
        ),
        documentId: oddValue,
        __proto__: oddValue,
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);
