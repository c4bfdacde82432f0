import { EventLog, type LoggedEvent, type NewEvent } from '../../../platform/events/event-log';
import type { Sensitivity, StakeholderGroupCode } from '../../common/vocabulary';
import type { TaskKind, TaskPriority, TaskStatus } from '../task/task.enums';
import { TaskEventKind } from './task-event';

/** What happened, by kind: from/to for a change of status, the comment for a comment. */
export interface TaskEventData {
  readonly fromStatus?: TaskStatus | null;
  readonly toStatus?: TaskStatus | null;
  readonly reason?: string | null;
  readonly comment?: string | null;
  readonly actorName: string;
  readonly actorPartnerId?: string | null;
  /** Never shown: by it an auditor tells two people of one name apart. */
  readonly actorSubject?: string;
  /** Fields of the task that a change of its details has changed. */
  readonly changed?: readonly string[];
}

/** The task right after the change, as far as filters and access rules look at it. */
export interface TaskEventAttributes {
  readonly localPartnershipId: string;
  readonly status: TaskStatus;
  readonly kind: TaskKind;
  readonly priority: TaskPriority;
  readonly leadPartnerId: string | null;
  readonly leadStakeholderId?: string | null;
  readonly participantPartnerIds: readonly string[];
  readonly placeId: string;
  /** Ids from the country down to the place. */
  readonly placePath: readonly string[];
  readonly countryIso3: string;
  readonly timeZone: string;
  readonly targetGroups: readonly StakeholderGroupCode[];
  readonly assessmentId: string | null;
  readonly recommendationId: string | null;
  readonly sdgTargets: readonly string[];
  readonly dueOn: string | null;
  readonly sensitivity: Sensitivity;
  readonly isDemo: boolean;
}

export type NewTaskEvent = NewEvent<TaskEventKind, TaskEventData, TaskEventAttributes>;
export type LoggedTaskEvent = LoggedEvent<TaskEventKind, TaskEventData, TaskEventAttributes>;

export const taskLog = new EventLog<TaskEventKind, TaskEventData, TaskEventAttributes>();

/** The room's log holds other events too: those that make its records known to the other rooms. */
export function isTaskEvent<Event extends { readonly kind: string }>(
  event: Event,
): event is Event & LoggedTaskEvent {
  return event.kind in TaskEventKind;
}
