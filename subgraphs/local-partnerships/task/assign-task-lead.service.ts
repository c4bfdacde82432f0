import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { assertScope, assertVersion } from '../refusals';
import { taskLog } from '../task-event/task-log';
import { noChange, taskChange } from './task-change';
import { openStatuses } from './overdue';
import { namesSomebody, resolveDoer, type NamedDoer } from './task-lead';
import type { AssignTaskLeadInput } from './task-mutations.input';
import type { TaskOutcome } from './task-payload';
import { holdTask } from './task.lock';

/** Hands an open task to another lead, whatever its status. Who leads already changes nothing. */
export function assignTaskLead(
  context: SubgraphContext,
  input: AssignTaskLeadInput,
): Promise<MutationResult<TaskOutcome>> {
  const named: NamedDoer = {
    partnerId: input.leadPartnerId,
    stakeholderId: input.leadStakeholderId,
    fields: { partner: 'leadPartnerId', stakeholder: 'leadStakeholderId' },
  };
  return runMutation(context, {
    name: 'assignTaskLead',
    input,
    log: taskLog,
    async work(tx, actor, now) {
      assertScope(actor, 'coordination:write');
      new InputCheck()
        .text('reason', input.reason, textRule)
        .that(namesSomebody(named), 'leadPartnerId', 'or leadStakeholderId has to name the lead.')
        .assert();

      const { task, roles, actorPartnerId } = await holdTask(context.database, tx, actor, input.taskId);
      await assertVersion(tx, `task ${task.reference}`, task, input.expectedVersion);
      if (!roles.has('coordinator')) {
        throw refuse(
          'FORBIDDEN',
          null,
          'Only a coordinator of its local partnership may name the lead of a task.',
        );
      }
      if (!openStatuses.includes(task.status)) {
        throw refuse('GUARD_FAILED', null, `The task is ${task.status}: its lead is not changed any more.`);
      }
      const lead = await resolveDoer(tx, actor, named, task.localPartnershipId);
      if (lead.partnerId === task.leadPartnerId && lead.stakeholderId === task.leadStakeholderId) {
        return noChange(task.id);
      }

      await tx.rows(
        sql`update coordination_task set
            lead_partner_id = ${lead.partnerId}, lead_stakeholder_id = ${lead.stakeholderId},
            lead_since = ${now.toISOString()}::timestamptz, updated_at = ${now.toISOString()}::timestamptz,
            version = version + 1
          where id = ${task.id} and version = ${task.version}`,
      );
      const reason = input.reason ?? null;
      return taskChange(tx, task.id, 'LEAD_CHANGED', { actor, actorPartnerId, now }, { reason });
    },
  });
}
