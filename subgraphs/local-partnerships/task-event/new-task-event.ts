import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import { newId } from '../new-id';
import type { TaskEventKind } from './task-event';
import type { NewTaskEvent, TaskEventAttributes, TaskEventData } from './task-log';

interface TaskChange {
  readonly kind: TaskEventKind;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly data: TaskEventData;
}

/** The event of a change that was just written: what the row is now goes along, read back from it. */
export async function newTaskEvent(
  tx: Statements,
  taskId: string,
  change: TaskChange,
): Promise<NewTaskEvent> {
  const [event] = await newTaskEvents(tx, [taskId], () => change);
  if (!event) throw new Error(`${taskId} is gone within its own transaction`);
  return event;
}

/** The same for several tasks, in one statement, in the order of their ids. */
export async function newTaskEvents(
  tx: Statements,
  taskIds: readonly string[],
  changeOf: (taskId: string) => TaskChange,
): Promise<NewTaskEvent[]> {
  const rows = await tx.rows<TaskEventAttributes & { id: string; version: number }>(
    sql`select task.id, task.version, task.local_partnership_id as "localPartnershipId", task.status, task.kind,
        task.priority, task.lead_partner_id as "leadPartnerId", task.lead_stakeholder_id as "leadStakeholderId",
        array(
          select distinct participant.partner_id from task_participant as participant
          where participant.task_id = task.id and participant.partner_id is not null order by participant.partner_id
        ) as "participantPartnerIds",
        place.id as "placeId", place.path as "placePath", place.country_iso3 as "countryIso3",
        place.time_zone as "timeZone", task.target_groups as "targetGroups", task.assessment_id as "assessmentId",
        task.recommendation_id as "recommendationId", task.sdg_targets as "sdgTargets", task.due_on as "dueOn",
        task.sensitivity, task.is_demo as "isDemo"
      from coordination_task as task join place on place.id = task.place_id
      where task.id = any(${array(taskIds, 'text')}) order by task.id`,
  );
  return rows.map(({ id, version, ...attributes }) => ({
    ...changeOf(id),
    id: newId('task-event'),
    entityId: id,
    entityVersion: version,
    attributes,
  }));
}
