import { randomUUID } from 'node:crypto';
import { EventLog, type NewEvent } from '../../platform/events/event-log';
import type { Identity } from '../../platform/identity';
import type { ForeignEvents } from '../../schema/events';
import { partnerOf } from '../common/claims';
import type { IdentifierScheme, NameKind } from './partner/partner.enums';
import type { UnLanguage } from '../common/vocabulary';

/**
 * What this room tells, by the kind of the event. A log is for ever and people are not: of a focal point it holds the id
 * and nothing else.
 */
export interface PartnersEvents {
  'records.announced': ForeignEvents['records.announced'];
  'partner.changed': { readonly fields: readonly string[] };
  'partner.name-added': {
    readonly value: string;
    readonly nameKind: NameKind;
    readonly language: UnLanguage | null;
  };
  'partner.identifier-added': {
    readonly scheme: IdentifierScheme;
    readonly value: string;
    readonly supersedes: string | null;
  };
  'partner.focal-point-added': { readonly focalPointId: string };
  'partner.focal-point-removed': { readonly focalPointId: string };
  'partner.merged': ForeignEvents['partner.merged'] & {
    readonly reason: string;
    /** Version of the record that was merged; the event's own is that of the one that was kept. */
    readonly mergedVersion: number;
  };
}

export type PartnersEventKind = keyof PartnersEvents;

export interface PartnersEventAttributes {
  readonly actorName: string;
  readonly actorSubject: string;
  readonly actorPartnerId?: string | null;
}

/** An event as the log takes it, its data fitting its kind. */
export type PartnersEvent = {
  [Kind in PartnersEventKind]: NewEvent<Kind, PartnersEvents[Kind], PartnersEventAttributes>;
}[PartnersEventKind];

export const partnersLog = new EventLog<
  PartnersEventKind,
  PartnersEvents[PartnersEventKind],
  PartnersEventAttributes
>();

/** The event of a change to one partner; `partner` is the row after it. */
export function partnerEvent<Kind extends PartnersEventKind>(
  kind: Kind,
  partner: { readonly id: string; readonly version: number },
  data: PartnersEvents[Kind],
  actor: Identity,
  now: Date,
): NewEvent<Kind, PartnersEvents[Kind], PartnersEventAttributes> {
  return {
    id: `partner-event:${randomUUID()}`,
    kind,
    entityId: partner.id,
    entityVersion: partner.version,
    occurredAt: now,
    recordedAt: now,
    data,
    attributes: { actorName: actor.name, actorSubject: actor.subject, actorPartnerId: partnerOf(actor) },
  };
}
