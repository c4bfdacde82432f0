import type { Statements } from '../../platform/database/database';
import { array, sql, type Sql } from '../../platform/database/sql';

/**
 * The ids that stand for the same partners as the given ones, themselves included: a partner that was merged is found by
 * its old id and by the survivor's alike. As SQL, for `any(array(…))`: read once a statement, whatever the number of rows.
 */
export function idsOfSamePartners(ids: readonly string[]): Sql {
  return sql`select unnest(${array(ids, 'text')}) union
    select same.id from foreign_record as known
    join foreign_record as same on same.kind = 'partner' and same.current_id = known.current_id
    where known.kind = 'partner' and known.id = any(${array(ids, 'text')})`;
}

/** The same ids, read: for what is matched in memory. */
export async function readIdsOfSamePartners(
  database: Statements,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await database.rows<{ id: string }>(
    sql`select id from (${idsOfSamePartners(ids)}) as same(id)`,
  );
  return rows.map((row) => row.id);
}

/** The partner as which a partner id goes on: that of a survivor where it was merged. */
export async function currentPartnerId(database: Statements, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [known] = await database.rows<{ currentId: string }>(
    sql`select current_id as "currentId" from foreign_record where kind = 'partner' and id = ${id}`,
  );
  return known?.currentId ?? id;
}
