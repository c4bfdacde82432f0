import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { LocalSubgraph } from '../../../gateway/transports/in-process';
import { CodedError, CursorExpiredError } from '../../../platform/errors';
import type { BusMessage } from '../../../platform/events/event-bus';
import { PushIterator } from '../../../platform/push-iterator';
import type { RequestScope } from '../../../platform/subgraph/transport';

/** Where a test lets events happen, and sees who listens. */
export class Signals {
  readonly listeners = new Set<PushIterator<unknown>>();
  /** How many were taken, of all listeners. */
  taken = 0;

  listen(): AsyncIterableIterator<unknown> {
    const listener = new PushIterator<unknown>(100_000, () => this.listeners.delete(listener));
    this.listeners.add(listener);
    return {
      next: async () => {
        const next = await listener.next();
        if (!next.done) this.taken += 1;
        return next;
      },
      return: () => listener.return(),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  event(number: number, more: object = {}): void {
    const event = { number, ...more };
    this.push({
      kind: 'event',
      cursor: `place-${number}`,
      event,
      replayed: false,
    } satisfies BusMessage<unknown>);
  }

  mark(number: number, isLive = true): void {
    this.push({ kind: 'mark', cursor: `place-${number}`, isLive } satisfies BusMessage<unknown>);
  }

  push(value: unknown): void {
    for (const listener of this.listeners) listener.push(value);
  }

  end(): void {
    for (const listener of this.listeners) listener.finish();
    this.listeners.clear();
  }

  fail(error: Error): void {
    for (const listener of this.listeners) listener.fail(error);
    this.listeners.clear();
  }
}

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar Anything
  type Query { greeting: String }
  type Subscription {
    signal(room: String = "hall", times: Int): Signal
    important(room: String = "hall"): Signal!
    plain(room: String = "hall"): Int
    expired(after: String): Signal
    forbidden: Signal
    defective: Signal
  }
  type Signal {
    number: Int
    padding: String
    moment: Anything
    content: Anything
    readings: Int
    reader: String
    missing: String
    broken: String
    promised: String!
  }
`);

interface Context {
  readonly scope: RequestScope;
  readings: number;
}

export interface Signalling {
  readonly subgraph: LocalSubgraph;
  readonly room: (name?: string) => Signals;
  /** From now on no context can be made. */
  readonly failContexts: () => void;
}

/** A subgraph whose subscriptions bring what a test lets happen in a room. */
export function createSignalling(): Signalling {
  const rooms = new Map<string, Signals>();
  let contextsFail = false;
  const room = (name = 'hall'): Signals => {
    const known = rooms.get(name) ?? new Signals();
    rooms.set(name, known);
    return known;
  };
  const listening = {
    subscribe: (_source: unknown, args: { room: string }) => room(args.room).listen(),
    resolve: ({ event }: { event: unknown }) => event,
  };
  const refused = (fault: () => Error) => ({
    subscribe: () => {
      throw fault();
    },
  });
  return {
    room,
    failContexts: () => {
      contextsFail = true;
    },
    subgraph: {
      name: 'signals',
      createContext(scope): Context {
        if (contextsFail) throw new Error('too many clients already');
        return { scope, readings: 0 };
      },
      /** A test says it of each event. */
      async admits(event) {
        const { isHidden } = event as { isHidden?: boolean | Error };
        if (isHidden instanceof Error) throw isHidden;
        return Promise.resolve(isHidden !== true);
      },
      schema: buildSubgraphSchema([
        {
          typeDefs,
          resolvers: {
            Query: { greeting: () => 'Hello' },
            Subscription: {
              signal: listening,
              important: listening,
              plain: { ...listening, resolve: (value: unknown) => value },
              expired: refused(() => new CursorExpiredError('after')),
              forbidden: refused(() => new CodedError('FORBIDDEN', 'Only for members.')),
              defective: refused(() => new Error('relation "signal" does not exist')),
            },
            Signal: {
              moment: () => new Date(0),
              readings: (_source, _args, context: Context) => (context.readings += 1),
              reader: (_source, _args, { scope }: Context) => scope.identity?.subject ?? 'nobody',
              missing: () => {
                throw new CodedError('NOT_FOUND', 'No such thing.');
              },
              broken: () => {
                throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
              },
              promised: () => null,
            },
          },
        },
      ]),
    },
  };
}
