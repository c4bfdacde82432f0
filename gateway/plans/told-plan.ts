import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** One call of a subgraph, as the plan asked for it. */
export interface FetchKey {
  readonly subgraph: string;
  /** Where the fields go in the answer; `@` stands for each item of a list. */
  readonly path: readonly (string | number)[];
  readonly operation: string;
}

/** When it was made; milliseconds since the operation began. */
export interface FetchTimes {
  readonly start: number;
  /** Without it nobody has waited for the end. */
  readonly duration?: number;
  /** Of an entity fetch: for how many records it asked at once. */
  readonly entities?: number;
  readonly outcome?: FetchOutcome;
}

export type FetchOutcome = 'ok' | 'errors' | 'timeout' | 'unavailable';

/** Without times it was not needed: there was no record to ask for. */
export interface ToldFetch extends FetchKey, Partial<FetchTimes> {
  readonly kind: 'Fetch';
}

export type ToldNode =
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly ToldNode[] }
  | {
      readonly kind: 'Condition';
      /** The variable on which it hangs which of the two is run. */
      readonly variable: string;
      readonly ifTrue?: ToldNode | undefined;
      readonly ifFalse?: ToldNode | undefined;
    }
  | ToldFetch;

/** The plan as a tree that a reader can follow, each fetch with what `timesOf` knows of it. */
export function tellPlan(
  { node }: QueryPlan,
  timesOf: (fetch: FetchKey) => FetchTimes | undefined,
): ToldNode | null {
  // Whoever plans a subscription runs it elsewhere.
  return node && node.kind !== 'Subscription' ? tellNode(node, [], timesOf) : null;
}

function tellNode(
  node: PlanNode,
  path: FetchKey['path'],
  timesOf: (fetch: FetchKey) => FetchTimes | undefined,
): ToldNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map((each) => tellNode(each, path, timesOf)) };
    case 'Flatten':
      return tellNode(node.node, [...path, ...node.path], timesOf);
    case 'Condition':
      return {
        kind: 'Condition',
        variable: node.condition,
        ifTrue: node.ifClause && tellNode(node.ifClause, path, timesOf),
        ifFalse: node.elseClause && tellNode(node.elseClause, path, timesOf),
      };
    case 'Fetch':
      return tellFetch(node, path, timesOf);
    case 'Defer':
      throw new Error('The supergraph knows no @defer, and yet a plan holds one.');
  }
}

function tellFetch(
  { serviceName, operation }: FetchNode,
  path: FetchKey['path'],
  timesOf: (fetch: FetchKey) => FetchTimes | undefined,
): ToldFetch {
  const key = { subgraph: serviceName, path, operation };
  return { kind: 'Fetch', ...key, ...timesOf(key) };
}
