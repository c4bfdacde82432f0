import type { Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

const drainLimit = 5_000; // 5 seconds for what is in flight
const leastWait = 500; // milliseconds, for what was upgraded and has just been told

/** The connections of one server: which of them a request is being answered on. */
export class Connections {
  private readonly requests = new Map<Socket, number>();
  private closedAt: number | undefined;
  private isDraining = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.requests.set(socket, 0);
      socket.once('close', () => this.requests.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.count(socket, 1);
      response.once('close', () => {
        this.count(socket, -1);
        if (this.isDraining) this.endIdle();
      });
    });
  }

  /** Whether a request has come over it that is not answered yet. */
  isAnswering(connection: Duplex): boolean {
    return connection instanceof Socket && (this.requests.get(connection) ?? 0) > 0;
  }

  /** Accepts no more, and ends the connections that nothing was asked on; those that were upgraded stay. */
  close(): void {
    if (this.closedAt !== undefined) return;
    this.closedAt = performance.now();
    this.server.close();
  }

  /**
   * The same, and lets what is in flight finish: settles when the last connection is gone, five seconds after `close` by
   * force. Connections that were upgraded count as idle: they are ended, with what was written to them before.
   */
  async drain(): Promise<void> {
    this.close();
    this.isDraining = true;
    // A second call finds the server closed, which is what it wants.
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.endIdle();
    const spent = performance.now() - (this.closedAt ?? 0);
    const limit = setTimeout(
      () => {
        for (const socket of this.requests.keys()) socket.destroy();
      },
      Math.max(drainLimit - spent, leastWait),
    );
    await closed;
    clearTimeout(limit);
  }

  /** The server's own way does not see connections on which no request came yet. */
  private endIdle(): void {
    for (const [socket, requests] of this.requests) if (requests === 0) socket.end();
  }

  private count(socket: Socket, change: 1 | -1): void {
    const requests = this.requests.get(socket);
    if (requests !== undefined) this.requests.set(socket, requests + change);
  }
}
