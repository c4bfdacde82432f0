import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { refuse } from '../../../platform/writing/user-error';
import { resolveForeign } from '../../common/foreign-records';
import { notFound } from '../refusals';

/** Who does a thing: a partner, a stakeholder, or a stakeholder with the partner that it is. */
export interface Doer {
  readonly partnerId: string | null;
  readonly stakeholderId: string | null;
}

/** What an input names, and where. */
export interface NamedDoer {
  readonly partnerId: string | null | undefined;
  readonly stakeholderId: string | null | undefined;
  readonly fields: { readonly partner: string; readonly stakeholder: string };
}

export function namesSomebody({ partnerId, stakeholderId }: NamedDoer): boolean {
  return typeof partnerId === 'string' || typeof stakeholderId === 'string';
}

/**
 * Whom an input names; nobody where it names nobody. A stakeholder has to be a present member of the local partnership,
 * and stands together with the partner that it is, so that the partner's people may act and filters find it.
 */
export async function resolveDoer(
  tx: Statements,
  actor: Identity,
  named: NamedDoer,
  localPartnershipId: string,
): Promise<Doer> {
  const { partnerId, stakeholderId, fields } = named;
  if (typeof partnerId === 'string' && typeof stakeholderId === 'string') {
    throw refuse('INVALID', fields.stakeholder, `Name a partner or a stakeholder, not both.`);
  }
  if (typeof partnerId === 'string') {
    const current = await resolveForeign(tx, actor, [
      { field: fields.partner, kind: 'partner', ids: partnerId },
    ]);
    return { partnerId: current('partner', partnerId), stakeholderId: null };
  }
  if (typeof stakeholderId !== 'string') return { partnerId: null, stakeholderId: null };
  const [stakeholder] = await tx.rows<{
    partnerId: string | null;
    localPartnershipId: string;
    leftOn: string | null;
  }>(
    sql`select partner_id as "partnerId", local_partnership_id as "localPartnershipId", left_on as "leftOn"
      from stakeholder where id = ${stakeholderId} for share`,
  );
  if (!stakeholder) throw notFound(fields.stakeholder, 'stakeholder', stakeholderId);
  if (stakeholder.localPartnershipId !== localPartnershipId) {
    throw refuse('INVALID', fields.stakeholder, 'The stakeholder belongs to another local partnership.');
  }
  if (stakeholder.leftOn !== null) {
    throw refuse('INVALID', fields.stakeholder, `The stakeholder left on ${stakeholder.leftOn}.`);
  }
  return { partnerId: stakeholder.partnerId, stakeholderId };
}
