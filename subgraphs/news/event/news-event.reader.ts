import { and, sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import type { Page } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { tellableStatuses, visibleStatuses } from '../access';
import type { NewsLoaders } from '../loaders';
import { matchesFilter, statusIn, textConditionOf } from '../news-item/news-filter';
import type { NewsItem } from '../news-item/news-item.entity';
import type { NewsFilter } from '../news-item/news-item.input';
import { resolveFilter } from '../news-item/resolve-filter';
import { toNewsEvent, type NewsEvent } from './news-event';
import { isShown, newsLog } from './news-log';
import { tombstoneOf } from './tombstone';

/**
 * The events after a cursor that a filter lets through, of items that whoever asks may see now as well, or that were
 * withdrawn by the event itself.
 */
export async function readNewsEvents(
  { database, identity }: SubgraphContext<NewsLoaders>,
  given: NewsFilter,
  since: Date | null,
  page: Page,
): Promise<ConnectionOf<NewsEvent>> {
  const filter = await resolveFilter(database, identity, given);
  const statuses = tellableStatuses(identity, filter);
  const found = await newsLog.poll(
    database,
    page,
    since,
    (event) => isShown(event) && matchesFilter(filter, statuses, event.attributes),
    mayBeTold(identity, filter),
  );
  const rows = found.rows.filter(isShown).map((event) => toNewsEvent(event, true));
  return toConnection({ ...found, rows });
}

/** Whether an event may be told now, and its item has the words of the filter, as a condition over `event`. */
function mayBeTold(identity: Identity | null, filter: NewsFilter): Sql {
  const words = textConditionOf(filter);
  const item = and([sql`news_item.id = event.entity_id`, statusIn(visibleStatuses(identity)), ...words]);
  const isVisible = sql`exists (select from news_item where ${item})`;
  // The words of what was withdrawn are not to be found out any more by asking for them.
  return words.length > 0 ? isVisible : sql`(event.kind = 'WITHDRAWN' or ${isVisible})`;
}

/**
 * The item that an event tells of; what is left of it, where it was taken away from whoever asks, by this event or since
 * the event was chosen to be told.
 */
export async function readItemOfEvent(
  { loaders }: SubgraphContext<NewsLoaders>,
  { newsItemId }: NewsEvent,
): Promise<NewsItem | null> {
  const visible = await loaders.newsItemById.load(newsItemId);
  if (visible) return visible;
  const withdrawn = await loaders.withdrawnById.load(newsItemId);
  return withdrawn && tombstoneOf(withdrawn);
}
