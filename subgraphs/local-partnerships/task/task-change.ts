import type { Statements } from '../../../platform/database/database';
import type { Identity } from '../../../platform/identity';
import type { Change } from '../../../platform/writing/mutation';
import type { TaskEventKind } from '../task-event/task-event';
import { newTaskEvent } from '../task-event/new-task-event';
import type { NewTaskEvent, TaskEventData } from '../task-event/task-log';
import type { TaskOutcome } from './task-payload';

export type TaskChange = Change<TaskOutcome, NewTaskEvent>;

interface WhoAndWhen {
  readonly actor: Identity;
  readonly actorPartnerId: string | null;
  /** When it happened, where the actor says so; else now. */
  readonly occurredAt?: Date | null;
  readonly now: Date;
}

/** What a mutation that has written its rows leaves behind: one event, with the task as it is after all statements. */
export async function taskChange(
  tx: Statements,
  taskId: string,
  kind: TaskEventKind,
  { actor, actorPartnerId, occurredAt, now }: WhoAndWhen,
  data: Omit<TaskEventData, 'actorName' | 'actorPartnerId' | 'actorSubject'> = {},
): Promise<TaskChange> {
  const event = await newTaskEvent(tx, taskId, {
    kind,
    occurredAt: occurredAt ?? now,
    recordedAt: now,
    data: { ...data, actorName: actor.name, actorPartnerId, actorSubject: actor.subject },
  });
  return { outcome: { taskId, eventId: event.id }, events: [event] };
}

/** All was already as the input wanted it: no version, no event. */
export function noChange(taskId: string): TaskChange {
  return { outcome: { taskId, eventId: null }, events: [] };
}
