import { connect } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { HostileRequest } from './requests';

export interface Told {
  /** 0 where there was no answer. */
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const patience = 20_000; // milliseconds for one answer
const taste = 30; // milliseconds of a stream that stands

/** Sends the bytes over a connection of their own, and reads what comes back until that is over or streams. */
export async function exchange(port: number, { bytes, isAnswered }: HostileRequest): Promise<Told> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  const over = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  const streaming = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (/\r\ncontent-type: (?:text\/event-stream|multipart\/mixed)/i.test(chunk.toString('latin1')))
        resolve();
    });
  });
  socket.write(bytes);
  // Where more seems to come, none does; but whoever ends its side is not answered.
  if (!isAnswered) socket.end();
  const finished = new AbortController();
  const limit = after(patience, undefined, { signal: finished.signal }).then(
    () => {
      throw new Error(`No end of an answer to ${bytes.toString('latin1').slice(0, 2_000)}`);
    },
    () => undefined,
  );
  await Promise.race([over, streaming.then(() => Promise.race([over, after(taste)])), limit]);
  finished.abort();
  socket.destroy();
  return read(Buffer.concat(chunks));
}

function read(bytes: Buffer): Told {
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, Math.max(end, 0)).toString('latin1');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? 0);
  const type = /\r\ncontent-type: ([^\r\n;]*)/i.exec(head)?.[1] ?? '';
  const rest = end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 4);
  const body = /\r\ntransfer-encoding: chunked/i.test(head) ? unchunked(rest) : rest;
  return { status, type, body: body.toString() };
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = bytes.indexOf('\r\n', at);
    const size = end < 0 ? 0 : Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
}
