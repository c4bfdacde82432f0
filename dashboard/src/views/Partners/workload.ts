import { openStatuses, type TaskStatus } from '../../terms/status-look';

interface StatusCount {
  readonly status: TaskStatus;
  readonly count: number;
  readonly overdue: number;
}

/** How much of a partner's work is still to be done, and how much of that is late. */
export function workInHand(workload: readonly StatusCount[]): { open: number; overdue: number } {
  const open = workload.filter(({ status }) => openStatuses.includes(status));
  return {
    open: open.reduce((sum, { count }) => sum + count, 0),
    overdue: open.reduce((sum, { overdue }) => sum + overdue, 0),
  };
}
