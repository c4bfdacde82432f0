import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { visibleTasks } from '../access';
import type { CoordinationTask } from './coordination-task.entity';
import { toOpenTasks } from './open-tasks';
import { isResolved, type TaskGuardFacts, type TaskTransition } from './task-machine';
import type { TaskStatus } from './task.enums';

/**
 * What the guards of an edge look at, held as it is until the end of the transaction. A task is locked before those that
 * it waits for, and the local partnership last; dependencies have no cycle, so no two transactions wait for each other.
 */
export async function holdGuardFacts(
  tx: Statements,
  task: CoordinationTask,
  edge: TaskTransition,
  actor: Identity,
): Promise<TaskGuardFacts> {
  const isGuarded = (guard: NonNullable<TaskTransition['guards']>[number]) =>
    edge.guards?.includes(guard) ?? false;
  const dependencies = isGuarded('dependenciesDone')
    ? await tx.rows<{ reference: string | null; status: TaskStatus }>(
        sql`select case when ${visibleTasks(actor)} then task.reference end as reference, task.status from task_dependency as dependency
          join coordination_task as task on task.id = dependency.depends_on
          where dependency.task_id = ${task.id} order by task.reference for share of task`,
      )
    : [];
  const [partnership] = isGuarded('partnershipIsOpen')
    ? await tx.rows<{ status: string }>(
        sql`select status from local_partnership where id = ${task.localPartnershipId} for share`,
      )
    : [];
  return {
    hasLead: task.leadPartnerId !== null || task.leadStakeholderId !== null,
    openDependencies: toOpenTasks(
      dependencies.filter((one) => !isResolved(one.status)).map((one) => one.reference),
    ),
    handedInByViewer: task.handedInBy === actor.subject,
    partnershipIsOpen: partnership?.status !== 'CLOSED',
  };
}
