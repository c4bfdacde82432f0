import { EventLog } from '../../platform/events/event-log';
import type { ForeignEvents } from '../../schema/events';

/** What this room tells: new records, changed ones, and merges. */
export type PartnersEventKind = 'records.announced' | 'partner.changed' | 'partner.merged';

export type PartnersEventData = ForeignEvents['records.announced'] | ForeignEvents['partner.merged'] | object;

export interface PartnersEventAttributes {
  readonly actorName: string;
  readonly actorSubject: string;
}

export const partnersLog = new EventLog<PartnersEventKind, PartnersEventData, PartnersEventAttributes>();
