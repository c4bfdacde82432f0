import type { Child } from './child';
import { whenActive } from './counters';
import { print, printTable } from './figures';
import type { FleetCalls } from './fleet';
import { startChild } from './child';
import type { PlainServerCalls } from './plain-servers';
import type { PlatformCalls } from './platform';
import type { TaskMover } from './task-mover';

export interface MemoryPart {
  readonly port: number;
  readonly query: string;
  readonly subscribers: number;
  readonly platform: Child<PlatformCalls>;
  readonly fleet: Child<FleetCalls>;
  readonly mover: TaskMover;
}

interface Growth {
  readonly rss: number;
  readonly heap: number;
  readonly outside: number;
}

const events = 5;

/** What one more subscriber costs the gateway, and graphql-ws alone. Leaves the group "gateway" subscribed. */
export async function measureMemory(part: MemoryPart): Promise<void> {
  const { port, query, subscribers, platform, fleet, mover } = part;
  const url = `http://127.0.0.1:${port}`;
  let payload = '';

  const toPlatform = async (group: string, count: number): Promise<void> => {
    await fleet.call('join', { group, port, count, query });
  };
  const tellPlatform = async (group: string, count: number): Promise<void> => {
    for (let event = 0; event < events; event += 1) {
      await mover.write();
      const { sample } = await fleet.call('arrived', { group, events: count });
      ({ payload } = payloadOf(sample));
    }
  };
  // The first of all builds what all need.
  await toPlatform('first', 1);
  await whenActive(url, 1);
  await tellPlatform('first', 1);
  const before = await platform.call('memory');
  await toPlatform('gateway', subscribers);
  await whenActive(url, subscribers + 1);
  await tellPlatform('gateway', subscribers);
  await fleet.call('leave', { group: 'first' });
  await whenActive(url, subscribers);
  const ours = growth(before, await platform.call('memory'), subscribers);

  const plain = startChild<PlainServerCalls>('plain-servers');
  try {
    const plainPort = await plain.call('startGraphql');
    const join = (group: string, count: number): Promise<void> =>
      fleet.call('join', { group, port: plainPort, count, query: 'subscription { tick }' });
    const tell = async (group: string, count: number): Promise<void> => {
      while ((await plain.call('active')) < count) await new Promise((resolve) => setTimeout(resolve, 50));
      for (let event = 0; event < events; event += 1) {
        await plain.call('tick', { payload });
        await fleet.call('arrived', { group, events: count });
      }
    };
    await join('plain-first', 1);
    await tell('plain-first', 1);
    const plainBefore = await plain.call('memory');
    await join('plain', subscribers);
    await tell('plain', subscribers);
    const theirs = growth(plainBefore, await plain.call('memory'), subscribers);
    const row = (name: string, of: (one: Growth) => number): string[] => [
      name,
      of(ours).toFixed(1),
      of(theirs).toFixed(1),
      (of(ours) / of(theirs)).toFixed(2),
    ];
    print(`Memory for one of ${subscribers} subscribers, after a collection (KB)`);
    printTable([
      ['', 'gateway', 'graphql-ws', 'ratio'],
      row('resident', ({ rss }) => rss),
      row('heap', ({ heap }) => heap),
      row('heap and buffers', ({ heap, outside }) => heap + outside),
    ]);
    print();
    await fleet.call('leave', { group: 'plain-first' });
    await fleet.call('leave', { group: 'plain' });
  } finally {
    await plain.dispose();
  }
}

function growth(before: NodeJS.MemoryUsage, after: NodeJS.MemoryUsage, subscribers: number): Growth {
  const each = (of: (usage: NodeJS.MemoryUsage) => number): number =>
    (of(after) - of(before)) / 1024 / subscribers;
  return {
    rss: each(({ rss }) => rss),
    heap: each(({ heapUsed }) => heapUsed),
    outside: each(({ external }) => external),
  };
}

/** An event of the same length for those who cannot make one. */
function payloadOf(message: string): { payload: string } {
  const { payload } = JSON.parse(message) as { payload: object };
  return { payload: JSON.stringify(payload) };
}
