import type { FormattedExecutionResult } from 'graphql';
import type { Identity } from '../identity';
import type { Disposable } from '../lifecycle';

/** One operation for one subgraph, as the query planner writes it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/**
 * What the calls made for one client request share. The object itself is the key under which a subgraph in the
 * same process keeps its loaders, so there is one for each request (and one for each pushed event).
 */
export interface RequestScope {
  readonly requestId: string;
  readonly identity: Identity | null;
}

/** The way from the gateway to one subgraph: a function call, or the network. */
export interface SubgraphTransport extends Disposable {
  /**
   * Settles with the subgraph's answer as it reads in JSON, faults of single fields included. Rejects with a
   * `SubgraphUnavailableError` or `SubgraphTimeoutError` where no answer came.
   */
  execute(request: SubgraphRequest, scope: RequestScope): Promise<FormattedExecutionResult>;
}
