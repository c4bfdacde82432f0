import { setTimeout as after } from 'node:timers/promises';
import { placeOfCursor } from '../platform/events/log-cursor';
import { dataOf } from '../test/support/client';
import { startChild, type Child } from './child';
import { now } from './clock';
import { print, printTable } from './figures';
import type { PlatformCalls } from './platform';
import type { StormFleetCalls } from './storm-fleet';
import { TaskMover } from './task-mover';

const few = 50;
const comingBack = 9_000; // milliseconds
const writeEvery = 200; // milliseconds

/** Subscribers that all lose their connections and come back within ten seconds, while others write. */
export async function measureStorms(databaseUrl: string, many: number): Promise<void> {
  const elsewhere = startChild<PlatformCalls>('platform');
  const fleet = startChild<StormFleetCalls>('storm-fleet');
  try {
    const url = `http://127.0.0.1:${await elsewhere.call('start', { databaseUrl })}`;
    const mover = await TaskMover.start(url);
    const rows: string[][] = [];
    for (const strike of ['sockets cut', 'gateway restarted'] as const) {
      for (const count of [few, many]) {
        const { events, statements, seconds } = await storm({
          count,
          strike,
          databaseUrl,
          url,
          mover,
          fleet,
        });
        rows.push([
          strike,
          String(count),
          String(events),
          (statements / events).toFixed(1),
          seconds.toFixed(1),
        ]);
      }
    }
    print(
      `All come back within ${comingBack / 1_000} s, while others write; each was told of each event once`,
    );
    printTable([['', 'subscribers', 'events', 'statements an event', 'caught up after (s)'], ...rows]);
    print();
  } finally {
    await fleet.dispose();
    await elsewhere.dispose();
  }
}

interface Storm {
  readonly count: number;
  readonly strike: 'sockets cut' | 'gateway restarted';
  readonly databaseUrl: string;
  /** Of the platform that is written to. */
  readonly url: string;
  readonly mover: TaskMover;
  readonly fleet: Child<StormFleetCalls>;
}

async function storm({ count, strike, databaseUrl, url, mover, fleet }: Storm) {
  let gateway = startChild<PlatformCalls>('platform');
  const from = await logHead(url);
  const writing = keepWriting(mover);
  try {
    let port = await gateway.call('start', { databaseUrl });
    await fleet.call('gather', { count, cursor: from });
    await fleet.call('come', { port, over: comingBack / 2 });
    await fleet.call('reached', { from, to: await settled(url, writing) });
    writing.resume();
    if (strike === 'sockets cut') {
      await gateway.call('cut');
    } else {
      await gateway.dispose();
      gateway = startChild<PlatformCalls>('platform');
      port = await gateway.call('start', { databaseUrl });
    }
    while ((await fleet.call('connected')) > 0) await after(20);
    const [begun, struck] = [now(), await logHead(url)];
    const before = await gateway.call('work');
    await fleet.call('come', { port, over: comingBack });
    const to = await settled(url, writing);
    await fleet.call('reached', { from, to });
    const since = await gateway.call('work');
    return {
      events: sequenceOf(to) - sequenceOf(struck),
      statements: since.statements - before.statements,
      seconds: (now() - begun) / 1_000,
    };
  } finally {
    await writing.pause();
    await fleet.call('leave');
    await gateway.dispose();
  }
}

interface Writing {
  /** Settles when nothing is written any more. */
  pause(): Promise<void>;
  resume(): void;
}

function keepWriting(mover: TaskMover): Writing {
  let isPaused = false;
  const write = async (): Promise<void> => {
    while (!isPaused) {
      await mover.write();
      await after(writeEvery);
    }
  };
  let written = write();
  return {
    pause() {
      isPaused = true;
      return written;
    },
    resume() {
      isPaused = false;
      written = write();
    },
  };
}

/** The cursor of the last event, after which nothing is written. */
async function settled(url: string, writing: Writing): Promise<string> {
  await writing.pause();
  return logHead(url);
}

async function logHead(url: string): Promise<string> {
  return (await dataOf(url, '{ taskLogHead }')).taskLogHead;
}

function sequenceOf(cursor: string): number {
  return placeOfCursor(cursor)?.sequence ?? NaN;
}
