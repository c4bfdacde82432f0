import type { Identify } from '../../../../gateway/clients/credentials';
import type { BusMessage } from '../../../../platform/events/event-bus';
import { CodedError } from '../../../../platform/errors';
import { hasScope, type Identity } from '../../../../platform/identity';
import { TestLog, type TestEvent } from '../../live/support/test-log';
import {
  startGraph,
  type GraphOptions,
  type Mode,
  type RunningGraph,
  type Subgraphs,
} from '../../support/graph';

export interface CityWatch extends RunningGraph {
  /** What happens in the city; `append(district, { text })` tells everybody who listens. */
  readonly events: TestLog;
  readonly url: string;
}

const subgraphs = (events: TestLog): Subgraphs => ({
  watch: {
    typeDefs: `
      type Query { greeting(name: String = "you"): String, reader: String, broken: String }
      type Mutation { greet(name: String!): String }
      type Subscription {
        noticed(district: String, after: String): Notice
        counted(to: Int!): Int
        forbidden: Notice
        defective: Notice
      }
      type Notice { id: ID!, cursor: String!, text: String, reader: String, rights: String, secret: String, broken: String }
    `,
    resolvers: {
      Query: {
        greeting: (_source, { name }) => `Hello ${name}`,
        reader: (_source, _args, { scope }) => scope?.identity?.subject ?? null,
        broken: () => {
          throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
        },
      },
      Mutation: { greet: (_source, { name }) => `Welcome ${name}` },
      Subscription: {
        noticed: {
          subscribe: (_source: unknown, { district, after }: { district?: string; after?: string }) =>
            events.subscribe(district ?? null, after ?? null),
          resolve: ({ event, cursor }: Extract<BusMessage<TestEvent>, { kind: 'event' }>) => ({
            ...event,
            ...event.value,
            cursor,
          }),
        },
        counted: {
          subscribe: async function* count(_source: unknown, { to }: { to: number }) {
            for (let counted = 1; counted <= to; counted += 1) yield { counted };
          },
        },
        forbidden: {
          subscribe: () => {
            throw new CodedError('FORBIDDEN', 'Only for members.');
          },
        },
        defective: {
          subscribe: () => {
            throw new Error('select * from secrets');
          },
        },
      } as never,
      Notice: {
        reader: (_source, _args, { scope }) => scope.identity?.subject ?? null,
        rights: (_source, _args, { scope }) => rightsOf(scope.identity),
        secret: ({ text }, _args, { scope }) =>
          hasScope(scope.identity, 'coordination:read') ? `secret of ${text}` : null,
        broken: () => {
          throw new Error('column "broken" does not exist');
        },
      },
    },
  },
});

/** A gateway with clients in front, over one subgraph whose events the test writes. */
export async function startCityWatch(
  mode: Mode = 'in process',
  options: GraphOptions = {},
): Promise<CityWatch> {
  const events = new TestLog();
  const graph = await startGraph(subgraphs(events), mode, options);
  return { ...graph, events, url: graph.http.url };
}

/** All that rules of access may look at. */
export function rightsOf(identity: Identity | null): string | null {
  return identity && JSON.stringify([[...identity.scopes].toSorted(), identity.claims]);
}

export const noticed = 'subscription { noticed { id text } }';

/** Whoever says `x-reader` is that reader, with these scopes; nobody is asked for a proof here. */
export const readers: Identify = (credentials) => {
  const subject = credentials.header('x-reader');
  const scopes = new Set((credentials.header('x-scopes') ?? '').split(' ').filter(Boolean));
  return { identity: subject === undefined ? null : { subject, name: subject, scopes, claims: {} } };
};
