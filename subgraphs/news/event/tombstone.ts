import type { NewsItem } from '../news-item/news-item.entity';

/**
 * What the event of its withdrawal shows of an item that its reader may not see any more: that the item which they knew by
 * its id is withdrawn, when, and what took its place. Its texts are empty, and it is tied to nothing.
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
    publishedOn: null,
    staleAfter: null,
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
