import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const drainLimit = 5_000; // 5 seconds for what is in flight

/** The connections of one server: which of them a request is being answered on. */
export class Connections {
  private readonly requests = new Map<Socket, number>();
  private draining = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.requests.set(socket, 0);
      socket.once('close', () => this.requests.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.count(socket, 1);
      response.once('close', () => {
        this.count(socket, -1);
        if (this.draining) this.endIdle();
      });
    });
  }

  /**
   * Accepts no more, lets what is in flight finish, and settles when the last connection is gone, after five seconds by
   * force. Connections that were upgraded count as idle: they are ended, with what was written to them before.
   */
  async drain(): Promise<void> {
    this.draining = true;
    // A second call finds the server closed, which is what it wants.
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.endIdle();
    const limit = setTimeout(() => {
      for (const socket of this.requests.keys()) socket.destroy();
    }, drainLimit);
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
