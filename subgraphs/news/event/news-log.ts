import { randomUUID } from 'node:crypto';
import { EventLog, type LoggedEvent, type NewEvent } from '../../../platform/events/event-log';
import type { UnLanguage } from '../../common/vocabulary';
import type { FilteredBy } from '../news-item/news-filter';
import type { NewsItem } from '../news-item/news-item.entity';
import type { NewsStatus } from '../news-item/news-item.enums';
import { NewsEventKind } from './news-event.enums';

/**
 * What the log holds besides the events of the API: work on drafts, which nobody is to be told of, and partners' ids
 * that were rewritten when one partner was merged into another.
 */
export type NewsLogKind = NewsEventKind | 'DRAFT_SAVED' | 'PARTNER_MERGED';

export interface NewsActor {
  readonly actorName: string;
  readonly actorSubject: string;
  readonly actorPartnerId: string | null;
}

export interface NewsEventData extends NewsActor {
  /** `null` for an item that was not there before. */
  readonly fromStatus: NewsStatus | null;
  readonly toStatus: NewsStatus;
  /** Why, in the actor's words: where a text was taken from, what was corrected, why it was withdrawn. */
  readonly reason: string | null;
  /** The language of a translation. */
  readonly language?: UnLanguage;
  /** What a correction replaced, translations included. */
  readonly replaced?: readonly ReplacedText[];
}

export interface ReplacedText {
  readonly field: string;
  readonly language: UnLanguage;
  readonly text: string;
}

export type NewNewsEvent = NewEvent<NewsLogKind, NewsEventData, FilteredBy>;
export type LoggedNewsEvent = LoggedEvent<NewsEventKind, NewsEventData, FilteredBy>;

export const newsLog = new EventLog<NewsLogKind, NewsEventData, FilteredBy>();

/** Whether the API shows an event of this kind. */
export function isShown<Event extends { readonly kind: string }>(
  event: Event,
): event is Event & LoggedNewsEvent {
  return event.kind in NewsEventKind;
}

export type ChangedItem = FilteredBy & Pick<NewsItem, 'id' | 'version'>;

/** The event of a change that left the item as it is given. */
export function newsEvent(
  kind: NewsLogKind,
  item: ChangedItem,
  now: Date,
  { actorName, actorSubject, actorPartnerId }: NewsActor,
  data: Omit<NewsEventData, keyof NewsActor | 'toStatus'>,
): NewNewsEvent {
  return {
    id: `news-event:${randomUUID()}`,
    kind,
    entityId: item.id,
    entityVersion: item.version,
    occurredAt: now,
    recordedAt: now,
    data: { actorName, actorSubject, actorPartnerId, toStatus: item.status, ...data },
    attributes: attributesOf(item),
  };
}

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
