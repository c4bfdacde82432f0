import { parse } from 'graphql';
import type { Identity } from '../../platform/identity';
import { createLog } from '../../platform/log';
import { runSubscription } from '../../platform/subgraph/subscribe';
import type { RunningSubgraph } from '../../platform/subgraph/start-subgraph';
import type { SubscriptionStream } from '../../platform/subgraph/transport';

const log = createLog('test', 'silent');

/** Somebody who follows a subscription of a room itself, without gateway and network. */
export class Subscriber {
  private constructor(readonly stream: SubscriptionStream) {}

  /** Settles when the subscription stands and what comes is new. */
  static async open(room: RunningSubgraph, query: string, who: Identity | null = null): Promise<Subscriber> {
    const subscriber = Subscriber.of(room, query, who);
    await subscriber.caughtUp();
    return subscriber;
  }

  static of(room: RunningSubgraph, query: string, who: Identity | null = null): Subscriber {
    const scope = { requestId: 'test', identity: who };
    return new Subscriber(runSubscription(room, { document: parse(query), variables: {} }, scope, log));
  }

  /** The error with which the room refuses a subscription. */
  static async refusal(room: RunningSubgraph, query: string, who: Identity | null = null): Promise<any> {
    const { value } = await Subscriber.of(room, query, who).stream.next();
    return value?.result?.errors?.[0];
  }

  /** The next event of the one root field; marks are passed over. */
  async event(): Promise<any> {
    for (;;) {
      const { value } = await this.stream.next();
      if (!value) throw new Error('the subscription has ended');
      if (!value.result) continue;
      if (value.result.errors) throw new Error(JSON.stringify(value.result.errors));
      return Object.values(value.result.data ?? {})[0];
    }
  }

  /** Settles when all that was missed is brought. */
  async caughtUp(): Promise<void> {
    for (;;) {
      const { value } = await this.stream.next();
      if (!value || value.result) throw new Error(`came on the way: ${JSON.stringify(value)}`);
      if (value.isLive) return;
    }
  }

  leave(): void {
    void this.stream.return();
  }
}
