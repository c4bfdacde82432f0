import type { SocketExtra } from '../../platform/http/websockets';
import type { EndReason } from '../live/live';
import type { SocketClient } from './admission';
import type { Caller } from './credentials';
import { onExpiry, signInExpired } from './expiry';
import { highWaterMark } from './high-water-mark';
import type { Frame } from './next-message';

/** What runs over a socket, and ends with it. */
export interface SocketTenant {
  leave(reason: EndReason): void;
}

const closeCodes = {
  expired: { code: 4403, reason: signInExpired().message },
  lagged: { code: 1013, reason: 'Come back with your cursor' },
} as const;

// A peer that reads nothing does not read that it is over either, and holds what was written to it until then.
const closingLimit = 2_000; // 2 seconds

/** One WebSocket whose client has said who it is. */
export class SocketSession {
  readonly tenants = new Set<SocketTenant>();
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly extra: SocketExtra,
    readonly client: SocketClient,
  ) {
    const { socket, request } = extra;
    request.socket.on('drain', () => this.resume());
    socket.once(
      'close',
      onExpiry(this.caller, () => this.close('expired')),
    );
  }

  get caller(): Caller {
    return this.client.caller;
  }

  get requestId(): string {
    return this.extra.requestId;
  }

  get isOpen(): boolean {
    const { socket } = this.extra;
    return socket.readyState === socket.OPEN;
  }

  isWritable(): boolean {
    return this.extra.socket.bufferedAmount < highWaterMark;
  }

  onceWritable(callback: () => void): void {
    this.waiting.add(callback);
  }

  /** Goes to the connection as it is: given a message, the socket would encode it anew for each client. */
  send(frame: Frame): void {
    if (!this.isOpen) return;
    const connection = this.extra.request.socket;
    const [first, second] = frame;
    if (second) connection.cork();
    connection.write(first);
    if (second) {
      connection.write(second);
      connection.uncork();
    }
  }

  /** Ends the socket, and all that runs over it, for this reason. */
  close(reason: keyof typeof closeCodes): void {
    const { socket } = this.extra;
    const closing = closeCodes[reason];
    for (const tenant of this.tenants) tenant.leave(reason);
    socket.close(closing.code, closing.reason);
    const limit = setTimeout(() => socket.terminate(), closingLimit);
    socket.once('close', () => clearTimeout(limit));
  }

  private resume(): void {
    const callbacks = [...this.waiting];
    this.waiting.clear();
    for (const callback of callbacks) callback();
  }
}
