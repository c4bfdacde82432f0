import { hasScope, type Identity } from '../../../platform/identity';
import { refuse } from '../../../platform/writing/user-error';

/** Whether focal points, who are people, are shown to the reader at all. */
export function maySeeContacts(identity: Identity | null): boolean {
  return hasScope(identity, 'contacts:read') || hasScope(identity, 'admin');
}

/** Refuses everybody who may not write in this room. */
export function assertMayWrite(actor: Identity): void {
  if (hasScope(actor, 'partners:write') || hasScope(actor, 'admin')) return;
  throw refuse('FORBIDDEN', null, 'Partners are changed with the scope partners:write.');
}
