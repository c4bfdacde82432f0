import { Counter, Gauge, type Registry } from 'prom-client';

/** What the gateway counts of its streams; `subgraph` is the one that brings the events. */
export interface StreamMetrics {
  readonly upstreams: Gauge<'subgraph'>;
  /** `outcome`: opened a stream of its own, or shared one that was there. */
  readonly joined: Counter<'subgraph' | 'outcome'>;
  /** `reason`: lost (the line or the subgraph), lagged, incomplete (an event that could not be read whole). */
  readonly reopened: Counter<'subgraph' | 'reason'>;
  readonly received: Counter<'subgraph'>;
  readonly serialised: Counter<'subgraph'>;
}

export function createStreamMetrics(registry: Registry): StreamMetrics {
  const registers = [registry];
  return {
    upstreams: new Gauge({
      name: 'subscription_upstreams',
      help: 'Subscriptions open in a subgraph.',
      labelNames: ['subgraph'],
      registers,
    }),
    joined: new Counter({
      name: 'subscription_streams_total',
      help: 'Subscriptions of clients that opened an upstream, or shared one.',
      labelNames: ['subgraph', 'outcome'],
      registers,
    }),
    reopened: new Counter({
      name: 'subscription_upstream_reopened_total',
      help: 'Upstreams opened again at their cursor, by reason.',
      labelNames: ['subgraph', 'reason'],
      registers,
    }),
    received: new Counter({
      name: 'subscription_events_received_total',
      help: 'Events that subgraphs brought; each is executed once.',
      labelNames: ['subgraph'],
      registers,
    }),
    serialised: new Counter({
      name: 'subscription_events_serialised_total',
      help: 'Results written as JSON, whatever the number of clients that they are for.',
      labelNames: ['subgraph'],
      registers,
    }),
  };
}
