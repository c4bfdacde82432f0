import { TokenBucket } from 'limiter';
import type { LimitSettings } from '../../platform/environment/limits';
import type { Limit, Refusals } from './refusals';

/** What each client may do at the same time, and in a minute. Each method throws a coded error for more than that. */
export interface ClientLimits {
  /** Takes one operation from the client's minute. The error's `retryAfter` says in seconds when the next one is due. */
  takeOperation(client: string): void;
  /** The client has one operation more in flight, until the function returned is called; calling it again does nothing. */
  beginOperation(client: string): () => void;
  /** The same for a WebSocket or an HTTP stream. */
  openSocket(client: string): () => void;
}

/** What one client uses at the moment. */
interface Use {
  readonly bucket: TokenBucket;
  inFlight: number;
  sockets: number;
}

export function createClientLimits(settings: LimitSettings, refusals: Refusals): ClientLimits {
  const uses = new Map<string, Use>();

  const useOf = (client: string): Use => {
    const use = uses.get(client) ?? newUse(settings.perMinute);
    // Set anew, it is the last one to be forgotten.
    uses.delete(client);
    uses.set(client, use);
    if (uses.size > settings.clients) forgetOldest(uses);
    return use;
  };

  const occupy = (
    client: string,
    counted: 'inFlight' | 'sockets',
    limit: Limit,
    sentence: string,
  ): (() => void) => {
    const use = useOf(client);
    if (use[counted] >= settings[counted]) {
      throw refusals.refusal(limit, sentence, { maximum: settings[counted] });
    }
    use[counted] += 1;
    let isOver = false;
    return () => {
      if (!isOver) use[counted] -= 1;
      isOver = true;
    };
  };

  return {
    takeOperation(client) {
      const { bucket } = useOf(client);
      if (bucket.tryRemoveTokens(1)) return;
      const retryAfter = Math.ceil(bucket.getWaitTime(1) / 1_000);
      throw refusals.refusal(
        'rate',
        `More than ${settings.perMinute} operations came in a minute: come back in ${retryAfter} seconds.`,
        { maximum: settings.perMinute, retryAfter },
      );
    },
    beginOperation: (client) =>
      occupy(
        client,
        'inFlight',
        'in_flight',
        `${settings.inFlight} operations are being answered already: wait for one of them.`,
      ),
    openSocket: (client) =>
      occupy(
        client,
        'sockets',
        'sockets',
        `${settings.sockets} WebSockets and streams are open already: end one of them, or put several subscriptions on one.`,
      ),
  };
}

function newUse(perMinute: number): Use {
  const bucket = new TokenBucket({ bucketSize: perMinute, tokensPerInterval: perMinute, interval: 'minute' });
  bucket.content = perMinute; // the library begins with an empty one
  return { bucket, inFlight: 0, sockets: 0 };
}

const lookedAt = 100; // clients; those that are not idle are fewer than the connections of the process

/** One that uses something now would begin at nothing when it is met again: it goes to the end of the row instead. */
function forgetOldest(uses: Map<string, Use>): void {
  let left = lookedAt;
  for (const [client, use] of uses) {
    if (left === 0) return;
    left -= 1;
    uses.delete(client);
    if (use.inFlight === 0 && use.sockets === 0) return;
    uses.set(client, use);
  }
}
