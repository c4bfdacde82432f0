import https from 'node:https';
import { createGateway } from '../../gateway/gateway';
import { createInProcessTransport } from '../../gateway/transports/in-process';
import { SubgraphUnavailableError } from '../../platform/errors';
import { createMetrics } from '../../platform/http/metrics';
import { DisposableStack } from '../../platform/lifecycle';
import type { RequestScope } from '../../platform/subgraph/transport';
import { compose, type Mode, modes, type RunningGraph, startGraph, type Subgraphs } from './support/graph';
import { collectingLog } from './support/log-lines';
import { silent } from './support/subgraph-server';

const neverCalled = () => {
  throw new Error('This is not called here.');
};

const cities = [
  { code: 'NBO', name: 'Nairobi' },
  { code: 'MDE', name: 'Medellín' },
  { code: 'LIS', name: 'Lisboa' },
];

const subgraphs: Subgraphs = {
  atlas: {
    typeDefs: `
      type Query { cities: [City!]!, city: City }
      type City @key(fields: "code") { code: ID!, name: String }
    `,
    resolvers: { Query: { cities: () => cities, city: () => cities[0] } },
  },
  safety: {
    typeDefs: `
      type Query { alerts: Int, seriousAlerts: Int! }
      type City @key(fields: "code") { code: ID!, score: Int, level: String, slow: Int }
      type Subscription { alerted: Int }
    `,
    resolvers: {
      Query: { alerts: () => 7, seriousAlerts: () => 1 },
      City: {
        score: () => {
          throw new Error('select score from city: permission denied');
        },
        level: () => 'high',
        slow: () => new Promise(() => {}),
      },
    },
  },
};

const stack = new DisposableStack();
afterEach(async () => {
  jest.restoreAllMocks();
  await stack.dispose();
});

async function start(mode: Mode, options: Parameters<typeof startGraph>[2] = {}): Promise<RunningGraph> {
  return stack.use(await startGraph(subgraphs, mode, options));
}

async function startWithoutSafety(): Promise<RunningGraph> {
  const graph = await start('over HTTP');
  await graph.stop('safety');
  return graph;
}

describe('a subgraph that is down', () => {
  const unavailable = {
    message: 'The subgraph "safety" cannot be reached; its fields are null.',
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'safety' },
  };

  it('leaves its fields null, and the rest of the answer whole, with one error for all of them', async () => {
    const graph = await startWithoutSafety();
    expect(await graph.ask('{ cities { name level } city { level } alerts }')).toEqual({
      data: {
        cities: cities.map(({ name }) => ({ name, level: null })),
        city: { level: null },
        alerts: null,
      },
      errors: [unavailable],
    });
  });

  it('takes the whole answer with it where a field of its own may not be null', async () => {
    const graph = await startWithoutSafety();
    expect(await graph.ask('{ cities { name } seriousAlerts }')).toEqual({
      data: null,
      errors: [unavailable],
    });
  });

  it('does not keep the gateway from starting, nor from answering for the others', async () => {
    const gateway = stack.use(
      await createGateway({
        supergraphSdl: compose(subgraphs),
        log: silent,
        metrics: createMetrics(),
        transportFor: ({ name }) => ({
          execute: () => Promise.reject(new SubgraphUnavailableError(name)),
          subscribe: neverCalled,
          dispose: () => Promise.resolve(),
        }),
      }),
    );
    expect(await gateway.readiness()).toEqual({
      atlas: 'the subgraph cannot be reached',
      safety: 'the subgraph cannot be reached',
    });
    const { body } = await gateway.server.executeOperation(
      { query: '{ __typename __schema { queryType { name } } }' },
      { contextValue: { requestId: 'request-0001', identity: null } },
    );
    expect(body).toMatchObject({ singleResult: { data: { __typename: 'Query' } } });
  });

  it('is named by the readiness, and is there again once it answers', async () => {
    const graph = await startWithoutSafety();
    const ready = { atlas: true, safety: true };
    expect(await graph.gateway.readiness()).toEqual({ ...ready, safety: 'the subgraph cannot be reached' });
    await graph.restart('safety');
    expect(await graph.ask('{ cities { level } alerts }')).toEqual({
      data: { cities: cities.map(() => ({ level: 'high' })), alerts: 7 },
    });
    expect(await graph.gateway.readiness()).toEqual(ready);
  });

  it('is counted', async () => {
    const graph = await startWithoutSafety();
    await graph.ask('{ cities { name } alerts }');
    const text = await graph.metrics.registry.metrics();
    expect(text).toContain('subgraph_requests_total{subgraph="atlas",outcome="ok"} 1');
    expect(text).toContain('subgraph_requests_total{subgraph="safety",outcome="unavailable"} 1');
    expect(text).toContain('subgraph_request_duration_seconds_count{subgraph="safety"} 1');
    expect(text).toContain('graphql_requests_total{operation_type="query",outcome="partial"} 1');
  });
});

