import { Counter, Gauge, type Registry } from 'prom-client';

/** What an event bus tells of itself. */
export interface ObservedBus {
  readonly subscribers: number;
  /** How often a subscriber was dropped back to reading the log. */
  readonly lagged: number;
  /** Events brought since it was made. */
  readonly events: number;
  /**
   * Age of the oldest event that the slowest reader has not read, 0 when all stand at the head, `NaN` while the log is
   * out of reach.
   */
  lagSeconds(): Promise<number>;
}

/** The buses of this process by subgraph; whoever opens one puts it in. They are asked when metrics are read. */
export type ObservedBuses = Map<string, ObservedBus>;

export function observeBuses(registry: Registry): ObservedBuses {
  const buses: ObservedBuses = new Map();
  const options = { labelNames: ['subgraph'] as const, registers: [] };
  const total = (name: string, help: string, read: (bus: ObservedBus) => number) =>
    registry.registerMetric(
      new Counter({
        ...options,
        name,
        help,
        collect() {
          this.reset();
          for (const [subgraph, bus] of buses) this.inc({ subgraph }, read(bus));
        },
      }),
    );
  total('event_bus_events_total', 'Events read from the log for live subscriptions.', (bus) => bus.events);
  total(
    'event_bus_lagged_total',
    'Subscriptions dropped back to reading the log, being too slow.',
    (bus) => bus.lagged,
  );
  registry.registerMetric(
    new Gauge({
      ...options,
      name: 'event_bus_subscribers',
      help: 'Subscriptions that are open on the log.',
      collect() {
        for (const [subgraph, bus] of buses) this.set({ subgraph }, bus.subscribers);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      ...options,
      name: 'event_log_lag_seconds',
      help: 'Age of the oldest event that the slowest reader of the log in this process has not yet read.',
      async collect() {
        await Promise.all(
          [...buses].map(async ([subgraph, bus]) => this.set({ subgraph }, await bus.lagSeconds())),
        );
      },
    }),
  );
  return buses;
}
