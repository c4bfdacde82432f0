import type { GraphQLFormattedError } from 'graphql';
import { createClient, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import { isObject } from './graphql-result';

/** How long a line waits for signs of life, in milliseconds. */
export interface LinePatience {
  /** For the connection, and again for its acknowledgement. */
  readonly open: number;
  /** In quiet, before it sends a ping. */
  readonly quiet: number;
  /** For the answer to a ping. */
  readonly pong: number;
}

/** What comes of one operation. After `refused`, `completed` or `broken` nothing comes any more. */
export interface LineSink {
  /** Unchecked, as the other side says it. */
  next(payload: unknown): void;
  refused(errors: readonly GraphQLFormattedError[]): void;
  completed(): void;
  broken(): void;
}

/** One connection, from its first operation to its last. It is never opened again. */
export interface Line {
  /** Begins an operation. What it returns ends it, and the line with the last; the sink hears no more then. */
  start(payload: SubscribePayload, sink: LineSink): () => void;
  /** Breaks all that it carries, and closes. */
  cut(): void;
}

export interface LineOptions {
  /** Of the scheme `ws` or `wss`. */
  readonly url: string;
  readonly patience: LinePatience;
  /** Called once, when nothing can begin on this line any more; `cause` where it broke while it carried something. */
  onGone(cause: string | undefined): void;
  /** Called once, when the connection is closed; after `onGone`. */
  onClosed(): void;
}

const socketOptions = {
  perMessageDeflate: false,
  closeTimeout: 5_000, // 5 seconds
  maxPayload: 64 * 1024 * 1024, // 64 MB
};

/** Connects when the first operation begins. */
export function openLine({ url, patience, onGone, onClosed }: LineOptions): Line {
  const operations = new Map<LineSink, () => void>();
  let socket: WebSocket | undefined;
  let isGone = false;
  let acknowledgement: NodeJS.Timeout | undefined;
  let pong: NodeJS.Timeout | undefined;

  const gone = (cause?: string): void => {
    if (!isGone) onGone(cause);
    isGone = true;
  };

  const breakOff = (cause: unknown): void => {
    gone(operations.size > 0 ? describe(cause) : undefined);
    // A peer that hangs would not answer a polite close.
    socket?.terminate();
    for (const [sink, end] of operations) {
      // Where the other side closed with 1000, the client would open what still runs again, from its beginning.
      end();
      sink.broken();
    }
  };

  const client = createClient({
    url,
    lazy: true,
    retryAttempts: 0,
    keepAlive: patience.quiet,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { ...socketOptions, handshakeTimeout: patience.open });
        // oxlint-disable-next-line no-this-alias -- the client keeps its socket to itself
        socket = this;
        this.once('close', () => {
          clearTimeout(acknowledgement);
          clearTimeout(pong);
          onClosed();
        });
      }
    },
    on: {
      opened() {
        acknowledgement = setTimeout(() => breakOff('never acknowledged'), patience.open);
      },
      connected: () => clearTimeout(acknowledgement),
      ping(received) {
        if (!received) pong = setTimeout(() => breakOff('a ping was not answered'), patience.pong);
      },
      pong(received) {
        if (received) clearTimeout(pong);
      },
      error: breakOff,
      closed: breakOff,
    },
  });

  return {
    start(payload, sink) {
      const finish = (): boolean => {
        const ran = operations.delete(sink);
        if (operations.size === 0) gone();
        return ran;
      };
      const release = client.subscribe(payload, {
        next(result) {
          if (operations.has(sink)) sink.next(result);
        },
        error(cause) {
          if (!finish()) return;
          if (Array.isArray(cause)) sink.refused(cause as readonly GraphQLFormattedError[]);
          else sink.broken();
        },
        complete() {
          if (finish()) sink.completed();
        },
      });
      const end = (): void => {
        if (finish()) release();
      };
      operations.set(sink, end);
      return end;
    },
    cut: () => breakOff('it is being closed'),
  };
}

/** What the client says when a line ends: the event of a socket's error, or of its closing. */
function describe(cause: unknown): string {
  if (!isObject(cause)) return String(cause);
  const { code, reason, message } = cause;
  return typeof code === 'number' ? `closed with ${code} ${String(reason)}`.trim() : String(message);
}
