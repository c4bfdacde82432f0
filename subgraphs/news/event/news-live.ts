import type { BusMessage } from '../../../platform/events/event-bus';
import type { SourceEvent } from '../../../platform/events/log-source';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { anchor, anchorsOfEvent, anchorsOfFilter, type Anchor } from '../../common/anchors';
import { subscribeToLog, type LiveFilter, type LiveMessages } from '../../common/live-filter';
import type { NewsLoaders } from '../loaders';
import { matchesFilter, type FilteredBy } from '../news-item/news-filter';
import type { NewsFilter } from '../news-item/news-item.input';
import type { NewsStatus } from '../news-item/news-item.enums';
import { readNewsItem } from '../news-item/news-item.reader';
import { tellableStatuses } from '../news-item/visibility';
import { isShown } from './news-log';

/** The criteria that ask for equality, the most selective first. */
const anchors: readonly Anchor<NewsFilter, FilteredBy>[] = [
  anchor(
    'assessment',
    ({ assessmentId }) => assessmentId,
    ({ assessmentIds }) => assessmentIds,
  ),
  anchor(
    'partner',
    ({ partnerId }) => partnerId,
    ({ partnerIds }) => partnerIds,
  ),
  anchor(
    'place',
    ({ placeId }) => placeId,
    ({ placeIds }) => placeIds,
  ),
  anchor(
    'country',
    ({ countryIso3 }) => countryIso3,
    (item) => item.countryIso3,
  ),
  anchor(
    'goal',
    ({ sdgGoal }) => sdgGoal,
    ({ sdgGoals }) => sdgGoals,
  ),
  anchor(
    'format',
    ({ format }) => format,
    ({ format }) => [format],
  ),
  anchor(
    'language',
    ({ language }) => language && [language],
    ({ languages }) => languages,
  ),
  anchor(
    'status',
    ({ status }) => status,
    ({ status }) => [status],
  ),
];

export const anchorsOfNewsEvent = anchorsOfEvent(anchors, (event) =>
  isShown(event) ? event.attributes : null,
);

/** What happens to the items that a filter lets through, as far as whoever asks may be told of it. */
export async function subscribeToNews(
  context: SubgraphContext<NewsLoaders>,
  filter: NewsFilter,
  after: string | null,
): Promise<LiveMessages> {
  const statuses = tellableStatuses(context.identity, filter);
  const messages = await subscribeToLog(context, newsLetThrough(statuses), filter, after);
  const tellable: LiveMessages = {
    /** An event that may not be told any more becomes the mark of its place. */
    async next(): Promise<IteratorResult<BusMessage<SourceEvent>, undefined>> {
      const next = await messages.next();
      if (next.done || next.value.kind === 'mark' || (await isTellable(context, next.value.event)))
        return next;
      const { cursor, replayed } = next.value;
      return { done: false, value: { kind: 'mark', cursor, isLive: !replayed } };
    },
    return: () => messages.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return tellable;
}

/** What happens to items in some statuses that a filter lets through. */
export function newsLetThrough(statuses: readonly NewsStatus[]): LiveFilter<NewsFilter> {
  return {
    matches: (event, filter) => isShown(event) && matchesFilter(filter, statuses, event.attributes),
    anchorsOf: (filter) => anchorsOfFilter(anchors, filter),
    partnersOf: ({ partnerId }) => [partnerId],
    withPartners: (filter, widen) => ({ ...filter, partnerId: widen(filter.partnerId) }),
  };
}

/** What happened to an item that was withdrawn since is told to nobody who may not see the item, but for the withdrawal. */
async function isTellable(context: SubgraphContext<NewsLoaders>, event: SourceEvent): Promise<boolean> {
  if (event.kind === 'WITHDRAWN') return true;
  context.readAnew();
  try {
    return (await readNewsItem(context, event.entityId)) !== null;
  } catch {
    // The database is away for a moment: this event fails where it is resolved, and the subscription goes on.
    return true;
  }
}
