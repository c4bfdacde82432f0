import type { LiveEvent } from '../live/live';
import { framed } from './framing';

/** One frame of a WebSocket, in the pieces in which it is to be written. */
export type Frame = readonly [Buffer, Buffer?];

const unfragmentedText = 0x81;
const longestCopied = 8 * 1024; // bytes

/** What follows the head of a message is the same for all clients. */
const tailOf = framed(({ payload }) => `${payload}}`);

/**
 * The `next` messages of one operation as frames, ready for the connection: the payload is encoded once for thousands of
 * clients, and only the head with the id is each one's own.
 */
export class NextMessages {
  private readonly head: string;
  private readonly headLength: number;

  constructor(id: string) {
    this.head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    this.headLength = Buffer.byteLength(this.head);
  }

  frame(event: LiveEvent): Frame {
    const { head, headLength } = this;
    const tail = tailOf(event);
    const length = headLength + tail.length;
    const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    const begin = headerLength + headLength;
    // One piece takes less to write; a long one is shared by all whose connections have not taken it yet.
    const isCopied = tail.length <= longestCopied;
    const bytes = Buffer.allocUnsafe(isCopied ? begin + tail.length : begin);
    bytes[0] = unfragmentedText;
    if (headerLength === 2) {
      bytes[1] = length;
    } else if (headerLength === 4) {
      bytes[1] = 126;
      bytes.writeUInt16BE(length, 2);
    } else {
      bytes[1] = 127;
      bytes.writeBigUInt64BE(BigInt(length), 2);
    }
    bytes.write(head, headerLength);
    if (!isCopied) return [bytes, tail];
    tail.copy(bytes, begin);
    return [bytes];
  }
}
