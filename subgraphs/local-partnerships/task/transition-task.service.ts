import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { assertGuards, assertScope, assertVersion, findEdge } from '../refusals';
import { taskLog } from '../task-event/task-log';
import { taskChange } from './task-change';
import type { CoordinationTask } from './coordination-task.entity';
import { holdGuardFacts } from './task-facts';
import { namesSomebody, resolveDoer, type NamedDoer } from './task-lead';
import { explainTaskGuard, taskTransitions, type TaskRole, type TaskTransition } from './task-machine';
import type { TransitionTaskInput } from './task-mutations.input';
import type { TaskOutcome } from './task-payload';
import { holdTask } from './task.lock';

/**
 * Moves a task along one edge of its status machine. Asked in this order: is it there, is it as expected, is there such an
 * edge, may the actor take it, is all said that it wants, do its guards hold.
 */
export function transitionTask(
  context: SubgraphContext,
  input: TransitionTaskInput,
): Promise<MutationResult<TaskOutcome>> {
  return runMutation(context, {
    name: 'transitionTask',
    input,
    log: taskLog,
    async work(tx, actor, now) {
      assertScope(actor, 'coordination:write');
      new InputCheck()
        .text('reason', input.reason, textRule)
        .text('blockedNote', input.blockedNote, textRule)
        .occurredAt('occurredAt', input.occurredAt, now)
        .assert();

      const { task, roles, actorPartnerId } = await holdTask(context.database, tx, actor, input.taskId);
      await assertVersion(tx, `task ${task.reference}`, task, input.expectedVersion);
      const edge = findEdge(taskTransitions, `task ${task.reference}`, task.status, input.to);
      assertRole(edge, roles);
      assertComplete(edge, input);
      assertGuards(edge, explainWith(await holdGuardFacts(tx, task, edge, actor)));
      const lead =
        edge.wants === 'newLead'
          ? await resolveDoer(tx, actor, leadNamedBy(input), task.localPartnershipId)
          : { partnerId: task.leadPartnerId, stakeholderId: task.leadStakeholderId };

      const occurredAt = input.occurredAt ?? now;
      const isBlocked = input.to === 'BLOCKED';
      await tx.rows(
        sql`update coordination_task set
            status = ${input.to}, status_since = ${occurredAt.toISOString()}::timestamptz,
            blocked_reason = ${isBlocked ? input.blockedReason : null},
            blocked_note = ${isBlocked ? (input.blockedNote ?? null) : null},
            handed_in_by = ${handedInBy(task, edge, actor.subject)},
            lead_partner_id = ${lead.partnerId}, lead_stakeholder_id = ${lead.stakeholderId},
            lead_since = ${(edge.wants === 'newLead' ? occurredAt : task.leadSince)?.toISOString() ?? null}::timestamptz,
            updated_at = ${now.toISOString()}::timestamptz, version = version + 1
          where id = ${task.id} and version = ${task.version}`,
      );
      const who = { actor, actorPartnerId, occurredAt, now };
      return taskChange(tx, task.id, 'STATUS_CHANGED', who, {
        fromStatus: task.status,
        toStatus: input.to,
        reason: input.reason ?? null,
      });
    },
  });
}

const nameOfRole: Readonly<Record<TaskRole, string>> = {
  lead: 'its lead',
  coordinator: 'a coordinator of its local partnership',
  reviewer: 'a coordinator of its local partnership or a participant with oversight',
};

function assertRole(edge: TaskTransition, roles: ReadonlySet<TaskRole>): void {
  if (edge.by.some((role) => roles.has(role))) return;
  const allowed = edge.by.map((role) => nameOfRole[role]).join(' or ');
  throw refuse('FORBIDDEN', 'to', `Only ${allowed} may move a task from ${edge.from} to ${edge.to}.`);
}

/** What an edge wants has to be there; what goes with another one must not be. */
function assertComplete(edge: TaskTransition, input: TransitionTaskInput): void {
  const lead = leadNamedBy(input);
  const wantsLead = edge.wants === 'newLead';
  const wantsBlocked = edge.wants === 'blockedReason';
  new InputCheck()
    .that(!edge.requiresReason || typeof input.reason === 'string', 'reason', 'has to be given here.')
    .that(!wantsBlocked || Boolean(input.blockedReason), 'blockedReason', 'has to be given here.')
    .that(wantsBlocked || !input.blockedReason, 'blockedReason', 'goes with BLOCKED only.')
    .that(wantsBlocked || !input.blockedNote, 'blockedNote', 'goes with BLOCKED only.')
    .that(
      !wantsLead || namesSomebody(lead),
      'leadPartnerId',
      'or leadStakeholderId has to name the new lead here.',
    )
    .that(wantsLead || !input.leadPartnerId, 'leadPartnerId', 'goes with PROPOSED only.')
    .that(wantsLead || !input.leadStakeholderId, 'leadStakeholderId', 'goes with PROPOSED only.')
    .assert();
}

function leadNamedBy({ leadPartnerId, leadStakeholderId }: TransitionTaskInput): NamedDoer {
  return {
    partnerId: leadPartnerId,
    stakeholderId: leadStakeholderId,
    fields: { partner: 'leadPartnerId', stakeholder: 'leadStakeholderId' },
  };
}

function explainWith(facts: Parameters<typeof explainTaskGuard>[1]) {
  return (guard: Parameters<typeof explainTaskGuard>[0]) => explainTaskGuard(guard, facts);
}

/** Kept while the task is in review and after; work that goes on is handed in anew. */
function handedInBy(task: CoordinationTask, { to }: TaskTransition, subject: string): string | null {
  if (to === 'IN_REVIEW') return subject;
  return to === 'IN_PROGRESS' ? null : task.handedInBy;
}
