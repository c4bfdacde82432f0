import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import type { Identity } from '../../../platform/identity';
import { refuse } from '../../../platform/writing/user-error';
import { resolveForeign } from '../../common/foreign-records';
import { assertScope, assertVersion } from '../refusals';
import { taskLog } from '../task-event/task-log';
import { noChange, taskChange } from './task-change';
import { namesSomebody, resolveDoer, type Doer, type NamedDoer } from './task-lead';
import type { ChangeTaskParticipantInput } from './task-mutations.input';
import type { TaskOutcome } from './task-payload';
import type { TaskParticipation } from './task-participant.entity';
import { holdTask } from './task.lock';

/**
 * Adds somebody to a task in a role, or takes that role from them; one may have several. Adding who is there already
 * changes nothing.
 */
export function changeTaskParticipant(
  context: SubgraphContext,
  input: ChangeTaskParticipantInput,
): Promise<MutationResult<TaskOutcome>> {
  const named: NamedDoer = {
    partnerId: input.partnerId,
    stakeholderId: input.stakeholderId,
    fields: { partner: 'partnerId', stakeholder: 'stakeholderId' },
  };
  return runMutation(context, {
    name: 'changeTaskParticipant',
    input,
    log: taskLog,
    async work(tx, actor, now) {
      assertScope(actor, 'coordination:write');
      new InputCheck()
        .that(input.role !== 'LEAD', 'role', 'LEAD is given by assignTaskLead.')
        .that(namesSomebody(named), 'partnerId', 'or stakeholderId has to name somebody.')
        .assert();

      const { task, participants, roles, actorPartnerId } = await holdTask(
        context.database,
        tx,
        actor,
        input.taskId,
      );
      await assertVersion(tx, `task ${task.reference}`, task, input.expectedVersion);
      if (!roles.has('coordinator')) {
        throw refuse(
          'FORBIDDEN',
          null,
          'Only a coordinator of its local partnership may change who takes part in a task.',
        );
      }
      const isChanged = input.remove
        ? await remove(tx, actor, task.id, named, input, participants)
        : await add(tx, task.id, await resolveDoer(tx, actor, named, task.localPartnershipId), input, {
            participants,
            now,
          });
      if (!isChanged) return noChange(task.id);

      await tx.rows(
        sql`update coordination_task set updated_at = ${now.toISOString()}::timestamptz, version = version + 1
          where id = ${task.id} and version = ${task.version}`,
      );
      return taskChange(tx, task.id, 'PARTICIPANTS_CHANGED', { actor, actorPartnerId, now });
    },
  });
}

async function add(
  tx: Statements,
  taskId: string,
  doer: Doer,
  { role }: ChangeTaskParticipantInput,
  { participants, now }: { participants: readonly TaskParticipation[]; now: Date },
): Promise<boolean> {
  if (participants.some((one) => one.role === role && isSame(one, doer))) return false;
  await tx.rows(
    sql`insert into task_participant (task_id, partner_id, stakeholder_id, role, since)
      values (${taskId}, ${doer.partnerId}, ${doer.stakeholderId}, ${role}, ${now.toISOString()}::timestamptz)`,
  );
  return true;
}

/** Somebody who left the local partnership since can be taken out too: only the task's own rows are looked at. */
async function remove(
  tx: Statements,
  actor: Identity,
  taskId: string,
  { partnerId, stakeholderId, fields }: NamedDoer,
  { role }: ChangeTaskParticipantInput,
  participants: readonly TaskParticipation[],
): Promise<boolean> {
  const current = await resolveForeign(tx, actor, [
    { field: fields.partner, kind: 'partner', ids: partnerId },
  ]);
  const partner = typeof partnerId === 'string' ? current('partner', partnerId) : null;
  const gone = participants.filter(
    (one) =>
      one.role === role &&
      (partner === null || one.partnerId === partner) &&
      (!stakeholderId || one.stakeholderId === stakeholderId),
  );
  if (gone.length === 0) {
    throw refuse(
      'NOT_FOUND',
      partner === null ? fields.stakeholder : fields.partner,
      `${partner ?? stakeholderId} has no part in this task with the role ${role}.`,
    );
  }
  await tx.rows(
    sql`delete from task_participant where task_id = ${taskId}
      and position = any(${array(
        gone.map((one) => one.position),
        'integer',
      )})`,
  );
  return true;
}

function isSame(one: Doer, other: Doer): boolean {
  return other.partnerId === null
    ? one.stakeholderId === other.stakeholderId
    : one.partnerId === other.partnerId;
}
