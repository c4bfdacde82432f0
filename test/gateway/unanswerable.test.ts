import { DisposableStack } from '../../platform/lifecycle';
import { type RunningGraph, startGraph, type Subgraphs } from './support/graph';
import { collectingLog, type LogLine } from './support/log-lines';

/** Composes, although no type is a `Place`: nothing that `place` returns can be asked for its stars. */
const subgraphs: Subgraphs = {
  atlas: {
    typeDefs: `
      type Query { place: Place, city: String }
      interface Place @key(fields: "code") { code: ID! }
    `,
    resolvers: { Query: { place: () => null, city: () => 'Lisboa' } },
  },
  ratings: {
    typeDefs: `
      type Query { best: Place }
      type Place @key(fields: "code") @interfaceObject { code: ID!, stars: Int }
    `,
    resolvers: { Query: { best: () => ({ code: 'LIS', stars: 5 }) } },
  },
};

const stack = new DisposableStack();
let graph: RunningGraph;
let lines: readonly LogLine[];

beforeAll(async () => {
  const collecting = collectingLog();
  lines = collecting.lines;
  graph = stack.use(await startGraph(subgraphs, 'in process', { log: collecting.log }));
});
afterAll(() => stack.dispose());

it.each([
  '{ place { stars } }',
  'query { __typename, spot: place { stars } }',
  '{ ...Spot } fragment Spot on Query { ... on Query { place { stars } } }',
])('does not answer null to %j, of which no subgraph can be asked anything', async (query) => {
  const before = lines.length;
  expect(await graph.ask(query)).toEqual({
    errors: [
      {
        message: expect.stringMatching(/^Internal error; request id /),
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  });
  expect(JSON.stringify(lines.slice(before))).toContain('No subgraph of the supergraph can answer any field');
});

it.each([
  ['{ place { code } }', {}, { place: null }],
  ['{ best { stars } }', {}, { best: { stars: 5 } }],
  ['{ __typename, missing: __type(name: "Nowhere") { name } }', {}, { __typename: 'Query', missing: null }],
  ['{ ...Names } fragment Names on Query { __typename }', {}, { __typename: 'Query' }],
  ['{ city @skip(if: true) }', {}, {}],
  ['{ ... on Query @include(if: false) { city } }', {}, {}],
  ['query ($off: Boolean!) { place @skip(if: $off) { stars } }', { off: true }, {}],
])('answers %j', async (query, variables, data) => {
  expect(await graph.ask(query, variables)).toEqual({ data });
});
