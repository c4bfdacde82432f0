import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { readVisibleForeign } from '../../common/foreign-access';
import type { NewsFilter } from './news-item.input';

/**
 * A filter as it is asked of rows and of past events. A partner under any of its ids is asked for under all of them: items
 * carry the id that it has now, the events of before a merge the one that it had then. By an assessment that whoever asks
 * may not see, nothing is found.
 */
export async function resolveFilter(
  database: Statements,
  identity: Identity | null,
  filter: NewsFilter,
): Promise<NewsFilter> {
  const { partnerId, assessmentId } = filter;
  const [partners, assessments] = await Promise.all([
    partnerId && withFormerIds(database, partnerId),
    assessmentId && readVisibleForeign(database, identity, 'assessment', assessmentId),
  ]);
  return { ...filter, partnerId: partners, assessmentId: assessments };
}

async function withFormerIds(database: Statements, ids: readonly string[]): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    sql`select distinct other.id from foreign_record as named
      join foreign_record as other on other.kind = named.kind and other.current_id = named.current_id
      where named.kind = 'partner' and named.id = any(${array(ids, 'text')})`,
  );
  return [...new Set([...ids, ...rows.map((row) => row.id)])];
}
