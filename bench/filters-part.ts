import type { Child } from './child';
import { Counters, whenActive } from './counters';
import { median, print, printTable, spread } from './figures';
import type { FleetCalls } from './fleet';
import type { PlatformCalls } from './platform';
import type { TaskMover } from './task-mover';

export interface FiltersPart {
  readonly port: number;
  readonly platform: Child<PlatformCalls>;
  readonly fleet: Child<FleetCalls>;
  readonly mover: TaskMover;
}

const sizes = [10, 100, 1_000];
const matching = 5;
const warmUp = 10; // events
const events = 40;
const rounds = 3;
const query = `subscription ($filter: TaskFilter) {
  taskStatusChanged(filter: $filter) { cursor toStatus task { title lead { partner { acronym } } } } }`;

interface Cost {
  readonly matches: number;
  readonly executions: number;
  readonly statements: number;
  readonly cpu: number;
}

/** What an event costs where few of the subscribers want it, whatever the number of those who do not. */
export async function measureFilters(part: FiltersPart): Promise<void> {
  const costs = new Map<number, Cost[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const size of sizes) costs.get(size)?.push(await costWith(size, part));
  }
  print(
    `An event that ${matching} of so many subscribers want, each with a filter of its own (${events} events)`,
  );
  printTable([
    ['subscribers', 'filters asked', 'executions', 'statements', 'processor time (ms)'],
    ...[...costs].map(([size, found]) => [
      String(size),
      median(found.map(({ matches }) => matches)).toFixed(1),
      median(found.map(({ executions }) => executions)).toFixed(1),
      median(found.map(({ statements }) => statements)).toFixed(1),
      spread(found.map(({ cpu }) => cpu)),
    ]),
  ]);
  print('Processor time is that of the platform, the change that is told of included.');
  print();
}

async function costWith(size: number, { port, platform, fleet, mover }: FiltersPart): Promise<Cost> {
  const url = `http://127.0.0.1:${port}`;
  const variables = Array.from({ length: size }, (_, index) => ({
    filter: {
      leadPartnerId: index < matching ? ['partner:demo-agency-a', `partner:${index}`] : [`partner:${index}`],
    },
  }));
  await fleet.call('join', { group: 'filters', port, count: size, query, variables });
  await whenActive(url, size);
  const write = async (count: number): Promise<void> => {
    for (let event = 0; event < count; event += 1) {
      await mover.write();
      await fleet.call('arrived', { group: 'filters', events: matching });
    }
  };
  await write(warmUp);
  const received = 'subscription_events_received_total';
  const countersBefore = await Counters.read(url);
  const before = await platform.call('work');
  await write(events);
  const since = await platform.call('work');
  const counters = await Counters.read(url);
  await fleet.call('leave', { group: 'filters' });
  await whenActive(url, 0);
  return {
    matches: (since.matches - before.matches) / events,
    executions: (counters.sum(received) - countersBefore.sum(received)) / events,
    statements: (since.statements - before.statements) / events,
    cpu: (since.cpu - before.cpu) / events,
  };
}
