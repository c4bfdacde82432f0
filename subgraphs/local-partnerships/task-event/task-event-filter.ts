import { isOverdue } from '../task/overdue';
import type { TaskFilter } from '../task/task.input';
import { isTaskEvent, type LoggedTaskEvent } from './task-log';

type Wanted = readonly string[] | null | undefined;

/**
 * Whether an event of this room's log is one of a task and passes a filter, told from the event alone: the same filter as for lists, judged on the task as the
 * event left it. `text` is not looked at: only PostgreSQL can match it.
 */
export function matchesTaskFilter(event: LoggedTaskEvent, filter: TaskFilter, now: Date): boolean {
  if (!isTaskEvent(event)) return false;
  const task = event.attributes;
  const places = (filter.includeChildPlaces ?? true) ? task.placePath : [task.placeId];
  return (
    isWanted(filter.localPartnershipId, task.localPartnershipId) &&
    isWanted(filter.status, task.status) &&
    isWanted(filter.kind, task.kind) &&
    isWanted(filter.priority, task.priority) &&
    isWanted(filter.leadPartnerId, task.leadPartnerId) &&
    isWanted(filter.assessmentId, task.assessmentId) &&
    isWanted(filter.recommendationId, task.recommendationId) &&
    isWanted(filter.countryIso3, task.countryIso3) &&
    anyWanted(filter.participantPartnerId, task.participantPartnerIds) &&
    anyWanted(filter.placeId, places) &&
    anyWanted(filter.stakeholderGroup, task.targetGroups) &&
    anyWanted(filter.sdgTarget, task.sdgTargets) &&
    (filter.includeDemo !== false || !task.isDemo) &&
    (!filter.dueBefore || (task.dueOn !== null && task.dueOn < filter.dueBefore)) &&
    (!filter.updatedSince || event.recordedAt >= filter.updatedSince) &&
    (typeof filter.overdue !== 'boolean' || filter.overdue === isOverdue(task, task.timeZone, now))
  );
}

function isWanted(wanted: Wanted, value: string | null): boolean {
  return !wanted || (value !== null && wanted.includes(value));
}

function anyWanted(wanted: Wanted, values: readonly string[]): boolean {
  return !wanted || values.some((value) => wanted.includes(value));
}
