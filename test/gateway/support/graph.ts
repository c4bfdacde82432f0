import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type FormattedExecutionResult, type GraphQLResolveInfo, parse } from 'graphql';
import type { Identify } from '../../../gateway/clients/credentials';
import { serveClients } from '../../../gateway/clients/serve-clients';
import { createGateway, type Gateway } from '../../../gateway/gateway';
import { createHttpTransport } from '../../../gateway/transports/http';
import { createInProcessTransport, type LocalSubgraph } from '../../../gateway/transports/in-process';
import { createMetrics, type Metrics } from '../../../platform/http/metrics';
import type { RunningHttpServer } from '../../../platform/http/server';
import { type Disposable, DisposableStack } from '../../../platform/lifecycle';
import type { Log } from '../../../platform/log';
import { testGateway } from '../../support/gateway-keys';
import { protect } from '../../support/protection';
import { serveSubgraph, silent } from './subgraph-server';

// oxlint-disable-next-line typescript/no-explicit-any -- each reads data of its own test, in its own shape
export type Resolver = (source: any, args: any, context: any, info: GraphQLResolveInfo) => unknown;
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

export interface SubgraphSource {
  readonly typeDefs: string;
  readonly resolvers: Resolvers;
}
export type Subgraphs = Readonly<Record<string, SubgraphSource>>;

export const modes = ['over HTTP', 'in process'] as const;
export type Mode = (typeof modes)[number];

export interface RunningGraph extends Disposable {
  readonly gateway: Gateway;
  readonly metrics: Metrics;
  /** Where clients reach it. */
  readonly http: RunningHttpServer;
  readonly subgraph: (name: string) => LocalSubgraph;
  /** Where a subgraph is, over HTTP. */
  readonly urlOf: (name: string) => string;
  stop(name: string): Promise<void>;
  /** On the port that it had. */
  restart(name: string): Promise<void>;
  ask(query: string, variables?: Record<string, unknown>): Promise<FormattedExecutionResult>;
}

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject",
  "@tag"
])`;

export interface GraphOptions {
  readonly log?: Log;
  readonly timeoutMs?: number;
  readonly identify?: Identify;
  /** Whether the subgraphs over HTTP are those of others, which know of no gateway. */
  readonly areForeign?: boolean;
  /** Milliseconds between two signs of life of a stream over HTTP. */
  readonly heartbeatEvery?: number;
  /** Variables of the gateway; where they are given, operations are limited, and told their cost. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Composes the subgraphs, starts each of them, and a gateway in front that clients reach in the same way. */
export async function startGraph(
  subgraphs: Subgraphs,
  mode: Mode,
  {
    log = silent,
    timeoutMs = 5_000,
    identify = () => ({ identity: null }),
    areForeign = false,
    environment,
    ...rest
  }: GraphOptions = {},
): Promise<RunningGraph> {
  const stack = new DisposableStack();
  const metrics = createMetrics();
  const local = new Map<string, LocalSubgraph>();
  const servers = new Map<string, RunningHttpServer>();
  const subgraph = (name: string) => found(local.get(name), name);
  const urlOf = (name: string) => `${found(servers.get(name), name).url}/graphql`;
  const serve = async (name: string, port?: number) => {
    servers.set(
      name,
      stack.use(await serveSubgraph(subgraph(name), { log, port, ...(areForeign && { publicKey: null }) })),
    );
  };
  for (const [name, { typeDefs, resolvers }] of Object.entries(subgraphs)) {
    const schema = buildSubgraphSchema([{ typeDefs: withFederation(typeDefs), resolvers }]);
    local.set(name, { name, schema, createContext: (scope) => ({ scope }) });
    if (mode === 'over HTTP') await serve(name);
  }
  const protection = await protect(metrics.registry, environment);
  const gateway = stack.use(
    await createGateway({
      ...(environment && { protection }),
      supergraphSdl: compose(subgraphs, mode === 'over HTTP' ? urlOf : undefined),
      log,
      metrics,
      transportFor: ({ name, url }) =>
        mode === 'over HTTP'
          ? createHttpTransport({ name, url: found(url, name), timeoutMs, log, signer: testGateway })
          : createInProcessTransport({ subgraph: subgraph(name), timeoutMs, log }),
    }),
  );
  const http = stack.use(
    await serveClients({
      host: '127.0.0.1',
      port: 0,
      log,
      metrics,
      gateway,
      protection,
      identify,
      ...rest,
      readiness: () => gateway.readiness(),
    }),
  );
  return {
    gateway,
    metrics,
    http,
    subgraph,
    urlOf,
    stop: (name) => found(servers.get(name), name).dispose(),
    restart: (name) => serve(name, found(servers.get(name), name).port),
    async ask(query, variables) {
      const response = await fetch(`${http.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as FormattedExecutionResult;
    },
    dispose: () => stack.dispose(),
  };
}

export function compose(subgraphs: Subgraphs, urlOf = (_name: string) => 'http://127.0.0.1:9/'): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
      name,
      typeDefs: withFederation(typeDefs),
      url: urlOf(name),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(String).join('\n'));
  return supergraphSdl;
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`There is no subgraph "${name}" here.`);
  return value;
}

function withFederation(typeDefs: string): DocumentNode {
  return parse(`${federation}\n${typeDefs}`);
}
