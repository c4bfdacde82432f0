import type { Statements } from '../../platform/database/database';
import { array, raw, sql, type Sql } from '../../platform/database/sql';
import { hasScope, type Identity } from '../../platform/identity';
import { refuse } from '../../platform/writing/user-error';
import { coordinatedBy } from '../common/claims';
import { foreignMayBeSeen, withGuards } from '../common/foreign-access';
import { mayBeSeen } from '../common/visibility';
import type { CoordinationTask } from './task/coordination-task.entity';
import type { TaskRole } from './task/task-machine';
import type { TaskParticipation } from './task/task-participant.entity';

/*
 * Who sees and does what in this room. Places, groups, local partnerships, stakeholders and bodies are open to all.
 *
 * | who                                        | tasks                                                            |
 * | ------------------------------------------ | ---------------------------------------------------------------- |
 * | sees                                       | `mayBeSeen`, with the scope coordination:read                    |
 * |                                            |                                                                  |
 * | with coordination:write                    |                                                                  |
 * | coordinator of the local partnership       | creates, names the lead and participants, changes all details;   |
 * |                                            | cancels, proposes anew, re-opens, reviews                        |
 * | people of a partner that is a stakeholder  | create                                                           |
 * | lead                                       | does the work: accepts to hands in; title, texts, dates, targets |
 * | participant with OVERSIGHT                 | reviews                                                          |
 * | whoever sees it                            | comments                                                         |
 *
 * partnerships:write keeps places, local partnerships, stakeholders and bodies; contacts:read shows contacts.
 */

/** The tasks that somebody may see, as a condition over `alias`. Whatever hangs on a task is seen with it, or not at all. */
export function visibleTasks(identity: Identity | null, alias = 'task'): Sql {
  return mayBeSeen(identity, 'coordination:read', {
    sensitivity: raw(`${alias}.sensitivity`),
    localPartnershipId: raw(`${alias}.local_partnership_id`),
    isLedBy: (partners) => sql`${raw(alias)}.lead_partner_id = any(${partners})`,
    isSharedWith: (partners) => sql`exists (
      select from task_participant as sharing
      where sharing.task_id = ${raw(alias)}.id and sharing.partner_id = any(${partners})
    )`,
  });
}

/** What a task may hang on in another room. */
export type TaskLink = 'assessment' | 'recommendation';

/** Whether somebody may see such a record; `id` is SQL. Where they may not, no task is found by it. */
export function isVisibleLink(identity: Identity | null, kind: TaskLink, id: Sql): Sql {
  // Not `exists`: that might be answered by judging all records of the kind at once.
  return sql`(
    select ${foreignMayBeSeen(identity)} from ${withGuards} where known.kind = ${kind} and known.id = ${id}
  ) is true`;
}

/** Those of `ids` that somebody may see, for `any(array(…))`: read once a statement, whatever the number of rows. */
export function visibleLinks(identity: Identity | null, kind: TaskLink, ids: readonly string[]): Sql {
  return sql`select known.id from ${withGuards}
    where known.kind = ${kind} and known.id = any(${array(ids, 'text')}) and ${foreignMayBeSeen(identity)}`;
}

/**
 * The roles that somebody has towards a task that they see; `partner` is whom they work for, under the id that it has now.
 * Without the scope to write there are none.
 */
export function taskRoles(
  identity: Identity | null,
  partner: string | null,
  task: CoordinationTask,
  participants: readonly TaskParticipation[],
): ReadonlySet<TaskRole> {
  const roles = new Set<TaskRole>();
  if (hasScope(identity, 'admin')) return roles.add('lead').add('coordinator').add('reviewer');
  if (!hasScope(identity, 'coordination:write')) return roles;
  const coordinates = coordinatedBy(identity).includes(task.localPartnershipId);
  if (coordinates) roles.add('coordinator').add('reviewer');
  if (partner !== null && partner === task.leadPartnerId) roles.add('lead');
  // A stakeholder outside the partner graph cannot sign in: the coordinators act for it.
  if (coordinates && task.leadPartnerId === null && task.leadStakeholderId !== null) roles.add('lead');
  if (participants.some((one) => one.role === 'OVERSIGHT' && partner !== null && one.partnerId === partner)) {
    roles.add('reviewer');
  }
  return roles;
}

/** Refuses whoever neither coordinates a local partnership nor works for a present stakeholder in it. */
export async function assertMayCreateTask(
  tx: Statements,
  actor: Identity,
  partner: string | null,
  localPartnershipId: string,
): Promise<void> {
  if (hasScope(actor, 'admin') || coordinatedBy(actor).includes(localPartnershipId)) return;
  const [membership] = await tx.rows(
    sql`select 1 from stakeholder
      where local_partnership_id = ${localPartnershipId} and partner_id = ${partner} and left_on is null limit 1`,
  );
  if (membership) return;
  throw refuse(
    'FORBIDDEN',
    'localPartnershipId',
    'Only coordinators of the local partnership and people of its stakeholders may create tasks in it.',
  );
}

/** Whether the contacts of stakeholders, who are people, are shown. */
export function maySeeContacts(identity: Identity | null): boolean {
  return hasScope(identity, 'contacts:read') || hasScope(identity, 'admin');
}
