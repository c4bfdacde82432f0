import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Disposable } from '../../platform/lifecycle';
import type { RequestScope } from '../../platform/subgraph/transport';

/** A subscription as a client sends it, whatever the transport. */
export interface LiveRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /**
   * The cursor to go on behind, where the transport itself knows one. It counts for more than the operation's own: a browser
   * that comes back sends the operation as it did at first. Of no effect where the root field takes no cursor.
   */
  readonly after?: string | undefined;
}

/** One result of a subscription. It is made once and handed to every client that waits for it. */
export interface LiveEvent {
  /** A GraphQL result as JSON: `{"data":…}`. */
  readonly payload: string;
  /** Where it stands in the log, for transports that have a place for it. */
  readonly cursor: string | undefined;
}

/**
 * Why a subscription is over.
 * `completed`: the subgraph has nothing more to say. `failed`: it refused to go on, or a new schema has no place for it;
 * the errors say why. `lagged`: the client did not take what was sent; it is to come back with its cursor. `left`: the
 * client ended it. `disconnected`: its connection is gone. `expired`: its sign-in is. `shutdown`: this process ends.
 */
export type EndReason = 'completed' | 'failed' | 'lagged' | 'left' | 'disconnected' | 'expired' | 'shutdown';

/** Where one client's results go: a transport gives one for each subscription. */
export interface LiveSink {
  /** Whether the connection takes more; `false` while what was written before waits to be taken. */
  isWritable(): boolean;
  /** Calls back once, when `isWritable` may be true again. */
  onceWritable(callback: () => void): void;
  /** Writes one result. Only called while `isWritable`. */
  send(event: LiveEvent): void;
  /**
   * Called once, where the end comes from the platform's side: the last result, if there is one, is to be sent with it. Not called after
   * `leave`.
   */
  end(reason: EndReason, lastResult?: FormattedExecutionResult): void;
}

/** A subscription of one client, from the moment at which it is asked for. */
export interface LiveSubscription {
  /**
   * Settles when the subscription stands, or with the errors for which it is refused: as soon as the subgraph has
   * answered, after five seconds without an answer as if it stood, for it will, and when the client leaves. Never rejects.
   */
  readonly opened: Promise<readonly GraphQLError[] | undefined>;
  /** Behind which everything is still to come; `undefined` where the subgraph has not answered yet, or knows no cursors. */
  readonly cursor: string | undefined;
  /** The client has left, or was ended by its transport; nothing is written to the sink any more. */
  leave(reason: EndReason): void;
}

/** All running subscriptions of this gateway. */
export interface Live extends Disposable {
  /** Begins at once: results may be written to the sink before it has returned. */
  subscribe(request: LiveRequest, scope: RequestScope, sink: LiveSink): LiveSubscription;
}
