import { raw } from '../../../platform/database/sql';
import type { TaskStatus } from './task.enums';

/** The statuses in which work is still to come: only these can be overdue. */
export const statusesThatCanBeOverdue: ReadonlySet<TaskStatus> = new Set([
  'PROPOSED',
  'ACCEPTED',
  'IN_PROGRESS',
  'BLOCKED',
]);

/** The statuses of a task that is not at its end. */
export const openStatuses: readonly TaskStatus[] = [...statusesThatCanBeOverdue, 'IN_REVIEW'];

/** Over `task` joined with its `place`. Derived each time it is asked for, by the calendar day at the place. */
export const overdueCondition = raw(
  `(task.status in (${[...statusesThatCanBeOverdue].map((status) => `'${status}'`).join(', ')})
    and task.due_on < (now() at time zone place.time_zone)::date)`,
);

export function isOverdue(
  task: { readonly status: TaskStatus; readonly dueOn: string | null },
  timeZone: string,
  now: Date,
): boolean {
  return (
    task.dueOn !== null &&
    statusesThatCanBeOverdue.has(task.status) &&
    task.dueOn < calendarDay(timeZone, now)
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that the calendar shows in a time zone, as `2020-07-01`. */
export function calendarDay(timeZone: string, now: Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    // The Swedish way of writing a day is the ISO one.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(now);
}
