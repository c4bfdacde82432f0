import type { Statements } from '../../platform/database/database';
import { outlastingAbsence } from '../../platform/database/outlasting-absence';
import { InvalidArgumentError } from '../../platform/errors';
import type { BusMessages, Interest } from '../../platform/events/event-bus';
import type { SourceEvent } from '../../platform/events/log-source';
import type { SubgraphContext } from '../../platform/subgraph/define-subgraph';
import { mergeAnchor, mergeOf, readSamePartners } from './partner-merges';

/** How a room's filter is applied to its events as they happen. */
export interface LiveFilter<Filter> {
  /** Told from the event alone. */
  matches(event: SourceEvent, filter: Filter): boolean;
  /** An event that matches carries one of them; `null` where any may. */
  anchorsOf(filter: Filter): readonly string[] | null;
  /** Lists of partners' ids that the filter holds. */
  partnersOf(filter: Filter): readonly (readonly string[] | null | undefined)[];
  /** The filter with `widen` applied to each of these lists. */
  withPartners(filter: Filter, widen: (ids: readonly string[] | null | undefined) => string[] | null): Filter;
}

export type LiveMessages = BusMessages<SourceEvent>;

/**
 * The events of a room that a filter lets through, from a cursor on or, for `null`, from now on. A partner that the filter
 * names is followed through its merges, those before and those to come.
 */
export async function subscribeToLog<Filter>(
  { database, bus }: Pick<SubgraphContext, 'database' | 'bus'>,
  live: LiveFilter<Filter>,
  filter: Filter,
  after: string | null,
): Promise<LiveMessages> {
  const partners = namedPartners(live, filter);
  if (partners.length === 0) return bus.subscribe(interestIn(live, filter), after);
  const { sameAs, cursor } = await outlastingAbsence(() => readSamePartners(database, partners));
  const interest = interestIn(live, widened(live, filter, sameAs));
  return after === null ? asNew(bus.subscribe(interest, cursor)) : bus.subscribe(interest, after);
}

/** The filter as it asks for its partners under all their ids: events carry the one that they had then. */
export async function withSamePartners<Filter>(
  database: Statements,
  live: LiveFilter<Filter>,
  filter: Filter,
): Promise<Filter> {
  const partners = namedPartners(live, filter);
  if (partners.length === 0) return filter;
  return widened(live, filter, (await readSamePartners(database, partners)).sameAs);
}

/** For who gave no cursor: what happened until the bus has caught up with the moment of subscribing is no replay. */
function asNew(messages: LiveMessages): LiveMessages {
  let hasCaughtUp = false;
  const news: LiveMessages = {
    async next() {
      const next = await messages.next();
      if (next.done || hasCaughtUp) return next;
      if (next.value.kind === 'event') return { done: false, value: { ...next.value, replayed: false } };
      hasCaughtUp = next.value.isLive;
      return next;
    },
    return: () => messages.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return news;
}

/** Refuses words: only the database can look for them, and not in what has not happened yet. */
export function refuseText({ text }: { readonly text?: string | null }, list: string): void {
  if (typeof text !== 'string') return;
  throw new InvalidArgumentError(
    'filter.text',
    `a subscription cannot search; leave it out here, and look for the words with ${list}(filter: { text: … }).`,
  );
}

function interestIn<Filter>(live: LiveFilter<Filter>, given: Filter): Interest<SourceEvent> {
  let filter = given;
  let anchors = anchorsWithMerges(live, filter);
  return {
    get anchors() {
      return anchors;
    },
    matches(event) {
      const merge = mergeOf(event);
      if (!merge) return live.matches(event, filter);
      const both = [merge.keptId, merge.mergedId];
      filter = widened(live, filter, (id) => (both.includes(id) ? both : [id]));
      anchors = anchorsWithMerges(live, filter);
      return false;
    },
  };
}

function anchorsWithMerges<Filter>(live: LiveFilter<Filter>, filter: Filter): readonly string[] | null {
  const anchors = live.anchorsOf(filter);
  return anchors && [...anchors, ...namedPartners(live, filter).map(mergeAnchor)];
}

function namedPartners<Filter>(live: LiveFilter<Filter>, filter: Filter): string[] {
  return live.partnersOf(filter).flatMap((ids) => ids ?? []);
}

function widened<Filter>(
  live: LiveFilter<Filter>,
  filter: Filter,
  sameAs: (id: string) => readonly string[],
): Filter {
  return live.withPartners(filter, (ids) => (ids ? [...new Set(ids.flatMap(sameAs))] : null));
}
