import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { observeBuses, type ObservedBuses } from '../events/bus-metrics';
import { observeSubgraphs, type ObservedSubgraphs } from '../subgraph/subgraph-metrics';

/** What one process counts. Made once per process; several in one process do not disturb each other. */
export interface Metrics {
  readonly registry: Registry;
  /** `outcome`: ok, partial (data and errors), refused (the request's fault), failed. */
  readonly graphqlRequests: Counter<'operation_type' | 'outcome'>;
  readonly graphqlDuration: Histogram<'operation_type'>;
  /** `outcome`: ok, errors (an answer that holds some), unavailable, timeout. */
  readonly subgraphRequests: Counter<'subgraph' | 'outcome'>;
  readonly subgraphDuration: Histogram<'subgraph'>;
  readonly eventBuses: ObservedBuses;
  readonly subgraphs: ObservedSubgraphs;
}

const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    eventBuses: observeBuses(registry),
    subgraphs: observeSubgraphs(registry),
    graphqlRequests: new Counter({
      name: 'graphql_requests_total',
      help: 'GraphQL operations answered, by type and outcome.',
      labelNames: ['operation_type', 'outcome'],
      registers,
    }),
    graphqlDuration: new Histogram({
      name: 'graphql_request_duration_seconds',
      help: 'Time from the parsed request to its answer.',
      labelNames: ['operation_type'],
      buckets: seconds,
      registers,
    }),
    subgraphRequests: new Counter({
      name: 'subgraph_requests_total',
      help: 'Calls from the gateway to a subgraph, by outcome.',
      labelNames: ['subgraph', 'outcome'],
      registers,
    }),
    subgraphDuration: new Histogram({
      name: 'subgraph_request_duration_seconds',
      help: 'Time that a subgraph took for one call of the gateway.',
      labelNames: ['subgraph'],
      buckets: seconds,
      registers,
    }),
  };
}
