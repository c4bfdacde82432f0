import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { UnreachableCaseError } from '../../platform/errors';
import type { EndReason, LiveEvent, LiveRequest, LiveSink } from '../live/live';
import { ClientSubscription, type Subscribing } from './client-subscription';
import { NextMessages } from './next-message';
import type { SocketSession, SocketTenant } from './socket-session';

type Next = IteratorResult<FormattedExecutionResult, undefined>;

const done = { done: true, value: undefined } as const;

/**
 * An operation as graphql-ws holds it while it runs. Results of a subscription go to the socket directly; graphql-ws is
 * given the end, and the result that comes with it, and answers `complete`. `return` is how it says that the client has
 * had enough, or is gone.
 */
export class SocketOperation implements LiveSink, SocketTenant {
  private readonly messages: NextMessages;
  private readonly lastResults: FormattedExecutionResult[] = [];
  private subscription: ClientSubscription | undefined;
  private settle: ((next: Next) => void) | undefined;
  private isDone = false;
  private left = false;

  constructor(
    private readonly session: SocketSession,
    id: string,
    /** Why a socket that is closed now was closed. */
    private readonly closedBy: () => EndReason,
  ) {
    this.messages = new NextMessages(id);
    session.tenants.add(this);
  }

  /** Whether the client has had enough, or is gone. */
  get wasLeft(): boolean {
    return this.left;
  }

  /** Settles when the subscription stands, or with the errors for which it is refused. */
  subscribe(
    subscribing: Subscribing,
    request: LiveRequest,
    operationName: string | undefined,
  ): Promise<readonly GraphQLError[] | undefined> {
    const { requestId, caller } = this.session;
    const scope = { requestId, identity: caller.identity };
    const order = { transport: 'graphql-ws', request, scope, operationName } as const;
    this.subscription = new ClientSubscription(subscribing, order, this);
    return this.subscription.open();
  }

  isWritable(): boolean {
    return this.session.isWritable();
  }

  onceWritable(callback: () => void): void {
    this.session.onceWritable(callback);
  }

  send(event: LiveEvent): void {
    this.session.send(this.messages.frame(event));
  }

  end(reason: EndReason, lastResult?: FormattedExecutionResult): void {
    switch (reason) {
      case 'completed':
      case 'failed':
        this.complete(lastResult);
        break;
      case 'lagged':
      case 'expired':
        this.session.close(reason);
        break;
      case 'left':
      case 'disconnected':
      case 'shutdown': // whoever shuts down closes the sockets, one after the other
        break;
      default:
        throw new UnreachableCaseError(reason);
    }
  }

  leave(reason: EndReason): void {
    this.left = true;
    this.dismiss();
    this.subscription?.leave(reason);
  }

  /** Nothing more is shared with the session. */
  dismiss(): void {
    this.session.tenants.delete(this);
  }

  next(): Promise<Next> {
    const value = this.lastResults.shift();
    if (value) return Promise.resolve({ done: false, value });
    if (this.isDone) return Promise.resolve(done);
    return new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  /**
   * A `next` that waits goes on waiting, for ever: to a loop that ended now, graphql-ws would add a `complete`, which a
   * new operation with the same id would take for its own, and forget that one.
   */
  return(): Promise<Next> {
    this.leave(this.session.isOpen ? 'left' : this.closedBy());
    return Promise.resolve(done);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private complete(lastResult: FormattedExecutionResult | undefined): void {
    if (lastResult) this.lastResults.push(lastResult);
    this.isDone = true;
    this.dismiss();
    const value = this.settle && this.lastResults.shift();
    this.settle?.(value ? { done: false, value } : done);
    this.settle = undefined;
  }
}
