import { EventLog, type LoggedEvent } from '../../../platform/events/event-log';
import type { FilteredBy } from '../news-item/news-filter';
import type { NewsEventKind } from './news-event.enums';

export interface NewsEventData {
  readonly actorName: string;
  /** Why, in the actor's words: where a text was taken from, what was corrected, why it was withdrawn. */
  readonly reason: string | null;
}

export type LoggedNewsEvent = LoggedEvent<NewsEventKind, NewsEventData, FilteredBy>;

export const newsLog = new EventLog<NewsEventKind, NewsEventData, FilteredBy>();

/** The item as an event carries it: all that filters look at, as the change left it. */
export function attributesOf(item: FilteredBy): FilteredBy {
  const { status, format, partnerIds, countryIso3, placeIds, assessmentIds, sdgGoals } = item;
  const { languages, publishedOn } = item;
  return {
    status,
    format,
    partnerIds,
    countryIso3,
    placeIds,
    assessmentIds,
    sdgGoals,
    languages,
    publishedOn,
  };
}
