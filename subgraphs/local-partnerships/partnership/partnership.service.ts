import type { Statements } from '../../../platform/database/database';
import { join, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, nameRule, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { addProvenance, checkProvenance } from '../../common/provenance-input';
import { visibleTasks } from '../access';
import { newId } from '../new-id';
import { assertGuards, assertScope, assertVersion, findEdge, notFound } from '../refusals';
import { toOpenTasks } from '../task/open-tasks';
import { openStatuses } from '../task/overdue';
import { attributesOf, partnershipEvent, partnershipLog } from './partnership-log';
import {
  explainPartnershipGuard,
  partnershipTransitions,
  type PartnershipGuardFacts,
} from './partnership-machine';
import type {
  ChangeLocalPartnershipStatusInput,
  CreateLocalPartnershipInput,
} from './partnership-mutations.input';
import type { PartnershipOutcome } from './partnership-payload';
import { holdPartnership, raisePartnershipVersion } from './partnership.lock';

const prefixPattern = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;
const maximumPrefix = 20; // characters; people say references on the telephone

/** A new local partnership is FORMING. Its prefix is its own for ever: references to tasks are found outside of here. */
export function createLocalPartnership(
  context: SubgraphContext,
  input: CreateLocalPartnershipInput,
): Promise<MutationResult<PartnershipOutcome>> {
  return runMutation(context, {
    name: 'createLocalPartnership',
    input,
    log: partnershipLog,
    async work(tx, actor, now) {
      assertScope(actor, 'partnerships:write');
      const check = new InputCheck()
        .text('title', input.title, nameRule)
        .that(
          prefixPattern.test(input.taskPrefix) && input.taskPrefix.length <= maximumPrefix,
          'taskPrefix',
          `has to be capital letters and digits with single hyphens between, up to ${maximumPrefix} characters, for example UZ-CHI.`,
        );
      checkProvenance(check, 'provenance', input.provenance);
      check.assert();

      const [place] = await tx.rows(sql`select 1 from place where id = ${input.placeId} for key share`);
      if (!place) throw notFound('placeId', 'place', input.placeId);
      const id = newId('local-partnership');
      const [created] = await tx.rows(
        sql`insert into local_partnership (id, title, place_id, task_prefix, status, started_on, created_at, updated_at)
          select ${id}, ${input.title}, ${input.placeId}, ${input.taskPrefix}, 'FORMING',
            ${input.startedOn ?? null}::date, created.at, created.at
          from (select ${now.toISOString()}::timestamptz as at) as created
          on conflict (task_prefix) do nothing returning id`,
      );
      if (!created) throw refuse('INVALID', 'taskPrefix', `taskPrefix ${input.taskPrefix} is taken.`);
      await addProvenance(tx, id, input.provenance);
      const records = [{ kind: 'local-partnership' as const, id, parentId: input.placeId }];
      const event = partnershipEvent(
        'records.announced',
        { id, version: 1 },
        { records },
        attributesOf(actor),
        now,
      );
      return { outcome: { localPartnershipId: id }, events: [event] };
    },
  });
}

/**
 * Moves a local partnership along one edge of its status machine. Its row is what whoever opens a task has to lock too, so
 * that none is opened while it closes.
 */
export function changeLocalPartnershipStatus(
  context: SubgraphContext,
  input: ChangeLocalPartnershipStatusInput,
): Promise<MutationResult<PartnershipOutcome>> {
  return runMutation(context, {
    name: 'changeLocalPartnershipStatus',
    input,
    log: partnershipLog,
    async work(tx, actor, now) {
      assertScope(actor, 'partnerships:write');
      new InputCheck().text('reason', input.reason, textRule).assert();
      const partnership = await holdPartnership(context.database, tx, input.localPartnershipId);
      await assertVersion(tx, 'local partnership', partnership, input.expectedVersion);
      const edge = findEdge(partnershipTransitions, 'local partnership', partnership.status, input.to);
      new InputCheck()
        .that(!edge.requiresReason || typeof input.reason === 'string', 'reason', 'has to be given here.')
        .assert();
      const facts = await readGuardFacts(tx, actor, partnership.id);
      assertGuards(edge, (guard) => explainPartnershipGuard(guard, facts));

      await tx.rows(sql`update local_partnership set status = ${input.to} where id = ${partnership.id}`);
      const changed = await raisePartnershipVersion(tx, partnership, now);
      const event = partnershipEvent(
        'local-partnership.status-changed',
        changed,
        { fromStatus: partnership.status, toStatus: input.to, reason: input.reason ?? null },
        attributesOf(actor),
        now,
      );
      return { outcome: { localPartnershipId: partnership.id }, events: [event] };
    },
  });
}

/** The locked root is enough: stakeholders change and tasks open only under it. */
async function readGuardFacts(tx: Statements, actor: Identity, id: string): Promise<PartnershipGuardFacts> {
  const [facts] = await tx.rows<{ hasCoordinator: boolean; openTasks: (string | null)[] }>(
    sql`select
        exists (
          select from stakeholder
          where local_partnership_id = ${id} and left_on is null and roles && array['COORDINATOR', 'CHAIR']
        ) as "hasCoordinator",
        array(
          select case when ${visibleTasks(actor)} then task.reference end from coordination_task as task
          where task.local_partnership_id = ${id} and task.status in (${join([...openStatuses])})
          order by task.created_at, task.reference
        ) as "openTasks"`,
  );
  return { hasCoordinator: facts?.hasCoordinator ?? false, openTasks: toOpenTasks(facts?.openTasks ?? []) };
}
