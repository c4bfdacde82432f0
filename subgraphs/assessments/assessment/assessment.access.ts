import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import { hasScope, type Identity } from '../../../platform/identity';
import { refuse } from '../../../platform/writing/user-error';
import { coordinatedBy, partnerOf } from '../../common/claims';
import type { Sensitivity } from '../../common/vocabulary';
import { rolesOf } from '../machine/roles';

/** Refuses everybody who may not write in this room. */
export function assertMayWrite(actor: Identity): void {
  if (rolesOf(actor).has('assessor')) return;
  throw refuse(
    'FORBIDDEN',
    null,
    'Assessments and all below them are changed with the scope assessments:write.',
  );
}

/** Whether a writer may see an assessment, and so anything below it; what he may not see is not there for him. */
export async function maySee(
  tx: Statements,
  actor: Identity,
  assessment: { id: string; sensitivity: Sensitivity; localPartnershipId: string | null },
): Promise<boolean> {
  const { id, sensitivity, localPartnershipId } = assessment;
  if (sensitivity === 'PUBLIC' || hasScope(actor, 'admin')) return true;
  // Who writes assessments reads them too: an assessment is INTERNAL where its writer says nothing else.
  if (sensitivity === 'INTERNAL')
    return hasScope(actor, 'assessments:read') || hasScope(actor, 'assessments:write');
  if (localPartnershipId !== null && coordinatedBy(actor).includes(localPartnershipId)) return true;
  const roles = await tx.rows<{ role: string }>(
    sql`select role from assessment_partner where assessment_id = ${id} and partner_id = ${partnerOf(actor)}`,
  );
  return sensitivity === 'CONFIDENTIAL' ? roles.length > 0 : roles.some(({ role }) => role === 'LEAD');
}
