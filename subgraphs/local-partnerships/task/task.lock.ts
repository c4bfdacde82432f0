import type { Database, Statements } from '../../../platform/database/database';
import { array, raw, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { Refusal, userError } from '../../../platform/writing/user-error';
import { partnerOf } from '../../common/claims';
import { notFound } from '../refusals';
import { currentPartnerId } from '../../common/same-partners';
import { CoordinationTask } from './coordination-task.entity';
import type { TaskRole } from './task-machine';
import { TaskParticipation } from './task-participant.entity';
import { maySeeTask, taskRoles } from './task.access';

/** A task as whoever changes it finds it, held until the end of the transaction. */
export interface HeldTask {
  readonly task: CoordinationTask;
  readonly participants: readonly TaskParticipation[];
  readonly roles: ReadonlySet<TaskRole>;
  /** Whom the actor works for, under the id that the partner has now. */
  readonly actorPartnerId: string | null;
}

/** Locks a task, `update` for a change of its row, `share` where it only must not change; unknown ids are refused. */
export async function holdTask(
  database: Database,
  tx: Statements,
  actor: Identity,
  taskId: string,
  lock: 'update' | 'share' = 'update',
): Promise<HeldTask> {
  const [task] = await tx.rows<CoordinationTask>(
    sql`select ${database.columns(CoordinationTask, 'task')} from coordination_task as task
      where task.id = ${taskId} ${lock === 'update' ? raw('for no key update') : raw('for share')}`,
  );
  if (!task) throw notFound('taskId', 'task', taskId);
  const participants = await readParticipants(database, tx, [taskId]);
  const actorPartnerId = await currentPartnerId(tx, partnerOf(actor));
  if (!maySeeTask(actor, actorPartnerId, task, participants)) throw notFound('taskId', 'task', taskId);
  return { task, participants, roles: taskRoles(actor, actorPartnerId, task, participants), actorPartnerId };
}

/** Refuses dependencies on tasks that are not there for the actor. */
export async function assertTasksKnown(
  database: Database,
  tx: Statements,
  actor: Identity,
  field: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const tasks = await tx.rows<CoordinationTask>(
    sql`select ${database.columns(CoordinationTask, 'task')} from coordination_task as task
      where task.id = any(${array(ids, 'text')})`,
  );
  const participants = await readParticipants(database, tx, ids);
  const actorPartnerId = await currentPartnerId(tx, partnerOf(actor));
  const seen = new Set(
    tasks
      .filter((task) =>
        maySeeTask(
          actor,
          actorPartnerId,
          task,
          participants.filter((one) => one.taskId === task.id),
        ),
      )
      .map((task) => task.id),
  );
  const unknown = ids.filter((id) => !seen.has(id));
  if (unknown.length > 0) {
    throw new Refusal(...unknown.map((id) => userError('NOT_FOUND', field, `There is no task ${id}.`)));
  }
}

function readParticipants(
  database: Database,
  tx: Statements,
  taskIds: readonly string[],
): Promise<TaskParticipation[]> {
  return tx.rows(
    sql`select ${database.columns(TaskParticipation, 'participant')} from task_participant as participant
      where participant.task_id = any(${array(taskIds, 'text')})`,
  );
}
