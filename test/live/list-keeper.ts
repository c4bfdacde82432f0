import { placeOfCursor } from '../../platform/events/log-cursor';
import { dataOf, type Seat } from '../support/client';
import type { Connection } from '../support/live-connection';

type Filter = Readonly<Record<string, unknown>>;

/** What is compared of a task. */
export interface ListedTask {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

/** The log head stands first or last in the request: to the list it must make no difference. */
const snapshots = [
  `query ($filter: TaskFilter) {
    taskLogHead tasks(first: 200, filter: $filter) { nodes { id status version } pageInfo { hasNextPage } }
  }`,
  `query ($filter: TaskFilter) {
    tasks(first: 200, filter: $filter) { nodes { id status version } pageInfo { hasNextPage } } taskLogHead
  }`,
];

const subscription = `subscription ($filter: TaskFilter, $after: String!) {
  taskChanged(filter: $filter, after: $after) { sequence task { id status version } }
}`;

export interface Snapshot {
  readonly tasks: ReadonlyMap<string, ListedTask>;
  readonly head: string;
}

export async function readSnapshot(seat: Seat, filter: Filter, headFirst: boolean): Promise<Snapshot> {
  const { tasks, taskLogHead } = await dataOf(seat, snapshots[headFirst ? 0 : 1] ?? '', { filter });
  if (tasks.pageInfo.hasNextPage) throw new Error('The list of this test is longer than a page.');
  const nodes: ListedTask[] = tasks.nodes;
  return { tasks: new Map(nodes.map((task) => [task.id, task])), head: taskLogHead };
}

export function sequenceOf(cursor: string): number {
  return placeOfCursor(cursor)?.sequence ?? 0;
}

/** A dashboard that reads a list once, and from then on is told what changes in it. */
export class ListKeeper {
  readonly tasks: Map<string, ListedTask>;
  /** Number of the last event that is in the list. */
  sequence: number;
  readonly faults: unknown[] = [];
  private readonly leave: () => void;

  constructor(connection: Connection, filter: Filter, { tasks, head }: Snapshot) {
    this.tasks = new Map(tasks);
    this.sequence = sequenceOf(head);
    this.leave = connection.client.subscribe<{ taskChanged: { sequence: number; task: ListedTask } }>(
      { query: subscription, variables: { filter, after: head } },
      {
        next: ({ data, errors }) => {
          if (errors) this.faults.push(errors);
          if (data) this.take(data.taskChanged);
        },
        error: (fault) => this.faults.push(fault),
        complete: () => undefined,
      },
    );
  }

  dispose(): void {
    this.leave();
  }

  private take({ sequence, task }: { readonly sequence: number; readonly task: ListedTask }): void {
    this.sequence = sequence;
    const known = this.tasks.get(task.id);
    // What the list held already may be told again.
    if (!known || known.version < task.version) this.tasks.set(task.id, task);
  }
}
