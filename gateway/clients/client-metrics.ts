import { Counter, Gauge, type Registry } from 'prom-client';
import type { EndReason } from '../live/live';

const transports = ['graphql-ws', 'sse', 'multipart'] as const;
export type ClientTransport = (typeof transports)[number];

/** What is counted of the subscriptions of clients. */
export interface ClientMetrics {
  started(transport: ClientTransport): void;
  sent(transport: ClientTransport): void;
  ended(transport: ClientTransport, reason: EndReason): void;
}

/** Once for each registry. */
export function createClientMetrics(registry: Registry): ClientMetrics {
  const registers = [registry];
  const labelNames = ['transport'] as const;
  const active = new Gauge({
    name: 'subscriptions_active',
    help: 'Subscriptions that clients have open, by transport.',
    labelNames,
    registers,
  });
  const started = new Counter({
    name: 'subscriptions_started_total',
    help: 'Subscriptions of clients that were accepted, by transport.',
    labelNames,
    registers,
  });
  const ended = new Counter({
    name: 'subscriptions_ended_total',
    help: 'Subscriptions of clients that are over, by transport and reason.',
    labelNames: ['transport', 'reason'],
    registers,
  });
  const lagged = new Counter({
    name: 'subscriptions_lagged_total',
    help: 'Subscriptions ended because the client did not take what was sent, by transport.',
    labelNames,
    registers,
  });
  // One event goes to thousands of clients; a counter with labels would take longer than the writing.
  const unread: Record<ClientTransport, number> = { 'graphql-ws': 0, sse: 0, multipart: 0 };
  const sent = new Counter({
    name: 'subscription_events_sent_total',
    help: 'Events written to clients, by transport.',
    labelNames,
    registers,
    collect() {
      for (const transport of transports) {
        this.inc({ transport }, unread[transport]);
        unread[transport] = 0;
      }
    },
  });
  for (const transport of transports) {
    for (const metric of [active, started, lagged, sent]) metric.inc({ transport }, 0);
  }
  return {
    started(transport) {
      active.inc({ transport });
      started.inc({ transport });
    },
    sent(transport) {
      unread[transport] += 1;
    },
    ended(transport, reason) {
      active.dec({ transport });
      ended.inc({ transport, reason });
      if (reason === 'lagged') lagged.inc({ transport });
    },
  };
}
