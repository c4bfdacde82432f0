import { startGraph, type GraphOptions, type RunningGraph, type Subgraphs } from '../support/graph';

/** Whoever asks for `slow` waits until it is opened. */
export interface Gate {
  /** Lets all who wait now go on. */
  open(): void;
  readonly waiting: number;
}

export interface Town extends RunningGraph {
  readonly url: string;
  readonly gate: Gate;
}

function subgraphs(waiting: Set<() => void>): Subgraphs {
  const place = { name: 'Nukus', parts: [], hall: {} };
  return {
    town: {
      typeDefs: `
        type Query { place(name: String): Place, places(first: Int = 20): [Place!]!, slow: String }
        type Mutation { rename(name: String!): Place }
        type Subscription { built(to: Int!): Place, quiet: Place }
        type Place { name: String, parts: [Place!]!, hall: Place, pages(first: Int = 20): PlacePage }
        type PlacePage { nodes: [Place!]!, totalCount: Int }
      `,
      resolvers: {
        Query: {
          place: () => place,
          places: () => [place],
          slow: () => new Promise((resolve) => waiting.add(() => resolve('at last'))),
        },
        Mutation: { rename: () => place },
        Subscription: {
          built: {
            subscribe: async function* build(_source: unknown, { to }: { to: number }) {
              for (let built = 1; built <= to; built += 1) yield { built: place };
            },
          },
          quiet: {
            subscribe: async function* wait(): AsyncGenerator {
              await new Promise<void>((resolve) => waiting.add(resolve));
              yield { quiet: place };
            },
          },
        } as never,
        Place: { pages: () => ({ nodes: [place], totalCount: 1 }) },
      },
    },
  };
}

export async function startTown(
  environment: Readonly<Record<string, string>>,
  options: GraphOptions = {},
): Promise<Town> {
  const waiting = new Set<() => void>();
  const graph = await startGraph(subgraphs(waiting), 'in process', { ...options, environment });
  return {
    ...graph,
    url: graph.http.url,
    gate: {
      open() {
        for (const resume of waiting) resume();
        waiting.clear();
      },
      get waiting() {
        return waiting.size;
      },
    },
  };
}

/** What `/metrics` says of one limit. */
export async function refusalsOf(town: Town, limit: string): Promise<number> {
  const text = await town.metrics.registry.metrics();
  return Number(new RegExp(`^limit_refusals_total\\{limit="${limit}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
}
