import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { authorizationOf, urlOf, type Seat } from './client';

const shortestWait = 100; // milliseconds
const longestWait = 1_000;

export function waitToComeBack(): Promise<void> {
  const wait = shortestWait + Math.random() * (longestWait - shortestWait);
  // Whoever is disposed of meanwhile holds up nobody.
  return new Promise((resolve) => void setTimeout(resolve, wait).unref());
}

/** One connection of a dashboard, whose socket can be cut. */
export class Connection {
  connects = 0;
  private socket: WebSocket | undefined;
  readonly client: Client;

  constructor(seat: Seat) {
    this.client = createClient({
      url: `${urlOf(seat).replace(/^http/, 'ws')}/graphql`,
      connectionParams: () => authorizationOf(seat),
      webSocketImpl: WebSocket,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: waitToComeBack,
      on: {
        connected: (socket) => {
          this.connects += 1;
          this.socket = socket as WebSocket;
        },
      },
    });
  }

  /** As when the network goes: no closing handshake. */
  cut(): void {
    this.socket?.terminate();
  }

  async dispose(): Promise<void> {
    await this.client.dispose();
    this.socket?.terminate();
  }
}
