import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Log } from '../../platform/log';
import type { RequestScope } from '../../platform/subgraph/transport';
import type { EndReason, Live, LiveEvent, LiveRequest, LiveSink, LiveSubscription } from '../live/live';
import type { ClientMetrics, ClientTransport } from './client-metrics';

/** What all transports subscribe with, and report to. */
export interface Subscribing {
  readonly live: Live;
  readonly log: Log;
  readonly metrics: ClientMetrics;
}

/** The one subscription that is asked for. */
export interface SubscriptionOrder {
  readonly transport: ClientTransport;
  readonly request: LiveRequest;
  readonly scope: RequestScope;
  /** For the log: how the client calls it. */
  readonly operationName: string | undefined;
}

/**
 * One client's subscription from its beginning to its end, which it counts and logs. It may be left at any time, also
 * while it is still being opened; from then on nothing reaches the sink.
 */
export class ClientSubscription implements LiveSink {
  private readonly began = performance.now();
  private live: LiveSubscription | undefined;
  private isOpen = false;
  private over: EndReason | undefined;
  private events = 0;

  constructor(
    private readonly subscribing: Subscribing,
    private readonly order: SubscriptionOrder,
    private readonly sink: LiveSink,
  ) {}

  /** Called once. Settles when it stands, or with the errors for which it is refused. */
  async open(): Promise<readonly GraphQLError[] | undefined> {
    const { live, metrics } = this.subscribing;
    const { request, scope, transport } = this.order;
    this.live = live.subscribe(request, scope, this);
    const errors = await this.live.opened;
    if (errors) {
      this.over = 'failed';
      return errors;
    }
    metrics.started(transport);
    this.isOpen = true;
    if (this.over) this.report(this.over);
    return undefined;
  }

  /** Behind which everything is still to come; `undefined` before it stands. */
  get cursor(): string | undefined {
    return this.live?.cursor;
  }

  leave(reason: EndReason): void {
    if (this.over) return;
    this.live?.leave(reason);
    this.finish(reason);
  }

  isWritable(): boolean {
    return this.sink.isWritable();
  }

  onceWritable(callback: () => void): void {
    this.sink.onceWritable(callback);
  }

  send(event: LiveEvent): void {
    if (this.over) return;
    this.events += 1;
    this.subscribing.metrics.sent(this.order.transport);
    this.sink.send(event);
  }

  end(reason: EndReason, lastResult?: FormattedExecutionResult): void {
    if (this.over) return;
    this.finish(reason);
    this.sink.end(reason, lastResult);
  }

  private finish(reason: EndReason): void {
    this.over = reason;
    if (this.isOpen) this.report(reason);
  }

  private report(reason: EndReason): void {
    const { log, metrics } = this.subscribing;
    const { transport, scope, operationName } = this.order;
    const { events } = this;
    const seconds = Math.round(performance.now() - this.began) / 1_000;
    metrics.ended(transport, reason);
    log.info(
      { requestId: scope.requestId, transport, reason, operationName, seconds, events },
      'a subscription ended',
    );
  }
}
