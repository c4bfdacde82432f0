import type { WebSocket } from 'ws';

const slotCount = 12;

/**
 * Pings every socket once in each interval, and cuts off those that did not answer until their next turn. One timer
 * serves all of them; their turns are spread over the interval, so that thousands of pings do not go out at once.
 */
export class Heartbeat {
  private readonly slots = Array.from({ length: slotCount }, () => new Set<WebSocket>());
  private readonly unanswered = new WeakSet<WebSocket>();
  private readonly timer: NodeJS.Timeout;
  private turn = 0;

  /** `interval` in milliseconds. */
  constructor(interval: number) {
    this.timer = setInterval(() => this.beat(), interval / slotCount);
  }

  /** Watches the socket until it is closed. */
  watch(socket: WebSocket): void {
    // The turn that has just been is the one that comes last: a new socket has a whole interval.
    const slot = this.slots[this.turn];
    slot?.add(socket);
    socket.on('pong', () => this.unanswered.delete(socket));
    socket.once('close', () => slot?.delete(socket));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private beat(): void {
    this.turn = (this.turn + 1) % slotCount;
    for (const socket of this.slots[this.turn] ?? []) {
      if (this.unanswered.has(socket)) {
        socket.terminate();
      } else if (socket.readyState === socket.OPEN) {
        this.unanswered.add(socket);
        socket.ping();
      }
    }
  }
}
