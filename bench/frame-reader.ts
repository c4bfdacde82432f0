export const opcodes = { text: 1, close: 8, ping: 9 } as const;

const nothing = Buffer.alloc(0);

/** Takes the bytes of one server apart into WebSocket frames. Cheap, so that a fleet of thousands does not measure itself. */
export class FrameReader {
  private rest = nothing;

  /** The payload is only lent: it is overwritten after the call. */
  constructor(private readonly onFrame: (opcode: number, payload: Buffer) => void) {}

  take(chunk: Buffer): void {
    const data = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let start = 0;
    for (;;) {
      const short = (data[start + 1] ?? 0) & 0x7f;
      const begin = start + (short === 127 ? 10 : short === 126 ? 4 : 2);
      if (begin > data.length) break;
      const length =
        short === 127
          ? Number(data.readBigUInt64BE(start + 2))
          : short === 126
            ? data.readUInt16BE(start + 2)
            : short;
      if (begin + length > data.length) break;
      this.onFrame((data[start] ?? 0) & 0x0f, data.subarray(begin, begin + length));
      start = begin + length;
    }
    this.rest = start < data.length ? Buffer.from(data.subarray(start)) : nothing;
  }
}

/** A frame as clients send it, masked with zeros. */
export function clientFrame(opcode: number, text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = Buffer.alloc(4);
  const long = payload.length > 125;
  const header = Buffer.alloc(long ? 4 : 2);
  header[0] = 0x80 | opcode;
  header[1] = 0x80 | (long ? 126 : payload.length);
  if (long) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, mask, payload]);
}

/** The frame that every client can be sent. */
export function serverFrame(payload: Buffer): Buffer {
  const long = payload.length > 125;
  const header = Buffer.alloc(long ? 4 : 2);
  header[0] = 0x80 | opcodes.text;
  header[1] = long ? 126 : payload.length;
  if (long) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}
