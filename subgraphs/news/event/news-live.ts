import { outlastingAbsence } from '../../../platform/database/outlasting-absence';
import type { BusMessage } from '../../../platform/events/event-bus';
import type { SourceEvent } from '../../../platform/events/log-source';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { anchor, anchorsOfEvent, anchorsOfFilter, type Anchor } from '../../common/anchors';
import { readVisibleForeign } from '../../common/foreign-access';
import { subscribeToLog, type LiveFilter, type LiveMessages } from '../../common/live-filter';
import { tellableStatuses } from '../access';
import type { NewsLoaders } from '../loaders';
import { matchesFilter, type FilteredBy } from '../news-item/news-filter';
import type { NewsFilter } from '../news-item/news-item.input';
import type { NewsStatus } from '../news-item/news-item.enums';
import { isShown, type LoggedNewsEvent } from './news-log';

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

/**
 * Whether an event may be told now: everybody learns of a withdrawal, and of all else while they see the item. Work on
 * drafts has no event that is shown.
 */
export async function admitsNewsEvent(
  { kind, entityId }: SourceEvent,
  { loaders }: SubgraphContext<NewsLoaders>,
): Promise<boolean> {
  return kind === 'WITHDRAWN' || (await loaders.newsItemById.load(entityId)) !== null;
}

/** What happens to the items that a filter lets through. */
export async function subscribeToNews(
  { database, bus, identity }: SubgraphContext,
  filter: NewsFilter,
  after: string | null,
): Promise<LiveMessages> {
  const statuses = tellableStatuses(identity, filter);
  const messages = await subscribeToLog({ database, bus }, newsLetThrough(statuses), filter, after);
  const { assessmentId } = filter;
  if (!assessmentId) return messages;
  // Whether an assessment may be seen can change while somebody listens for news of it.
  return keepBack(messages, async (event) => {
    const wanted = (event as LoggedNewsEvent).attributes.assessmentIds.filter((id) =>
      assessmentId.includes(id),
    );
    const visible = await outlastingAbsence(() =>
      readVisibleForeign(database, identity, 'assessment', wanted),
    );
    return visible.length > 0;
  });
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

/** The same messages; an event that is not to be told becomes the mark of its place. */
function keepBack(messages: LiveMessages, isTold: (event: SourceEvent) => Promise<boolean>): LiveMessages {
  const kept: LiveMessages = {
    async next(): Promise<IteratorResult<BusMessage<SourceEvent>, undefined>> {
      const next = await messages.next();
      if (next.done || next.value.kind === 'mark' || (await isTold(next.value.event))) return next;
      const { cursor, replayed } = next.value;
      return { done: false, value: { kind: 'mark', cursor, isLive: !replayed } };
    },
    return: () => messages.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return kept;
}
