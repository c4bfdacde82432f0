import type { Seat } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { Connection } from '../support/live-connection';
import { eventually } from '../support/processes';
import { startCoordinatedPlatform } from './coordinated-platform';
import { ListKeeper, readSnapshot, sequenceOf } from './list-keeper';
import { TaskWriter } from './task-writer';

const rounds = 10;
const keepers = 100; // of one round: in all a thousand
const writers = 4;
const connections = 5;
const changesBetween = 1; // from one snapshot to the next
const patience = 60_000; // 60 seconds for what takes less than two on a machine that has nothing else to do

const kinds = ['OTHER', 'COMMUNICATION', 'CONSULTATION', 'VALIDATION', 'DATA_SHARING'];
const priorities = ['LOW', 'MEDIUM', 'HIGH', 'URGENT'];

describe.each(['one process', 'distributed'] as const)('in %s mode', (mode) => {
  it('a list and the events after its log head are the list that is read later', async () => {
    const platform = await startCoordinatedPlatform(mode, demoCoordinator);
    const lines = Array.from({ length: connections }, () => new Connection(platform));
    try {
      for (let round = 0; round < rounds; round++) {
        // Tasks of the round's own, so that the list stays short.
        const kind = kinds[round % kinds.length] ?? '';
        const priority = priorities[Math.floor(round / kinds.length)] ?? '';
        const { kept, later } = await runRound(platform, lines, `round-${round}`, { kind, priority });
        expect(later.length).toBeGreaterThan(writers);
        expect(kept).toHaveLength(keepers);
        for (const list of kept) expect(list).toEqual(later);
      }
    } finally {
      await Promise.all(lines.map((line) => line.dispose()));
      await platform.dispose();
    }
  }, 180_000);
});

/** What those who read the list under load, and followed it, have in the end, and the list as it is then. */
async function runRound(
  seat: Seat,
  lines: readonly Connection[],
  name: string,
  tasks: { readonly kind: string; readonly priority: string },
): Promise<{ readonly kept: readonly unknown[]; readonly later: readonly unknown[] }> {
  const filter = { kind: [tasks.kind], priority: [tasks.priority] };
  const load = new Load(seat, name, tasks);
  const following: ListKeeper[] = [];
  try {
    await Promise.all(
      Array.from({ length: keepers }, async (_, index) => {
        await load.reaches(index * changesBetween);
        const snapshot = await readSnapshot(seat, filter, index % 2 === 0);
        following.push(new ListKeeper(lines[index % lines.length] as Connection, filter, snapshot));
      }),
    );
  } finally {
    await load.end();
  }
  const later = await readSnapshot(seat, filter, true);
  const end = sequenceOf(later.head);
  await eventually(
    () => following.every(({ sequence, faults }) => sequence >= end || faults.length > 0),
    `${name}: all are told of everything`,
    patience,
  );
  for (const keeper of following) keeper.dispose();
  return {
    kept: following.map(({ faults, tasks: list }) => (faults.length > 0 ? faults : sorted(list))),
    later: sorted(later.tasks),
  };
}

function sorted(tasks: ReadonlyMap<string, unknown>): unknown[] {
  return [...tasks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, task]) => task);
}

/** Several who write, until they are told to end. */
class Load {
  private made = 0;
  private isOver = false;
  private readonly writing: Promise<unknown>;

  constructor(seat: Seat, name: string, tasks: { readonly kind: string; readonly priority: string }) {
    const all = Array.from({ length: writers }, async (_, index) => {
      const writer = new TaskWriter(seat, `${name}-${index}`, tasks);
      while (!this.isOver) {
        await writer.write();
        this.made += 1;
      }
    });
    this.writing = Promise.all(all);
    this.writing.catch(() => {
      this.isOver = true;
    });
  }

  async reaches(count: number): Promise<void> {
    await eventually(() => this.isOver || this.made >= count, `${count} changes are made`, patience);
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.writing;
  }
}
