import { connect, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { Pieces } from './frames';

/** What a visitor was told. */
export interface Visit {
  /** Messages of the protocol, parsed. */
  readonly messages: readonly Told[];
  /** The code that the server closed with, where it did. */
  readonly closed: number | undefined;
}

export interface Told {
  readonly type: string;
  readonly payload?: unknown;
}

const stay = 150; // milliseconds after the last piece, for answers

const handshake =
  'GET /graphql HTTP/1.1\r\nhost: city\r\nconnection: upgrade\r\nupgrade: websocket\r\n' +
  'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n';

/** Goes through with one visit, whatever the server says to it, and leaves without a word. */
export async function visitWith(port: number, pieces: Pieces): Promise<Visit> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('error', () => undefined);
  const gone = new Promise((resolve) => socket.once('close', resolve));
  socket.write(handshake);
  const answer = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  const end = answer.indexOf('\r\n\r\n') + 4;
  if (!answer.toString('latin1').startsWith('HTTP/1.1 101 ')) throw new Error(answer.toString());
  chunks.push(answer.subarray(end));
  socket.on('data', (chunk) => chunks.push(chunk));
  for (const piece of pieces) {
    if (socket.writable) socket.write(piece);
    if (socket.writableNeedDrain) await Promise.race([drained(socket), gone]);
  }
  await Promise.race([gone, after(stay)]);
  socket.destroy();
  return read(Buffer.concat(chunks));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('drain', resolve));
}

function read(bytes: Buffer): Visit {
  const messages: Told[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const opcode = (bytes[at] ?? 0) & 0x0f;
    let length = bytes[at + 1] ?? 0;
    let begin = at + 2;
    if (length === 126) {
      length = bytes.readUInt16BE(begin);
      begin += 2;
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(begin));
      begin += 8;
    }
    const payload = bytes.subarray(begin, begin + length);
    if (payload.length < length) break; // it left in the middle of it
    if (opcode === 8) return { messages, closed: length < 2 ? 1005 : payload.readUInt16BE(0) };
    if (opcode === 1) messages.push(JSON.parse(payload.toString()) as Told);
    at = begin + length;
  }
  return { messages, closed: undefined };
}
