import { once } from 'node:events';
import { WebSocket } from 'ws';
import { eventually } from '../../../support/processes';

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: any; // oxlint-disable-line typescript/no-explicit-any -- a test reads into any payload
}

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A client that says exactly what the test lets it say. */
export class RawClient {
  readonly messages: Message[] = [];
  closing: Closing | undefined;
  private read = 0;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.messages.push(JSON.parse((data as Buffer).toString()) as Message));
    socket.on('close', (code, reason) => {
      this.closing = { code, reason: reason.toString() };
    });
    socket.on('error', () => undefined);
  }

  static async connect(url: string, headers: Record<string, string> = {}): Promise<RawClient> {
    const address = `${url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers, perMessageDeflate: false });
    const client = new RawClient(socket);
    await once(socket, 'open');
    return client;
  }

  /** Connected and acknowledged. */
  static async open(url: string, init: { payload?: object; headers?: Record<string, string> } = {}) {
    const client = await RawClient.connect(url, init.headers);
    client.send({ type: 'connection_init', payload: init.payload });
    await client.next('connection_ack');
    return client;
  }

  send(...messages: (object | string | Buffer)[]): void {
    for (const message of messages) {
      const isRaw = typeof message === 'string' || Buffer.isBuffer(message);
      this.socket.send(isRaw ? message : JSON.stringify(message));
    }
  }

  /** All at once, so that the server reads them in one go. */
  sendTogether(...messages: object[]): void {
    const { _socket: connection } = this.socket as unknown as {
      _socket: { cork(): void; uncork(): void };
    };
    connection.cork();
    this.send(...messages);
    connection.uncork();
  }

  subscribe(query: string, id = '1', variables?: Record<string, unknown>): void {
    this.send(subscribeMessage(query, id, variables));
  }

  /** The next message that was not taken before, which is of this type. */
  async next(type: string): Promise<Message> {
    await eventually(
      () => this.messages.length > this.read || this.closing !== undefined,
      `a message "${type}"`,
    );
    const message = this.messages[this.read];
    if (message?.type !== type) {
      throw new Error(`Not "${type}": ${JSON.stringify(message ?? this.closing)}`);
    }
    this.read += 1;
    return message;
  }

  async closed(): Promise<Closing> {
    await eventually(() => this.closing !== undefined, 'the socket is closed');
    return this.closing as Closing;
  }

  /** Waits until the server has answered something that was sent after everything else. */
  async settled(): Promise<void> {
    const pongs = this.messages.filter(({ type }) => type === 'pong').length;
    this.send({ type: 'ping' });
    await eventually(() => this.messages.filter(({ type }) => type === 'pong').length > pongs, 'a pong');
  }

  close(): void {
    this.socket.terminate();
  }
}

export function subscribeMessage(query: string, id = '1', variables?: Record<string, unknown>): object {
  return { type: 'subscribe', id, payload: { query, variables } };
}
