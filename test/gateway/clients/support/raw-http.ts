import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { eventually } from '../../../support/processes';

/** A client that sends one request and keeps the bytes of the answer, without understanding them. */
export class RawHttp {
  private readonly chunks: Buffer[] = [];
  isClosed = false;

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => this.chunks.push(chunk));
    socket.on('close', () => {
      this.isClosed = true;
    });
    socket.on('error', () => undefined);
  }

  static async post(url: string, body: object, headers: Record<string, string> = {}): Promise<RawHttp> {
    const text = JSON.stringify(body);
    return RawHttp.send(url, `POST /graphql`, { 'content-type': 'application/json', ...headers }, text);
  }

  static async get(url: string, parameters: Record<string, string>, headers: Record<string, string> = {}) {
    return RawHttp.send(url, `GET /graphql?${new URLSearchParams(parameters).toString()}`, headers, '');
  }

  private static async send(url: string, line: string, headers: Record<string, string>, body: string) {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const client = new RawHttp(socket);
    const all = { host: 'city', 'content-length': String(Buffer.byteLength(body)), ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
    return client;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }

  /** Status line and headers, in lower case. */
  get head(): string {
    const text = this.bytes.toString('latin1');
    return text.slice(0, text.indexOf('\r\n\r\n')).toLowerCase();
  }

  /** What came of the body, with the chunks put together. */
  get body(): string {
    return this.parts.map((part) => part.toString()).join('');
  }

  /** The chunks of the body as the server sent them; the empty one that ends it included. */
  get parts(): Buffer[] {
    const { bytes } = this;
    const parts: Buffer[] = [];
    let at = bytes.indexOf('\r\n\r\n') + 4;
    if (at === 3) return parts;
    for (;;) {
      const end = bytes.indexOf('\r\n', at);
      if (end === -1) return parts;
      const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
      if (bytes.length < end + 4 + size) return parts;
      parts.push(bytes.subarray(end + 2, end + 2 + size));
      if (size === 0) return parts;
      at = end + 4 + size;
    }
  }

  /** Whether the body came to its end, and was not broken off. */
  get isWhole(): boolean {
    return this.parts.at(-1)?.length === 0;
  }

  async until(text: string): Promise<void> {
    await eventually(
      () => this.bytes.includes(text),
      `the answer holds ${JSON.stringify(text)}, not ${this.body}`,
    );
  }

  async closed(): Promise<void> {
    await eventually(() => this.isClosed, 'the connection is closed');
  }

  async whole(): Promise<void> {
    await eventually(() => this.isWhole, `the answer is whole: ${this.body}`);
  }

  close(): void {
    this.socket.destroy();
  }
}
