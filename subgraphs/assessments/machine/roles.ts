import { hasScope, type Identity } from '../../../platform/identity';

/** What somebody may do with assessments and all below them, as the status machines name it. */
export function rolesOf(identity: Identity | null): ReadonlySet<'assessor'> {
  return new Set(hasScope(identity, 'assessments:write') ? (['assessor'] as const) : []);
}
