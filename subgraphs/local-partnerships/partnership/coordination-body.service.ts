import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, nameRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { Refusal, userError, type UserError } from '../../../platform/writing/user-error';
import { newId } from '../new-id';
import { assertScope } from '../refusals';
import { attributesOf, partnershipEvent, partnershipLog } from './partnership-log';
import type { CreateCoordinationBodyInput } from './partnership-mutations.input';
import type { PartnershipOutcome } from './partnership-payload';
import { assertNotClosed, holdPartnership, raisePartnershipVersion } from './partnership.lock';

/** Sets up a body of a local partnership, out of its present stakeholders; a new version of the partnership. */
export function createCoordinationBody(
  context: SubgraphContext,
  input: CreateCoordinationBodyInput,
): Promise<MutationResult<PartnershipOutcome>> {
  return runMutation(context, {
    name: 'createCoordinationBody',
    input,
    log: partnershipLog,
    async work(tx, actor, now) {
      assertScope(actor, 'partnerships:write');
      new InputCheck()
        .text('name', input.name, nameRule)
        .text('meetsEvery', input.meetsEvery, nameRule)
        .assert();
      const partnership = await holdPartnership(context.database, tx, input.localPartnershipId);
      assertNotClosed(partnership, 'bodies');
      const chairId = input.chairId ?? null;
      const memberIds = [...new Set(input.memberIds ?? [])];
      await assertPresent(tx, partnership.id, { chairId: chairId === null ? [] : [chairId], memberIds });

      const bodyId = newId('coordination-body');
      await tx.rows(
        sql`insert into coordination_body (id, local_partnership_id, kind, name, chair_id, meets_every)
          values (
            ${bodyId}, ${partnership.id}, ${input.kind}, ${input.name}, ${chairId}, ${input.meetsEvery ?? null}
          )`,
      );
      await tx.rows(
        sql`insert into coordination_body_member (body_id, stakeholder_id)
          select ${bodyId}, id from unnest(${array(memberIds, 'text')}) as member(id)`,
      );
      const raised = await raisePartnershipVersion(tx, partnership, now);
      const data = { bodyId, bodyKind: input.kind };
      const event = partnershipEvent('coordination-body.created', raised, data, attributesOf(actor), now);
      return { outcome: { localPartnershipId: partnership.id }, events: [event] };
    },
  });
}

/** Refuses stakeholders that are not there, belong elsewhere or have left, each at its field. */
async function assertPresent(
  tx: Statements,
  partnershipId: string,
  named: Readonly<Record<'chairId' | 'memberIds', readonly string[]>>,
): Promise<void> {
  const found = await tx.rows<{ id: string; localPartnershipId: string; leftOn: string | null }>(
    sql`select id, local_partnership_id as "localPartnershipId", left_on as "leftOn" from stakeholder
      where id = any(${array([...named.chairId, ...named.memberIds], 'text')})`,
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  const errorOf = (field: string, id: string): UserError | null => {
    const stakeholder = byId.get(id);
    if (!stakeholder) return userError('NOT_FOUND', field, `There is no stakeholder ${id}.`);
    if (stakeholder.localPartnershipId !== partnershipId) {
      return userError('INVALID', field, `${id} belongs to another local partnership.`);
    }
    return stakeholder.leftOn === null
      ? null
      : userError('INVALID', field, `${id} left on ${stakeholder.leftOn}.`);
  };
  const errors = (['chairId', 'memberIds'] as const)
    .flatMap((field) => named[field].map((id) => errorOf(field, id)))
    .filter((error) => error !== null);
  if (errors.length > 0) throw new Refusal(...errors);
}
