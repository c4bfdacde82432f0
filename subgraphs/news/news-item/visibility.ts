import type { Identity } from '../../../platform/identity';
import type { NewsFilter } from './news-item.input';
import type { NewsItem } from './news-item.entity';
import { NewsStatus } from './news-item.enums';
import { newsRolesOf } from './news-machine';

const all = Object.values(NewsStatus);
const published: readonly NewsStatus[] = [NewsStatus.PUBLISHED, NewsStatus.CORRECTED];

/**
 * The statuses in which somebody sees a news item. In any other the item is to them as if it did not exist: in lists,
 * counts, references and events alike, but for the one event that tells of its withdrawal.
 */
export function visibleStatuses(identity: Identity | null): readonly NewsStatus[] {
  return newsRolesOf(identity).has('editor') ? all : published;
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

/**
 * What the event of its withdrawal shows of an item that its reader may not see any more: which one it was, and what
 * took its place. Its texts are empty, and it is tied to nothing.
 */
export function tombstoneOf(item: NewsItem): NewsItem {
  return {
    ...item,
    isTombstone: true,
    headline: '',
    summary: '',
    body: null,
    languages: [],
    sourceUrl: null,
    topics: [],
    partnerIds: [],
    countryIso3: [],
    placeIds: [],
    assessmentIds: [],
    localPartnershipIds: [],
    taskIds: [],
    sdgGoals: [],
  };
}
