import { array, join, raw, sql, type Sql } from '../../platform/database/sql';
import { hasScope, type Identity } from '../../platform/identity';
import { coordinatedBy, partnerOf } from './claims';
import { idsOfSamePartners } from './same-partners';
import type { Sensitivity } from './vocabulary';

/** How a record says, in SQL, who may see it. */
export interface Guarded {
  readonly sensitivity: Sql;
  readonly localPartnershipId: Sql;
  /** Whether one of `partners`, a list of ids, leads it. */
  isLedBy(partners: Sql): Sql;
  /** Whether one of them takes part in it, in whatever role. */
  isSharedWith(partners: Sql): Sql;
}

/** What the scope to read opens; nobody needs it for what is PUBLIC. */
export type ReadScope = 'coordination:read' | 'assessments:read';

/**
 * Whether somebody may see a record, as a condition for a statement's `where`: what it leaves out is, to them, not there.
 *
 * | who                                               | sees                           |
 * | ------------------------------------------------- | ------------------------------ |
 * | everybody                                         | PUBLIC                         |
 * | whose token has the scope to read                 | INTERNAL                       |
 * | the lead and the coordinators of the partnership  | theirs, whatever it is         |
 * | the partners that take part                       | theirs up to CONFIDENTIAL      |
 * | administrators                                    | all                            |
 */
export function mayBeSeen(identity: Identity | null, scope: ReadScope, record: Guarded): Sql {
  if (hasScope(identity, 'admin')) return raw('true');
  const open: Sensitivity[] = hasScope(identity, scope) ? ['PUBLIC', 'INTERNAL'] : ['PUBLIC'];
  const ways = [sql`${record.sensitivity} = any(${array(open, 'text')})`];
  const coordinated = coordinatedBy(identity);
  if (coordinated.length > 0) {
    ways.push(sql`${record.localPartnershipId} = any(${array(coordinated, 'text')})`);
  }
  const partner = partnerOf(identity);
  if (partner !== null) {
    // As rows name it: under the id of before a merge until the merge has been followed, then under the survivor's.
    const own = sql`array(${idsOfSamePartners([partner])})`;
    ways.push(record.isLedBy(own));
    ways.push(sql`(${record.sensitivity} <> 'STRICTLY_CONFIDENTIAL' and ${record.isSharedWith(own)})`);
  }
  return sql`(${join(ways, ' or ')})`;
}
