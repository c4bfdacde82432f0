import type { GraphQLFormattedError } from 'graphql';
import type { EndReason, LiveEvent, LiveSink } from '../../../../gateway/live/live';
import type { BusMessage } from '../../../../platform/events/event-bus';
import type { Identity } from '../../../../platform/identity';
import { startGraph, type Mode, type RunningGraph, type Subgraphs } from '../../support/graph';
import { eventually } from '../../../support/processes';
import { TestLog, type TestEvent } from './test-log';

export interface LiveGraph extends RunningGraph {
  readonly log: TestLog;
  /** How often partners were asked for, and with how many ids. */
  readonly partnerFetches: number[];
  /** Subscribes at the gateway, as a transport does. */
  subscribe(
    query: string,
    variables?: Record<string, unknown>,
    options?: { identity?: Identity | null; sink?: CollectingSink },
  ): Promise<Subscribed>;
}

export interface Subscribed {
  readonly sink: CollectingSink;
  /** Set where it was refused. */
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  leave(): void;
}

/** A client's connection that keeps what it is sent; a test may hold it up. */
export class CollectingSink implements LiveSink {
  readonly results: Record<string, any>[] = []; // oxlint-disable-line typescript/no-explicit-any -- a test reads into any result
  readonly payloads: string[] = [];
  reason: EndReason | undefined;
  lastResult: unknown;
  private blocked: (() => void) | undefined | true;

  isWritable(): boolean {
    return this.blocked === undefined;
  }

  onceWritable(callback: () => void): void {
    this.blocked = callback;
  }

  /** Takes nothing any more. */
  stall(): void {
    this.blocked = true;
  }

  goOn(): void {
    const callback = this.blocked;
    this.blocked = undefined;
    if (typeof callback === 'function') callback();
  }

  send({ payload }: LiveEvent): void {
    this.payloads.push(payload);
    this.results.push(JSON.parse(payload));
  }

  end(reason: EndReason, lastResult?: unknown): void {
    this.reason = reason;
    this.lastResult = lastResult;
  }

  /** The ids of the events that were sent, when there are this many. */
  async ids(count: number): Promise<string[]> {
    await eventually(() => this.results.length >= count, `${count} events, not ${this.results.length}`);
    return this.results.map(({ data }) => data?.changed?.id);
  }
}

/** A subgraph whose events come from a log that a test writes, and one that adds to them. */
export const liveSubgraphs = (log: TestLog, partnerFetches: number[] = []): Subgraphs => ({
  tasks: {
    typeDefs: `
      type Query { taskCount: Int }
      type Subscription {
        changed(topic: String, after: String): Change!
        ticked(times: Int): Int
        refused(after: String): Change!
      }
      type Change {
        id: ID!
        cursor: String!
        sequence: Int!
        replayed: Boolean!
        note: String
        seenBy: String
        personal: String @tag(name: "viewer")
        partner: Partner
        broken: String!
      }
      type Partner @key(fields: "id", resolvable: false) { id: ID! nick: String @shareable }
    `,
    resolvers: {
      Query: { taskCount: () => 1 },
      Subscription: {
        changed: {
          subscribe: (_source: unknown, { topic, after }: { topic?: string; after?: string }) =>
            log.subscribe(topic ?? null, after ?? null),
          resolve: ({ event, cursor, replayed }: Extract<BusMessage<TestEvent>, { kind: 'event' }>) => ({
            ...event,
            ...event.value,
            cursor,
            replayed,
          }),
        },
        ticked: {
          subscribe: async function* ticks(_source: unknown, { times }: { times?: number }) {
            for (let ticked = 1; ticked <= (times ?? 3); ticked += 1) yield { ticked };
          },
        },
        refused: {
          subscribe: () => {
            throw new Error('select * from secrets');
          },
        },
      } as never,
      Change: {
        partner: ({ partnerId }: { partnerId?: string }) =>
          partnerId === undefined ? null : { id: partnerId, nick: 'by tasks' },
        seenBy: (_source: unknown, _args: unknown, { scope }) => scope.identity?.subject ?? null,
        personal: (_source: unknown, _args: unknown, { scope }) => scope.identity?.name ?? null,
        broken: ({ broken }: { broken?: () => string }) => broken?.(),
      },
    },
  },
  partners: {
    typeDefs: `
      type Query { partnerCount: Int }
      type Partner @key(fields: "id") { id: ID!, name: String, nick: String @shareable }
    `,
    resolvers: {
      Query: { partnerCount: () => 2 },
      Partner: {
        __resolveReference: ({ id }: { id: string }) => {
          partnerFetches.push(1);
          return { id, name: `Name of ${id}`, nick: 'by partners' };
        },
      },
    },
  },
});

/** A gateway over two subgraphs, one of which brings events from a log that the test writes. */
export async function startLiveGraph(mode: Mode = 'in process', log = new TestLog()): Promise<LiveGraph> {
  const partnerFetches: number[] = [];
  const graph = await startGraph(liveSubgraphs(log, partnerFetches), mode);
  return {
    ...graph,
    log,
    partnerFetches,
    async subscribe(query, variables = {}, { identity = null, sink = new CollectingSink() } = {}) {
      const scope = { requestId: 'request-live', identity };
      const subscription = graph.gateway.live.subscribe({ query, variables }, scope, sink);
      const errors = (await subscription.opened)?.map((error) => error.toJSON());
      return { sink, errors, leave: () => subscription.leave('left') };
    },
  };
}

/** The value of a counter or gauge, over all its labels that contain the ones given. */
export async function metric(
  { metrics }: RunningGraph,
  name: string,
  labels: Record<string, string> = {},
): Promise<number> {
  const found = await metrics.registry.getSingleMetric(name)?.get();
  return (found?.values ?? [])
    .filter((value) => Object.entries(labels).every(([key, label]) => value.labels[key] === label))
    .reduce((sum, { value }) => sum + value, 0);
}
