import { hasScope, type Identity } from '../../platform/identity';
import { refuse } from '../../platform/writing/user-error';
import type { NewsItem } from './news-item/news-item.entity';
import { NewsStatus } from './news-item/news-item.enums';
import type { NewsFilter } from './news-item/news-item.input';

/*
 * Who sees and writes news.
 *
 * | who                            | sees news that is    | writes |
 * | ------------------------------ | -------------------- | ------ |
 * | everybody                      | PUBLISHED, CORRECTED |        |
 * | with news:write, or admin      | anything             | news   |
 *
 * In any other status an item is not there: in lists, counts, references and events alike. Everybody is told of the
 * withdrawal itself, by a tombstone. What an item is tied to in other rooms is judged by their rules (`foreign-access`).
 */

const published: readonly NewsStatus[] = [NewsStatus.PUBLISHED, NewsStatus.CORRECTED];

/** Whether somebody writes news, and so sees all of it. */
export function isEditor(identity: Identity | null): boolean {
  return hasScope(identity, 'news:write') || hasScope(identity, 'admin');
}

/** Refuses everybody who may not write news. */
export function assertEditor(actor: Identity): void {
  if (!isEditor(actor)) throw refuse('FORBIDDEN', null, 'Writing news needs the scope news:write.');
}

/** The statuses in which somebody sees a news item. */
export function visibleStatuses(identity: Identity | null): readonly NewsStatus[] {
  return isEditor(identity) ? Object.values(NewsStatus) : published;
}

/** Whether all readers see the item. */
export function isPublished({ status }: Pick<NewsItem, 'status'>): boolean {
  return published.includes(status);
}

/**
 * The statuses into which an event may have brought an item for somebody to be told of it. That a published item was
 * withdrawn is told to all, or a page that shows it would never learn that it is gone; not, though, to whom asks for
 * statuses by name, since to ask for WITHDRAWN is for those who write.
 */
export function tellableStatuses(identity: Identity | null, filter: NewsFilter): readonly NewsStatus[] {
  return filter.status ? visibleStatuses(identity) : [...visibleStatuses(identity), NewsStatus.WITHDRAWN];
}
