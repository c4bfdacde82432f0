import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, lineRule, nameRule, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { partnerOf } from '../../common/claims';
import { assertMayCreateTask } from '../access';
import { newId } from '../new-id';
import { assertNotClosed, holdPartnership } from '../partnership/partnership.lock';
import { assertScope } from '../refusals';
import { currentPartnerId } from '../../common/same-partners';
import { taskLog } from '../task-event/task-log';
import { taskChange } from './task-change';
import { resolveDoer } from './task-lead';
import { resolveLinks, writeDependencies } from './task-links';
import type { CreateTaskInput } from './task-mutations.input';
import type { TaskOutcome } from './task-payload';
import { assertTasksKnown } from './task.lock';

/**
 * Proposes a task at the place of its local partnership. The partnership's row is locked for its number, so that
 * references have no gap; its version stays, since tasks have versions of their own.
 */
export function createTask(
  context: SubgraphContext,
  input: CreateTaskInput,
): Promise<MutationResult<TaskOutcome>> {
  return runMutation(context, {
    name: 'createTask',
    input,
    log: taskLog,
    async work(tx, actor, now) {
      assertScope(actor, 'coordination:write');
      new InputCheck()
        .text('title', input.title, nameRule)
        .text('description', input.description, textRule)
        .text('intendedFor', input.intendedFor, lineRule)
        .period('startOn', input.startOn, 'dueOn', input.dueOn)
        .assert();

      const partnership = await holdPartnership(context.database, tx, input.localPartnershipId);
      const actorPartnerId = await currentPartnerId(tx, partnerOf(actor));
      await assertMayCreateTask(tx, actor, actorPartnerId, partnership.id);
      assertNotClosed(partnership, 'tasks');
      const dependsOn = [...new Set(input.dependsOn ?? [])];
      await assertTasksKnown(tx, actor, 'dependsOn', dependsOn);
      const links = await resolveLinks(tx, actor, input);
      const lead = await resolveDoer(
        tx,
        actor,
        {
          partnerId: input.leadPartnerId,
          stakeholderId: input.leadStakeholderId,
          fields: { partner: 'leadPartnerId', stakeholder: 'leadStakeholderId' },
        },
        partnership.id,
      );

      const id = newId('task');
      const isLed = lead.partnerId !== null || lead.stakeholderId !== null;
      await tx.rows(
        sql`with numbered as (
            update local_partnership set last_task_number = last_task_number + 1 where id = ${partnership.id}
            returning task_prefix || '-' || last_task_number as reference
          )
          insert into coordination_task (
            id, reference, local_partnership_id, place_id, title, description, kind, status, status_since, priority,
            lead_partner_id, lead_stakeholder_id, lead_since, intended_for, target_groups, assessment_id,
            recommendation_id, sdg_targets, start_on, due_on, sensitivity, created_at, updated_at
          )
          select ${id}, reference, ${partnership.id}, ${partnership.placeId}, ${input.title},
            ${input.description ?? null}, ${input.kind}, 'PROPOSED', created.at, ${input.priority ?? 'MEDIUM'},
            ${lead.partnerId}, ${lead.stakeholderId}, case when ${isLed}::boolean then created.at end,
            ${input.intendedFor ?? null}, ${array([...new Set(input.targetGroups ?? [])], 'text')},
            ${links.assessmentId}, ${links.recommendationId}, ${array(links.sdgTargets, 'text')},
            ${input.startOn ?? null}::date, ${input.dueOn ?? null}::date, ${input.sensitivity ?? 'INTERNAL'},
            created.at, created.at
          from numbered, (select ${now.toISOString()}::timestamptz as at) as created`,
      );
      await writeDependencies(tx, id, dependsOn);
      return taskChange(tx, id, 'CREATED', { actor, actorPartnerId, now }, { toStatus: 'PROPOSED' });
    },
  });
}