describe.each(modes)('a gateway to subgraphs %s', (mode) => {
  it('tells a fault of a subgraph masked, with the path of each entity, and logs it with the same request id', async () => {
    const { log, lines } = collectingLog();
    const graph = await start(mode, { log });
    const { data, errors } = await graph.ask('{ cities { name score } }');
    expect(data).toEqual({ cities: cities.map(({ name }) => ({ name, score: null })) });
    const faults = lines.filter(({ level }) => level === 50);
    expect(faults).toHaveLength(cities.length);
    const message = `Internal error; request id ${String(faults[0]?.['requestId'])}`;
    expect(errors).toEqual(
      cities.map((_city, index) => ({
        message,
        path: ['cities', index, 'score'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      })),
    );
    expect(JSON.stringify(faults)).toContain('permission denied');
  });

  it('gives up on a subgraph that takes too long', async () => {
    const graph = await start(mode, { timeoutMs: 150 });
    expect(await graph.ask('{ city { name slow } }')).toEqual({
      data: { city: { name: 'Nairobi', slow: null } },
      errors: [
        {
          message: 'The subgraph "safety" did not answer within 150 ms.',
          extensions: { code: 'SUBGRAPH_TIMEOUT', serviceName: 'safety' },
        },
      ],
    });
  });

  it.each([
    ['subscription { alerted }', 'BAD_REQUEST'],
    ['query A { alerts } query B { alerts }', 'OPERATION_RESOLUTION_FAILURE'],
    ['{ alarms }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($on: Boolean!) { alerts @skip(if: $on) }', 'BAD_USER_INPUT'],
  ])('refuses %j with %s', async (query, code) => {
    const graph = await start(mode);
    expect(await graph.ask(query)).toMatchObject({ errors: [{ extensions: { code } }] });
  });
});

it('gives the same request scope to all fetches of an operation, and another to the next', async () => {
  const scopes: RequestScope[] = [];
  const graph = await start('in process');
  const gateway = stack.use(
    await createGateway({
      supergraphSdl: compose(subgraphs),
      log: silent,
      metrics: createMetrics(),
      transportFor: ({ name }) => {
        const subgraph = graph.subgraph(name);
        const transport = createInProcessTransport({ subgraph, timeoutMs: 1_000, log: silent });
        return {
          execute(request, scope) {
            scopes.push(scope);
            return transport.execute(request, scope);
          },
          subscribe: neverCalled,
          dispose: () => transport.dispose(),
        };
      },
    }),
  );
  for (const requestId of ['request-0001', 'request-0002']) {
    const contextValue = { requestId, identity: null };
    await gateway.server.executeOperation({ query: '{ cities { level } alerts }' }, { contextValue });
  }
  expect(scopes.map(({ requestId }) => requestId.at(-1))).toEqual(['1', '1', '1', '2', '2', '2']);
  expect(new Set(scopes).size).toBe(2);
});

it('reports its use to nobody', async () => {
  const posts = jest.spyOn(https, 'request');
  const graph = await startGraph(subgraphs, 'in process');
  // The reporter sends what it has when it is shut down.
  await graph.dispose();
  expect(posts).not.toHaveBeenCalled();
  expect(process.env).toMatchObject({ APOLLO_TELEMETRY_DISABLED: '1' });
});

it.each([
  ['no GraphQL', 'type Query {'],
  ['no supergraph', 'type Query { a: Int }'],
  [
    'a supergraph of another kind',
    compose(subgraphs).replaceAll('specs.apollo.dev/join/', 'specs.example.org/join/'),
  ],
])('does not start on %s', async (_title, supergraphSdl) => {
  const gateway = createGateway({
    supergraphSdl,
    log: silent,
    metrics: createMetrics(),
    transportFor: () => ({
      execute: neverCalled,
      subscribe: neverCalled,
      dispose: () => Promise.resolve(),
    }),
  });
  await expect(gateway).rejects.toMatchObject({
    name: 'StartupError',
    message: expect.stringMatching(/^The supergraph cannot be used \([^\n]+\): compose it anew\.$/),
  });
});
