import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchSupergraph } from '../../gateway/watch-supergraph';
import { DisposableStack } from '../../platform/lifecycle';
import { eventually } from '../support/processes';
import { startLiveGraph, liveSubgraphs, type LiveGraph } from './live/support/live-graph';
import { compose, type Subgraphs } from './support/graph';
import { collectingLog, type LogLine } from './support/log-lines';

let stack: DisposableStack;
let graph: LiveGraph;
let file: string;
let lines: readonly LogLine[];

beforeEach(async () => {
  stack = new DisposableStack();
  graph = stack.use(await startLiveGraph());
  const folder = mkdtempSync(join(tmpdir(), 'unodcity-supergraph-'));
  stack.use({ dispose: () => Promise.resolve(rmSync(folder, { recursive: true })) });
  file = join(folder, 'supergraph.graphql');
  writeFileSync(file, compose(liveSubgraphs(graph.log)));
  const collecting = collectingLog();
  ({ lines } = collecting);
  stack.use(watchSupergraph(file, graph.gateway, collecting.log));
});
afterEach(() => stack.dispose());

const said = (text: string) => lines.some(({ msg }) => String(msg).includes(text));

it('a gateway takes up the new content of its supergraph file, for queries and subscriptions', async () => {
  const subgraphs = liveSubgraphs(graph.log);
  const { partners } = subgraphs as Required<Pick<Subgraphs, 'partners'>>;
  const typeDefs = partners.typeDefs.replace('partnerCount: Int', 'partnerCount: Int, partnersInAll: Int');
  expect((await graph.ask('{ partnersInAll }')).errors).toBeDefined();
  writeFileSync(file, compose({ ...subgraphs, partners: { ...partners, typeDefs } }));
  await eventually(() => said('read anew'), 'the file is read');
  await eventually(
    async () => (await graph.ask('{ __type(name: "Query") { fields { name } } }')).data !== undefined,
    'the new field is known',
  );
  const { data } = await graph.ask('{ __type(name: "Query") { fields { name } } }');
  expect(JSON.stringify(data)).toContain('partnersInAll');
});

it.each([
  ['no GraphQL', 'type Query {'],
  ['no supergraph', 'type Query { a: Int }'],
])('a content that is %s is reported, and the gateway stays with what it has', async (_, text) => {
  const { sink } = await graph.subscribe('subscription { changed { id } }');
  writeFileSync(file, text);
  await eventually(() => said('cannot be used'), 'it is reported');
  graph.log.append();
  expect(await sink.ids(1)).toEqual(['event:1']);
  expect(await graph.ask('{ taskCount }')).toEqual({ data: { taskCount: 1 } });
});
