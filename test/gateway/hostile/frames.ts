import fc from 'fast-check';
import { badOperation, badSubscription, queries, subscriptions } from './operations';

/** What one client sends after the upgrade, in one go each. */
export type Pieces = readonly Buffer[];

const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface FrameOptions {
  readonly opcode: number;
  readonly isFinal?: boolean;
  readonly isMasked?: boolean;
  /** Bits that no extension gives a meaning. */
  readonly reserved?: number;
  /** What the header says, where it says something else than the truth. */
  readonly length?: bigint;
}

export function frame(
  payload: Buffer,
  { opcode, isFinal = true, isMasked = true, reserved = 0, length }: FrameOptions,
): Buffer {
  const told = length ?? BigInt(payload.length);
  const size = told < 126n ? 0 : told < 65_536n ? 2 : 8;
  const head = Buffer.alloc(2 + size);
  head[0] = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode;
  head[1] = (isMasked ? 0x80 : 0) | (size === 0 ? Number(told) : size === 2 ? 126 : 127);
  if (size === 2) head.writeUInt16BE(Number(told), 2);
  else if (size === 8) head.writeBigUInt64BE(BigInt.asUintN(64, told), 2);
  if (!isMasked) return Buffer.concat([head, payload]);
  const mask = Buffer.from([1, 2, 3, 4]);
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}

export const textFrame = (value: unknown): Buffer =>
  frame(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), { opcode: opcodes.text });

const id = fc.constantFrom(
  '1',
  '2',
  '3',
  '4',
  '5',
  '',
  '__proto__',
  'constructor',
  '\0',
  '\ud800',
  'x'.repeat(5_000),
);
const operation = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...queries, ...subscriptions).map((query) => ({ query })) },
  { weight: 3, arbitrary: badOperation },
  { weight: 3, arbitrary: badSubscription },
);
const subscribe = fc.record({ type: fc.constant('subscribe'), id, payload: operation });
const message = fc.oneof(
  { weight: 12, arbitrary: subscribe },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('complete'), id }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('ping'), payload: fc.jsonValue() }, { requiredKeys: ['type'] }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constantFrom(
          'connection_init',
          'connection_ack',
          'next',
          'error',
          'pong',
          'gossip',
          '__proto__',
          '',
        ),
        id,
        payload: fc.jsonValue(),
      },
      { requiredKeys: ['type'] },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const said = message.map(textFrame);

const bytes = fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each));
const broken = fc.oneof(
  bytes.map((payload) => frame(payload, { opcode: opcodes.text })), // mostly no UTF-8
  bytes.map((payload) => frame(payload, { opcode: opcodes.binary })),
  fc.tuple(bytes, fc.integer({ min: 3, max: 15 })).map(([payload, opcode]) => frame(payload, { opcode })),
  fc
    .tuple(bytes, fc.integer({ min: 1, max: 7 }))
    .map(([payload, reserved]) => frame(payload, { opcode: opcodes.text, reserved })),
  bytes.map((payload) => frame(payload, { opcode: opcodes.text, isMasked: false })),
  bytes.map((payload) => frame(payload, { opcode: opcodes.ping, isFinal: false })),
  fc
    .constantFrom(5_000_000n, 1n << 62n, (1n << 64n) - 1n)
    .map((length) => frame(Buffer.from('{'), { opcode: opcodes.text, length })),
  fc
    .constantFrom([], [0], [0x03, 0xe8], [0x00, 0x00], [0x03, 0xed], [0xff, 0xff, 0xff])
    .map((code) => frame(Buffer.from(code), { opcode: opcodes.close })),
  bytes,
);

/** A message in pieces, with a ping between them, which may be. */
const fragmented = fc.tuple(message, fc.nat(20)).map(([value, at]) => {
  const whole = Buffer.from(JSON.stringify(value) ?? 'null');
  const [first, rest] = [whole.subarray(0, at), whole.subarray(at)];
  return Buffer.concat([
    frame(first, { opcode: opcodes.text, isFinal: false }),
    frame(Buffer.from('?'), { opcode: opcodes.ping }),
    frame(rest, { opcode: opcodes.continuation }),
  ]);
});
const strayContinuation = bytes.map((payload) => frame(payload, { opcode: opcodes.continuation }));

const flood = fc.oneof(
  fc.constant(Array.from({ length: 60 }, () => frame(Buffer.from('!'), { opcode: opcodes.ping }))),
  fc.constant(Array.from({ length: 60 }, () => textFrame({ type: 'ping' }))),
  fc.constant(
    Array.from({ length: 30 }, (_, index) => [
      textFrame({ type: 'subscribe', id: `f${index}`, payload: { query: subscriptions[0] } }),
      textFrame({ type: 'complete', id: `f${index}` }),
    ]).flat(),
  ),
  fc.constant(
    Array.from({ length: 150 }, (_, index) =>
      textFrame({ type: 'subscribe', id: `g${index}`, payload: { query: '{ taskLogHead }' } }),
    ),
  ),
);

const init = textFrame({ type: 'connection_init' });
const beginning: fc.Arbitrary<Pieces> = fc.oneof(
  { weight: 12, arbitrary: fc.constant([init]) },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant([init, init]) },
  {
    weight: 1,
    arbitrary: fc.jsonValue().map((payload) => [textFrame({ type: 'connection_init', payload })]),
  },
);

/** A whole visit. What breaks the protocol comes last: after it nothing is read. */
export const visit: fc.Arbitrary<Pieces> = fc
  .tuple(
    beginning,
    fc.array(fc.oneof({ weight: 10, arbitrary: said }, { weight: 2, arbitrary: fragmented }), {
      maxLength: 20,
    }),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant<Pieces>([]) },
      { weight: 6, arbitrary: broken.map((each) => [each]) },
      { weight: 1, arbitrary: strayContinuation.map((each) => [each]) },
      { weight: 2, arbitrary: flood },
    ),
  )
  .map((parts) => parts.flat());
