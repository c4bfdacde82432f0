import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { NewsFilter } from './news-item.input';

/**
 * A filter by a partner under any of its ids asks for the partner under all of them: items carry the id that it has now,
 * the events of before a merge the one that it had then.
 */
export async function withFormerPartners(database: Statements, filter: NewsFilter): Promise<NewsFilter> {
  if (!filter.partnerId) return filter;
  const rows = await database.rows<{ id: string }>(
    sql`select distinct other.id from foreign_record as named
      join foreign_record as other on other.kind = named.kind and other.current_id = named.current_id
      where named.kind = 'partner' and named.id = any(${array(filter.partnerId, 'text')})`,
  );
  return { ...filter, partnerId: [...new Set([...filter.partnerId, ...rows.map((row) => row.id)])] };
}
