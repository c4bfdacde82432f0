import type { Database } from '../../../platform/database/database';
import { and, array, sql, type Sql } from '../../../platform/database/sql';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import type { Page } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { NewsLoaders } from '../loaders';
import { withFormerPartners } from '../news-item/former-partners';
import { matchesFilter, textConditionOf } from '../news-item/news-filter';
import type { NewsItem } from '../news-item/news-item.entity';
import type { NewsFilter } from '../news-item/news-item.input';
import { readNewsItem } from '../news-item/news-item.reader';
import { tellableStatuses, tombstoneOf } from '../news-item/visibility';
import { toNewsEvent, type NewsEvent } from './news-event';
import { isShown, newsLog } from './news-log';

/**
 * The events after a cursor that a filter lets through, of items that whoever asks may see now as well, or that were
 * withdrawn by the event itself. What that and the words leave out makes a page shorter; its end cursor still goes on
 * behind it.
 */
export async function readNewsEvents(
  context: SubgraphContext<NewsLoaders>,
  given: NewsFilter,
  since: Date | null,
  page: Page,
): Promise<ConnectionOf<NewsEvent>> {
  const { database, identity } = context;
  const filter = await withFormerPartners(database, given);
  const words = textConditionOf(filter);
  const statuses = tellableStatuses(identity, filter);
  const found = await newsLog.poll(
    database,
    page,
    since,
    (event) => isShown(event) && matchesFilter(filter, statuses, event.attributes),
  );
  const events = found.rows.filter(isShown);
  const ids = [...new Set(events.map((event) => event.entityId))];
  const [items, withText] = await Promise.all([
    Promise.all(ids.map((id) => readNewsItem(context, id))),
    idsThatMeet(words, database, ids),
  ]);
  const visible = new Set(items.flatMap((item) => (item ? [item.id] : [])));
  const rows = events
    .filter(({ entityId, kind }) =>
      visible.has(entityId)
        ? withText.has(entityId)
        : // Its words are not to be found out any more by asking for them.
          kind === 'WITHDRAWN' && words.length === 0,
    )
    .map((event) => toNewsEvent(event, true));
  return toConnection({ ...found, rows, cursors: rows.map((event) => event.cursor) });
}

/**
 * The item that an event tells of; what is left of it, where it was taken away from whoever asks, by this event or since
 * the event was chosen to be told.
 */
export async function readItemOfEvent(
  context: SubgraphContext<NewsLoaders>,
  { newsItemId }: NewsEvent,
): Promise<NewsItem | null> {
  const visible = await readNewsItem(context, newsItemId);
  if (visible) return visible;
  const item = await context.loaders.newsItemById.load(newsItemId);
  return item?.status === 'WITHDRAWN' ? tombstoneOf(item) : null;
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
