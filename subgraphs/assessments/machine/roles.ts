import { hasScope, type Identity } from '../../../platform/identity';

/** What somebody may do with assessments and all below them, as the status machines name it. */
export function rolesOf(identity: Identity | null): ReadonlySet<'assessor'> {
  const mayWrite = hasScope(identity, 'assessments:write') || hasScope(identity, 'admin');
  return new Set(mayWrite ? (['assessor'] as const) : []);
}
