import { hasScope, type Identity } from '../../platform/identity';
import type { SubgraphContext } from '../../platform/subgraph/define-subgraph';
import { refuse } from '../../platform/writing/user-error';
import type { FocalPoint } from './partner/partner-details.entity';

/*
 * Who sees and does what in this room. Partners, countries and goals are open to all.
 *
 * | who                            | may                                                         |
 * | ------------------------------ | ----------------------------------------------------------- |
 * | with contacts:read, or admin   | see focal points, who are people; each time is on record    |
 * | with partners:write, or admin  | change partners, names, identifiers, focal points, and merge |
 */

/** Whether focal points are shown to somebody at all; a focal point that is not shown is not there. */
export function maySeeContacts(identity: Identity | null): boolean {
  return hasScope(identity, 'contacts:read') || hasScope(identity, 'admin');
}

/** Refuses everybody who may not write in this room. */
export function assertMayWrite(actor: Identity): void {
  if (hasScope(actor, 'partners:write') || hasScope(actor, 'admin')) return;
  throw refuse('FORBIDDEN', null, 'Partners are changed with the scope partners:write.');
}

/** Settles with the focal points when it is on record that they are given out. */
export async function giveContacts(
  { recordRead }: Pick<SubgraphContext, 'recordRead'>,
  focalPoints: readonly FocalPoint[],
): Promise<readonly FocalPoint[]> {
  await Promise.all(
    focalPoints.map(({ id, partnerId }) =>
      recordRead({ action: 'readContacts', target: id, detail: partnerId }),
    ),
  );
  return focalPoints;
}
