import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createGateway } from '../../gateway/gateway';
import { createInProcessTransport } from '../../gateway/transports/in-process';
import { createGraphQLServer, graphqlHandler } from '../../platform/http/graphql-over-http';
import { createMetrics } from '../../platform/http/metrics';
import { startHttpServer } from '../../platform/http/server';
import { createLog } from '../../platform/log';

it('smokes', async () => {
  const log = createLog('t', 'warn');
  const typeDefs = parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { a: String b: Int! } type Mutation { m: Int } type Subscription { s: Int }`);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: { Query: { a: () => 'x', b: () => { throw new Error('secret'); } }, Mutation: { m: () => 3 } } });
  const sdl = composeServices([{ name: 'one', typeDefs }]).supergraphSdl!;
  const metrics = createMetrics();
  const gateway = await createGateway({ supergraphSdl: sdl, log, metrics, transportFor: () => createInProcessTransport({ subgraph: { name: 'one', schema, createContext: () => ({}) }, timeoutMs: 1000, log }) });
  const http = await startHttpServer({ host: '127.0.0.1', port: 0, log, metrics: metrics.registry, readiness: async () => ({ x: true }), graphql: graphqlHandler(gateway.server, (_r, requestId) => ({ requestId, identity: null })) });
  const post = async (body: unknown) => { const r = await fetch(http.url + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) }); return [r.status, Object.fromEntries(r.headers), await r.text()]; };
  for (const b of [{ query: '{a}' }, { query: '{a b}' }, { query: '{a c}' }, { query: '{' }, '{', {query:'query A {a} query B{a}'}, {query:'query A {a}', operationName: 'C'}, {query: 'subscription {s}'}, { query: '{ __schema { queryType { name } } }' }, { query: 'mutation { m }' }, {query:'query($x: Int!){a @skip(if: $x)}'}, {query:'query($x: Boolean!){a @skip(if: $x)}', variables:{x:3}}, JSON.stringify({query: ' '.repeat(5e6)})]) console.log(JSON.stringify(b).slice(0,100), await post(b));
  for (const p of ['/graphql?query={a}', '/health/live', '/health/ready', '/nope', '/graphql/x']) { const r = await fetch(http.url + p); console.log(p, r.status, await r.text()); }
  console.log((await (await fetch(http.url + '/metrics')).text()).split('\n').filter((l) => /graphql|subgraph/.test(l) && !/_bucket|#/.test(l)).join('\n'));
  await http.dispose(); await gateway.dispose();
});
