import type { Database, Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import { refuse } from '../../../platform/writing/user-error';
import { notFound } from '../refusals';
import { LocalPartnership } from './local-partnership.entity';

/** Locks a local partnership, the root of its stakeholders, bodies and task numbers, until the end of the transaction. */
export async function holdPartnership(
  database: Database,
  tx: Statements,
  id: string,
): Promise<LocalPartnership> {
  const [partnership] = await tx.rows<LocalPartnership>(
    sql`select ${database.columns(LocalPartnership, 'partnership')} from local_partnership as partnership
      where partnership.id = ${id} for no key update`,
  );
  if (!partnership) throw notFound('localPartnershipId', 'local partnership', id);
  return partnership;
}

/** A local partnership that is closed keeps what it has and takes nothing more. */
export function assertNotClosed(partnership: LocalPartnership, what: string): void {
  if (partnership.status === 'CLOSED') {
    throw refuse(
      'GUARD_FAILED',
      'localPartnershipId',
      `The local partnership is closed and takes no ${what}.`,
    );
  }
}

/** Notes that a local partnership, or something that belongs to it, has changed; settles with the new version. */
export async function raisePartnershipVersion(
  tx: Statements,
  { id, version }: LocalPartnership,
  now: Date,
): Promise<{ readonly id: string; readonly version: number }> {
  await tx.rows(
    sql`update local_partnership set version = version + 1, updated_at = ${now.toISOString()}::timestamptz
      where id = ${id} and version = ${version}`,
  );
  return { id, version: version + 1 };
}
