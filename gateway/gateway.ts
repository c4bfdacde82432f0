import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServer } from '@apollo/server';
import { disableVendorTelemetry } from '../platform/env';
import { messageOf, StartupError } from '../platform/errors';
import { apolloLogger } from '../platform/http/apollo-logger';
import { createGraphQLServer } from '../platform/http/graphql-over-http';
import type { Metrics } from '../platform/http/metrics';
import type { Readiness } from '../platform/http/server';
import { type Disposable, DisposableStack } from '../platform/lifecycle';
import type { Log } from '../platform/log';
import type { RequestScope, SubgraphTransport } from '../platform/subgraph/transport';
import { TransportDataSource } from './data-source';
import { limitCost } from './limits/limit-cost';
import { limitingTime } from './limits/limit-time';
import { tellLimits } from './limits/tell-limits';
import { createLive } from './live/create-live';
import type { Live } from './live/live';
import { createStreamMetrics } from './live/stream-metrics';
import { countPlans } from './plan-metrics';
import { createPlanRecorder } from './plans/plan-recorder';
import { presentingResults } from './present-result';
import { probe } from './probe';
import type { Protection } from './protection';
import { refuseUnanswerable, refuseUnplannable } from './refuse-operations';

export interface SubgraphAddress {
  readonly name: string;
  /** As the supergraph says it; may be missing where nobody gave one to the composition. */
  readonly url?: string | undefined;
}

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly log: Log;
  readonly metrics: Metrics;
  /** `false` for a supergraph that is known to be sound: checking one of this size takes 0.15 s of a start. */
  readonly validate?: boolean;
  /** Without it an operation may cost what it likes, and take as long. */
  readonly protection?: Protection;
  /** Called once for each subgraph of the supergraph; the gateway disposes of what it is given. */
  transportFor(subgraph: SubgraphAddress): SubgraphTransport;
}

export interface Gateway extends Disposable {
  /** Answers queries and mutations; its context is the scope of the client's request. */
  readonly server: ApolloServer<RequestScope>;
  /** Runs subscriptions, for whatever transport they come by. */
  readonly live: Live;
  /**
   * Goes on with another supergraph: queries at once, subscriptions where they stand. Throws, and changes nothing, where
   * the text is no supergraph.
   */
  update(supergraphSdl: string): void;
  /** Asks each subgraph whether it answers. */
  readiness(): Promise<Readiness>;
}

/**
 * Plans operations over a supergraph and runs them through the transports. Settles without a word to any subgraph: one
 * that is down leaves its fields null. Rejects with a `StartupError` where the text is no supergraph.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, metrics, protection } = options;
  const { limits, edge } = protection ?? {};
  const stack = new DisposableStack();
  const transports = new Map<string, SubgraphTransport>();
  const dataSources = new Map<string, TransportDataSource>();
  disableVendorTelemetry();
  const countPlan = countPlans(metrics.registry);
  // A plan says how the schema is put together.
  const plans = edge?.settings.introspection === false ? undefined : createPlanRecorder();
  let update = (_supergraphSdl: string): void => undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: (manager) => {
      update = manager.update;
      return Promise.resolve({ supergraphSdl: options.supergraphSdl });
    },
    validateSupergraph: options.validate ?? true,
    __exposeQueryPlanExperimental: false,
    experimental_didResolveQueryPlan(resolved) {
      countPlan(resolved.queryPlan);
      refuseUnanswerable(resolved);
      plans?.planned(resolved.requestContext.context, resolved.queryPlan);
    },
    logger: apolloLogger(log),
    buildService: ({ name, url }) => {
      const transport = stack.use(options.transportFor({ name, url }));
      const dataSource = new TransportDataSource(name, transport, metrics, limits?.execution, plans);
      transports.set(name, transport);
      dataSources.set(name, dataSource);
      return dataSource;
    },
  });
  const live = createLive({
    log,
    metrics: createStreamMetrics(metrics.registry),
    cost: limits?.cost,
    introspection: edge?.settings.introspection,
    transportOf: (name) => known(transports, name),
    dataSourceOf: (name) => known(dataSources, name),
  });
  gateway.onSchemaLoadOrUpdate((supergraph) => live.load(supergraph));
  const presented = presentingResults(gateway);
  const timely = limits ? limitingTime(presented, limits.execution) : presented;
  try {
    const server = await createGraphQLServer<RequestScope>({
      source: { gateway: plans ? plans.telling(timely) : timely },
      introspection: edge?.settings.introspection,
      plugins: [
        refuseUnplannable,
        ...(limits ? [limitCost(limits.cost)] : []),
        ...(limits && plans ? [tellLimits(limits.settings)] : []),
      ],
      log,
      metrics,
    });
    stack.use({ dispose: () => server.stop() });
    stack.use(live);
    return {
      server,
      live,
      update: (supergraphSdl) => update(supergraphSdl),
      readiness: async () => {
        const states = [...transports].map(
          async ([name, transport]) => [name, await probe(transport)] as const,
        );
        return Object.fromEntries(await Promise.all(states));
      },
      dispose: () => stack.dispose(),
    };
  } catch (error) {
    await stack.dispose();
    if (error instanceof StartupError) throw error;
    throw new StartupError(`The supergraph cannot be used (${messageOf(error)}): compose it anew.`);
  }
}

function known<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`The supergraph has no subgraph "${name}".`);
  return value;
}
