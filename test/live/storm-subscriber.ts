import { once } from 'node:events';
import { WebSocket } from 'ws';

const query = `subscription ($after: String) {
  taskChanged(filter: { countryIso3: ["UZB"] }, after: $after) {
    cursor sequence task { lead { partner { acronym } } }
  }
}`;

interface Message {
  readonly type: string;
  readonly payload?: {
    readonly data?: { readonly taskChanged: { readonly cursor: string; readonly sequence: number } };
    readonly errors?: readonly unknown[];
  };
}

/** How a connection may end without anybody's fault: it was cut, or its server went away. */
const passingCloses: ReadonlySet<number> = new Set([1006, 1012]);

/** A dashboard that remembers how far it was told, and nothing else: small enough to have thousands of them. */
export class StormSubscriber {
  readonly sequences: number[] = [];
  readonly faults: unknown[] = [];
  private socket: WebSocket | undefined;

  constructor(private cursor: string) {}

  /** Settles when it has subscribed behind its cursor. */
  async connect(url: string): Promise<void> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    this.socket = socket;
    socket.on('error', (error) => this.faults.push(error.message));
    socket.on('close', (code) => {
      if (!passingCloses.has(code)) this.faults.push(`closed with ${code}`);
    });
    socket.on('message', (data) => this.take(JSON.parse((data as Buffer).toString()) as Message));
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
  }

  get isConnected(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  close(): void {
    this.socket?.terminate();
  }

  private take(message: Message): void {
    const { type, payload } = message;
    const event = payload?.data?.taskChanged;
    if (type === 'connection_ack') {
      const variables = { after: this.cursor };
      this.socket?.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
    } else if (type === 'next' && event && !payload?.errors) {
      this.cursor = event.cursor;
      this.sequences.push(event.sequence);
    } else {
      this.faults.push(message);
    }
  }
}
