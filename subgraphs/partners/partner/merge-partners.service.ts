import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { Refusal } from '../../../platform/writing/user-error';
import { partnerEvent, partnersLog } from '../partner-log';
import type { MergePartnersInput } from './partner-changes.input';
import { takeOverNames } from './partner-names';
import { assertMayWrite } from '../access';
import { assertCurrent, lockPartners, raiseVersion, type LockedPartner } from './partner.lock';

/**
 * Lets a partner go on as another one. The survivor gets its identifiers and focal points, and goes by its names too; the
 * merged record keeps its profile and its names, to be read by those who ask for merged ones. Both get a new version.
 * Records merged into it before point to the survivor from now on, so that no pointer ever leads to a merged record.
 */
export function mergePartners(
  context: SubgraphContext,
  input: MergePartnersInput,
): Promise<MutationResult<{ partnerId: string }>> {
  return runMutation(context, {
    name: 'mergePartners',
    input,
    log: partnersLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const { keepId, mergeId } = input;
      new InputCheck()
        .text('reason', input.reason, textRule)
        .that(keepId !== mergeId, 'mergeId', 'is the partner that is kept; name another one.')
        .assert();
      const { kept, merged } = await lockBoth(tx, keepId, mergeId);

      await takeOverNames(tx, merged.id, kept.id);
      await tx.rows(
        sql`update partner_identifier set partner_id = ${kept.id} where partner_id = ${merged.id}`,
      );
      await tx.rows(sql`update focal_point set partner_id = ${kept.id} where partner_id = ${merged.id}`);
      await tx.rows(
        sql`update partner set merged_into = ${kept.id} where id = ${merged.id} or merged_into = ${merged.id}`,
      );
      const { version: mergedVersion } = await raiseVersion(tx, merged, now);
      const survivor = await raiseVersion(tx, kept, now);
      const event = partnerEvent(
        'partner.merged',
        survivor,
        { keptId: kept.id, mergedId: merged.id, reason: input.reason.trim(), mergedVersion },
        actor,
        now,
      );
      return { outcome: { partnerId: kept.id }, events: [event] };
    },
  });
}

async function lockBoth(
  tx: Statements,
  keepId: string,
  mergeId: string,
): Promise<{ kept: LockedPartner; merged: LockedPartner }> {
  const partners = new Map((await lockPartners(tx, [keepId, mergeId])).map((row) => [row.id, row]));
  const refusals: Refusal[] = [];
  const current = (field: string, id: string): LockedPartner | undefined => {
    try {
      return assertCurrent(partners.get(id), field, id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
      return undefined;
    }
  };
  const kept = current('keepId', keepId);
  const merged = current('mergeId', mergeId);
  if (!kept || !merged) throw new Refusal(...refusals.flatMap(({ errors }) => errors));
  return { kept, merged };
}
