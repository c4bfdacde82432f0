import { taskStatuses, type TaskStatus } from '../../terms/status-look';
import type { BoardCardFragment, TaskPriority } from './Board.generated';

export interface BoardColumn {
  readonly status: TaskStatus;
  readonly tasks: readonly BoardCardFragment[];
  readonly overdue: number;
}

export const orders = ['DUE_ON_ASC', 'PRIORITY_DESC', 'UPDATED_AT_DESC', 'CREATED_AT_DESC'] as const;
export type BoardOrder = (typeof orders)[number];

const ranks: Readonly<Record<TaskPriority, number>> = { URGENT: 0, HIGH: 1, MEDIUM: 2, LOW: 3 };

/** By what a card is sorted, the first first; those that say the same stay as they came. */
const keys: Readonly<Record<BoardOrder, ((task: BoardCardFragment) => string) | null>> = {
  DUE_ON_ASC: ({ dueOn }) => dueOn ?? '9999',
  PRIORITY_DESC: ({ priority, dueOn }) => `${ranks[priority]}${dueOn ?? '9999'}`,
  UPDATED_AT_DESC: ({ updatedAt }) => String(9e15 - Date.parse(updatedAt)), // of one length: sorted as text
  CREATED_AT_DESC: null,
};

/** Sorted, and put into one column for each status; a task that is on its way stands where it goes to. */
export function columnsOf(
  tasks: readonly BoardCardFragment[],
  order: BoardOrder,
  underway: ReadonlyMap<string, TaskStatus>,
): readonly BoardColumn[] {
  const columns = new Map(taskStatuses.map((status) => [status, [] as BoardCardFragment[]]));
  for (const task of sortedBy(keys[order], tasks))
    columns.get(underway.get(task.id) ?? task.status)?.push(task);
  return taskStatuses.map((status) => {
    const held = columns.get(status) ?? [];
    return { status, tasks: held, overdue: held.filter(({ isOverdue }) => isOverdue).length };
  });
}

function sortedBy(
  key: ((task: BoardCardFragment) => string) | null,
  tasks: readonly BoardCardFragment[],
): readonly BoardCardFragment[] {
  if (!key) return tasks;
  return tasks
    .map((task) => ({ task, by: key(task) }))
    .toSorted((one, other) => (one.by < other.by ? -1 : Number(one.by > other.by)))
    .map(({ task }) => task);
}
