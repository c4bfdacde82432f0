import type { FormattedExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import type { EndReason, Live, LiveRequest, LiveSink, LiveSubscription } from '../../../../gateway/live/live';
import type { RequestScope } from '../../../../platform/subgraph/transport';

/** One subscription as the gateway's core sees it. */
export class ScriptedSubscription implements LiveSubscription {
  readonly cursor = undefined;
  /** Why it was left; set once. */
  leftFor: EndReason | undefined;
  leaves = 0;
  private settle!: (errors?: readonly GraphQLError[]) => void;
  readonly opened = new Promise<readonly GraphQLError[] | undefined>((resolve) => {
    this.settle = resolve;
  });

  constructor(
    readonly request: LiveRequest,
    readonly scope: RequestScope,
    readonly sink: LiveSink,
  ) {}

  leave(reason: EndReason): void {
    this.leftFor = reason;
    this.leaves += 1;
    this.settle();
  }

  stand(): void {
    this.settle();
  }

  refuse(message: string, code = 'FORBIDDEN'): void {
    this.settle([new GraphQLError(message, { extensions: { code } })]);
  }

  event(value: unknown, cursor?: string): void {
    this.sink.send({ payload: JSON.stringify({ data: { value } }), cursor });
  }

  end(reason: EndReason, lastResult?: FormattedExecutionResult): void {
    this.sink.end(reason, lastResult);
  }
}

/** The core as a test drives it: nothing happens but what the test says, at the moment at which it says it. */
export class ScriptedLive implements Live {
  readonly subscriptions: ScriptedSubscription[] = [];

  /** Where not `isPrompt`, each waits until the test lets it stand. */
  constructor(private readonly isPrompt = true) {}

  get last(): ScriptedSubscription {
    const last = this.subscriptions.at(-1);
    if (!last) throw new Error('Nobody has subscribed.');
    return last;
  }

  subscribe(request: LiveRequest, scope: RequestScope, sink: LiveSink): LiveSubscription {
    const subscription = new ScriptedSubscription(request, scope, sink);
    this.subscriptions.push(subscription);
    if (this.isPrompt) subscription.stand();
    return subscription;
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
