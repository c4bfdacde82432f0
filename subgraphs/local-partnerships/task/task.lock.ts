import type { Database, Statements } from '../../../platform/database/database';
import { array, raw, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { Refusal, userError } from '../../../platform/writing/user-error';
import { partnerOf } from '../../common/claims';
import { taskRoles, visibleTasks } from '../access';
import { notFound } from '../refusals';
import { currentPartnerId } from '../../common/same-partners';
import { CoordinationTask } from './coordination-task.entity';
import type { TaskRole } from './task-machine';
import { TaskParticipation } from './task-participant.entity';

/** A task as whoever changes it finds it, held until the end of the transaction. */
export interface HeldTask {
  readonly task: CoordinationTask;
  readonly participants: readonly TaskParticipation[];
  readonly roles: ReadonlySet<TaskRole>;
  /** Whom the actor works for, under the id that the partner has now. */
  readonly actorPartnerId: string | null;
}

/**
 * Locks a task, `update` for a change of its row, `share` where it only must not change. One that the actor may not see is
 * refused as one that is not there, and neither waited for nor locked.
 */
export async function holdTask(
  database: Database,
  tx: Statements,
  actor: Identity,
  taskId: string,
  lock: 'update' | 'share' = 'update',
): Promise<HeldTask> {
  const [task] = await tx.rows<CoordinationTask>(
    sql`select ${database.columns(CoordinationTask, 'task')} from coordination_task as task
      where task.id = ${taskId} and ${visibleTasks(actor)}
      ${lock === 'update' ? raw('for no key update') : raw('for share')}`,
  );
  if (!task) throw notFound('taskId', 'task', taskId);
  const { isVisible, participants } = await readParticipants(database, tx, actor, taskId);
  if (!isVisible) throw notFound('taskId', 'task', taskId);
  const actorPartnerId = await currentPartnerId(tx, partnerOf(actor));
  return { task, participants, roles: taskRoles(actor, actorPartnerId, task, participants), actorPartnerId };
}

/** Who takes part, read under the lock: whoever waited for it may have lost their part in the task meanwhile. */
async function readParticipants(
  database: Database,
  tx: Statements,
  actor: Identity,
  taskId: string,
): Promise<{ isVisible: boolean; participants: TaskParticipation[] }> {
  const rows = await tx.rows<TaskParticipation>(
    sql`select ${database.columns(TaskParticipation, 'participant')} from coordination_task as task
      left join task_participant as participant on participant.task_id = task.id
      where task.id = ${taskId} and ${visibleTasks(actor)}`,
  );
  return { isVisible: rows.length > 0, participants: rows.filter((row) => row.taskId !== null) };
}

/** Refuses dependencies on tasks that are not there for the actor. */
export async function assertTasksKnown(
  tx: Statements,
  actor: Identity,
  field: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const seen = await tx.rows<{ id: string }>(
    sql`select task.id from coordination_task as task
      where task.id = any(${array(ids, 'text')}) and ${visibleTasks(actor)}`,
  );
  const unknown = ids.filter((id) => !seen.some((task) => task.id === id));
  if (unknown.length > 0) {
    throw new Refusal(...unknown.map((id) => userError('NOT_FOUND', field, `There is no task ${id}.`)));
  }
}
