import type { Database } from '../../../platform/database/database';
import { and, array, sql, type Sql } from '../../../platform/database/sql';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import type { Page } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { NewsLoaders } from '../loaders';
import { matchesFilter, textConditionOf } from '../news-item/news-filter';
import type { NewsFilter } from '../news-item/news-item.input';
import { readNewsItem } from '../news-item/news-item.reader';
import { visibleStatuses } from '../news-item/visibility';
import { toNewsEvent, type NewsEvent } from './news-event';
import { newsLog } from './news-log';

/**
 * The events after a cursor that a filter lets through, of items that whoever asks may see now as well. What that and
 * the words leave out makes a page shorter; its end cursor still goes on behind it.
 */
export async function readNewsEvents(
  context: SubgraphContext<NewsLoaders>,
  filter: NewsFilter,
  since: Date | null,
  page: Page,
): Promise<ConnectionOf<NewsEvent>> {
  const { database, identity } = context;
  const words = textConditionOf(filter);
  const statuses = visibleStatuses(identity);
  const found = await newsLog.poll(database, page, since, ({ attributes }) =>
    matchesFilter(filter, statuses, attributes),
  );
  const ids = new Set(found.rows.map((event) => event.entityId));
  const [items, withText] = await Promise.all([
    Promise.all([...ids].map((id) => readNewsItem(context, id))),
    idsThatMeet(words, database, [...ids]),
  ]);
  const shown = new Set(items.flatMap((item) => (item && withText.has(item.id) ? [item.id] : [])));
  const rows = found.rows
    .filter((event) => shown.has(event.entityId))
    .map((event) => toNewsEvent(event, true));
  return toConnection({ ...found, rows, cursors: rows.map((event) => event.cursor) });
}

/** Those of the items for which the conditions hold now. */
async function idsThatMeet(
  conditions: readonly Sql[],
  database: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (conditions.length === 0 || ids.length === 0) return new Set(ids);
  const rows = await database.rows<{ id: string }>(
    sql`select id from news_item where ${and([sql`id = any(${array(ids, 'text')})`, ...conditions])}`,
  );
  return new Set(rows.map((row) => row.id));
}
