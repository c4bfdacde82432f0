import type { Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { placeOfCursor } from '../../platform/events/log-cursor';
import { dataOf } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { createTestDatabase, type TestDatabase } from '../support/databases';
import { startTestPlatform, type TestPlatform } from '../support/platform';
import { eventually } from '../support/processes';
import { countStatements, named } from './counted-statements';
import { StormSubscriber } from './storm-subscriber';
import { TaskWriter } from './task-writer';

const few = 50;
const many = 1_000;
const comingBack = 5_000; // milliseconds over which they do so
const writeEvery = 200; // milliseconds
const patience = 60_000;
const identify = () => ({ identity: demoCoordinator });

let database: TestDatabase;
/** Another process of the platform, as far as the storm goes: what is written there goes on. */
let elsewhere: TestPlatform;
beforeAll(async () => {
  database = await createTestDatabase();
  elsewhere = await startTestPlatform({ identify, databaseUrl: database.url });
});
afterAll(async () => {
  await elsewhere.dispose();
  await database.dispose();
});

describe.each([
  ['when all sockets are cut', cutAll],
  ['when the gateway is started anew', restart],
  ['when one socket after the other is cut, and the last is the first to come back', cutInTurn],
])('%s', (title, strike) => {
  it('all come back behind their cursors, and many cause no more statements than few', async () => {
    const [withFew, withMany] = [await storm(few, strike), await storm(many, strike)];
    for (const { told, written, faults, during } of [withFew, withMany]) {
      expect(faults).toEqual([]);
      for (const sequences of told) expect(sequences).toEqual(written);
      expect(during).toBeGreaterThan(10);
    }
    process.stdout.write(
      [withFew, withMany]
        .map(({ told, statements, during, seconds }) => {
          const each = (statements / during).toFixed(1);
          return `${title}: ${told.length} subscribers, ${during} events, ${each} statements each, ${seconds.toFixed(1)} s\n`;
        })
        .join(''),
    );
    const [each = NaN, eachOfMany = NaN] = [withFew, withMany].map(
      ({ statements, during }) => statements / during,
    );
    expect(eachOfMany).toBeLessThan(1.5 * each);
  }, 120_000);
});

interface Storm {
  /** The numbers of the events that each was told of. */
  readonly told: readonly (readonly number[])[];
  readonly written: readonly number[];
  readonly faults: readonly unknown[];
  /** Of these, the ones that were written while they came back. */
  readonly during: number;
  /** Sent meanwhile by the gateway and its subgraphs for them, until all had caught up. */
  readonly statements: number;
  readonly seconds: number;
}

type Strike = (gateway: Gateway) => Promise<Gateway>;

async function storm(count: number, strike: Strike): Promise<Storm> {
  const head = await logHead();
  const subscribers = Array.from({ length: count }, () => new StormSubscriber(head));
  const writing = keepWriting();
  let gateway = await startGateway();
  try {
    await comeBack(subscribers, gateway.url, comingBack / 4);
    await reach(subscribers, await logHead(), 'all follow');
    gateway = await strike(gateway);
    await eventually(() => !subscribers.some(({ isConnected }) => isConnected), 'all are cut off');
    const struck = await logHead();
    const statements = countStatements(gatewayName);
    const begun = performance.now();
    await comeBack(subscribers.toReversed(), gateway.url, comingBack);
    await writing.end();
    const end = await logHead();
    await reach(subscribers, end, 'all have caught up');
    return {
      told: subscribers.map(({ sequences }) => sequences),
      written: numbersBetween(head, end),
      faults: subscribers.flatMap(({ faults }) => faults),
      during: sequenceOf(end) - sequenceOf(struck),
      statements: statements.sent,
      seconds: (performance.now() - begun) / 1_000,
    };
  } finally {
    await writing.end();
    for (const subscriber of subscribers) subscriber.close();
    await gateway.dispose();
  }
}

/** Each at a moment of its own. */
async function comeBack(subscribers: readonly StormSubscriber[], url: string, over: number): Promise<void> {
  await Promise.all(
    subscribers.map(async (subscriber, index) => {
      await after((index / subscribers.length) * over);
      await subscriber.connect(url);
    }),
  );
}

function reach(subscribers: readonly StormSubscriber[], head: string, what: string): Promise<void> {
  const end = sequenceOf(head);
  return eventually(
    () => subscribers.every(({ sequences, faults }) => (sequences.at(-1) ?? 0) >= end || faults.length > 0),
    what,
    patience,
  );
}

function keepWriting(): { end(): Promise<void> } {
  let isOver = false;
  const writer = new TaskWriter(elsewhere.url, 'storm', { kind: 'OTHER', priority: 'HIGH' });
  const written = (async () => {
    while (!isOver) {
      await writer.write();
      await after(writeEvery);
    }
  })();
  return {
    end() {
      isOver = true;
      return written;
    },
  };
}

async function logHead(): Promise<string> {
  return (await dataOf(elsewhere.url, '{ taskLogHead }')).taskLogHead;
}

function sequenceOf(cursor: string): number {
  return placeOfCursor(cursor)?.sequence ?? 0;
}

function numbersBetween(start: string, end: string): number[] {
  const first = sequenceOf(start) + 1;
  return Array.from({ length: sequenceOf(end) - first + 1 }, (_, index) => first + index);
}

interface Gateway extends TestPlatform {
  readonly sockets: ReadonlySet<Socket>;
}

const gatewayName = 'storm_gateway';

/** The whole platform in one process: its gateway is what the subscribers are at. */
async function startGateway(): Promise<Gateway> {
  const platform = await startTestPlatform({ identify, databaseUrl: named(database.url, gatewayName) });
  const sockets = new Set<Socket>();
  platform.http.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return { ...platform, sockets };
}

async function cutAll(gateway: Gateway): Promise<Gateway> {
  for (const socket of gateway.sockets) socket.destroy();
  await eventually(() => gateway.sockets.size === 0, 'all sockets are gone');
  return gateway;
}

/** So that all come back from different places. */
async function cutInTurn(gateway: Gateway): Promise<Gateway> {
  const sockets = [...gateway.sockets];
  const turns = 10;
  for (let turn = 0; turn < turns; turn += 1) {
    const share = sockets.length / turns;
    for (const socket of sockets.slice(turn * share, (turn + 1) * share)) socket.destroy();
    await after(writeEvery);
  }
  return cutAll(gateway);
}

async function restart(gateway: Gateway): Promise<Gateway> {
  await gateway.dispose();
  return startGateway();
}
