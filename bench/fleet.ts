import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { answerCalls } from './child';
import { now } from './clock';
import { clientFrame, FrameReader, opcodes } from './frame-reader';

/** Clients of one server; those with a subscription speak graphql-transport-ws. */
interface Group {
  readonly sockets: Socket[];
  /** Events that came to any of them. */
  events: number;
  /** When the events of this round came, in order. */
  arrivals: number[];
  sample: string;
  fault: string | undefined;
}

export interface Joining {
  readonly group: string;
  readonly port: number;
  readonly count: number;
  readonly query?: string;
  /** Those of the first client, the second and so on; where there is one only, it is everybody's. */
  readonly variables?: readonly object[];
}

export interface Arrivals {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
  readonly sample: string;
}

const groups = new Map<string, Group>();
const atOnce = 100; // connections that are being opened
const patience = 30_000; // 30 seconds
const lent = Buffer.allocUnsafe(64 * 1024); // one for all: what is read is taken apart at once

function groupOf(name: string): Group {
  const group = groups.get(name) ?? { sockets: [], events: 0, arrivals: [], sample: '', fault: undefined };
  groups.set(name, group);
  return group;
}

const calls = {
  /** Settles when all are connected, and those that subscribe have sent what they want. */
  async join({ group: name, port, count, query, variables = [{}] }: Joining): Promise<void> {
    const group = groupOf(name);
    let opened = 0;
    const openNext = async (): Promise<void> => {
      while (opened < count) {
        const own = variables[Math.min(opened, variables.length - 1)];
        opened += 1;
        await open(group, port, query && { query, variables: own });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, openNext));
  },

  /** Settles when so many events have come since the last call, one or more to each client. */
  async arrived({ group: name, events }: { group: string; events: number }): Promise<Arrivals> {
    const group = groupOf(name);
    const end = now() + patience;
    while (group.events < events && !group.fault) {
      if (now() > end) group.fault = `${group.events} of ${events} events have come to "${name}"`;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if (group.fault) throw new Error(group.fault);
    const { arrivals, sample } = group;
    group.events = 0;
    group.arrivals = [];
    return {
      first: arrivals[0] ?? NaN,
      middle: arrivals[Math.floor(events / 2)] ?? NaN,
      last: arrivals[events - 1] ?? NaN,
      sample,
    };
  },

  leave({ group: name }: { group: string }): void {
    for (const socket of groupOf(name).sockets) socket.destroy();
    groups.delete(name);
  },
};

export type FleetCalls = typeof calls;

/** Settles when the client is connected, or has said what it wants to subscribe to. */
function open(group: Group, port: number, subscription: object | '' | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let isUpgraded = false;
    let isReady = !subscription;
    const reader = new FrameReader((opcode, payload) => {
      if (opcode === opcodes.ping) socket.write(clientFrame(10, payload.toString()));
      if (opcode === opcodes.close) group.fault ??= `closed with ${payload.readUInt16BE(0)}`;
      if (opcode !== opcodes.text) return;
      if (isReady) {
        note(group, payload);
        return;
      }
      // The acknowledgement.
      isReady = true;
      const message = { id: randomUUID(), type: 'subscribe', payload: subscription };
      socket.write(clientFrame(opcodes.text, JSON.stringify(message)), () => resolve());
    });
    const socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: {
        buffer: lent,
        callback(length) {
          let chunk = lent.subarray(0, length);
          if (!isUpgraded) {
            const end = chunk.indexOf('\r\n\r\n');
            const answer = chunk.subarray(0, end).toString();
            if (!answer.startsWith('HTTP/1.1 101')) group.fault ??= answer;
            isUpgraded = true;
            chunk = chunk.subarray(end + 4);
            if (subscription) socket.write(clientFrame(opcodes.text, '{"type":"connection_init"}'));
            else resolve();
          }
          reader.take(chunk);
          return true;
        },
      },
    });
    group.sockets.push(socket);
    socket.once('error', (error) => {
      group.fault ??= error.message;
      reject(error);
    });
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: bench\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
        'Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    );
  });
}

function note(group: Group, payload: Buffer): void {
  group.events += 1;
  group.arrivals.push(now());
  if (group.sample === '' || group.arrivals.length === 1) group.sample = payload.toString();
}

answerCalls(calls);
