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

/** What a subscription of a subgraph brings: an event, executed, or a mark, which has a cursor alone. */
export interface SubscriptionMessage {
  /** Without data, and the last message, where the subgraph refuses the subscription. */
  readonly result?: FormattedExecutionResult;
  /**
   * Given back as the root field's argument `after`, goes on exactly behind this message; a subgraph that knows no
   * cursors sends none.
   */
  readonly cursor?: string;
  /** Of a mark: what comes behind it is new, and was not read from the log. */
  readonly isLive?: boolean;
  /** Names the step in which the event was executed, for whoever completes it (W3C Trace Context). */
  readonly traceparent?: string | undefined;
}

/** `return` settles at once and ends the subscription in the subgraph. */
export type SubscriptionStream = Required<
  Pick<AsyncIterableIterator<SubscriptionMessage, undefined>, 'next' | 'return'>
>;

/** The stream brought more than the gateway has taken; it is to be opened again, behind what was taken. */
export class StreamLaggedError extends Error {
  override name = 'StreamLaggedError';
}

/** The way from the gateway to one subgraph: a function call, or the network. */
export interface SubgraphTransport extends Disposable {
  /**
   * Settles with the subgraph's answer as it reads in JSON, faults of single fields included. Rejects with a
   * `SubgraphUnavailableError` or `SubgraphTimeoutError` where no answer came.
   */
  execute(request: SubgraphRequest, scope: RequestScope): Promise<FormattedExecutionResult>;
  /**
   * Begins at once. The stream ends when the subgraph ends it; `next` rejects with a `SubgraphUnavailableError` where
   * the subgraph cannot be reached or the line to it broke, and with a `StreamLaggedError` after more than a thousand
   * messages that nobody took.
   */
  subscribe(request: SubgraphRequest, scope: RequestScope): SubscriptionStream;
}
