import { Gauge, type Registry } from 'prom-client';
import type { PoolState } from '../database/database';
import type { ObservedInbox } from '../events/inbox';

/** What a running subgraph tells of itself when metrics are read. */
export interface ObservedSubgraph {
  readonly database: { readonly connections: PoolState };
  readonly inboxes: readonly ObservedInbox[];
}

/** Those of this process by name; whoever starts one puts it in. */
export type ObservedSubgraphs = Map<string, ObservedSubgraph>;

export function observeSubgraphs(registry: Registry): ObservedSubgraphs {
  const subgraphs: ObservedSubgraphs = new Map();
  const pools = new Gauge({
    name: 'database_pool_connections',
    help: 'Connections to the database of a subgraph, by state.',
    labelNames: ['subgraph', 'state'],
    registers: [],
    collect() {
      for (const [subgraph, { database }] of subgraphs) {
        const { inUse, idle } = database.connections;
        this.set({ subgraph, state: 'in_use' }, inUse);
        this.set({ subgraph, state: 'idle' }, idle);
      }
    },
  });
  const waiting = new Gauge({
    name: 'database_pool_waiting',
    help: 'Statements and transactions that wait for a connection.',
    labelNames: ['subgraph'],
    registers: [],
    collect() {
      for (const [subgraph, { database }] of subgraphs) this.set({ subgraph }, database.connections.waiting);
    },
  });
  const inboxLag = new Gauge({
    name: 'inbox_lag_seconds',
    help: 'Age of the oldest event of another subgraph that this one has not handled.',
    labelNames: ['subgraph', 'source'],
    registers: [],
    async collect() {
      const all = [...subgraphs].flatMap(([subgraph, { inboxes }]) =>
        inboxes.map(async (inbox) => this.set({ subgraph, source: inbox.source }, await inbox.lagSeconds())),
      );
      await Promise.all(all);
    },
  });
  for (const gauge of [pools, waiting, inboxLag]) registry.registerMetric(gauge);
  return subgraphs;
}
