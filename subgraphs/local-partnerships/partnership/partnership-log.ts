import { EventLog, type NewEvent } from '../../../platform/events/event-log';
import type { Identity } from '../../../platform/identity';
import type { ForeignEvents } from '../../../schema/events';
import { partnerOf } from '../../common/claims';
import type { StakeholderGroupCode } from '../../common/vocabulary';
import { newId } from '../new-id';
import type { CoordinationBodyKind, LocalPartnershipStatus, StakeholderRole } from './partnership.enums';

/**
 * What happens to places and local partnerships, by the kind of the event, beside the tasks' own events in the same log.
 * A log is for ever and people are not: of a stakeholder's contact it never holds anything.
 */
export interface PartnershipEvents {
  'records.announced': ForeignEvents['records.announced'];
  'place.changed': { readonly changed: readonly string[] };
  'local-partnership.status-changed': {
    readonly fromStatus: LocalPartnershipStatus;
    readonly toStatus: LocalPartnershipStatus;
    readonly reason: string | null;
  };
  'stakeholder.added': {
    readonly stakeholderId: string;
    readonly group: StakeholderGroupCode;
    readonly partnerId: string | null;
    readonly roles: readonly StakeholderRole[];
  };
  'stakeholder.changed': { readonly stakeholderId: string; readonly changed: readonly string[] };
  /** Stakeholders go on as the partner that theirs was merged into. */
  'stakeholder.partner-merged': ForeignEvents['partner.merged'];
  'coordination-body.created': { readonly bodyId: string; readonly bodyKind: CoordinationBodyKind };
}

export type PartnershipEventKind = keyof PartnershipEvents;

export interface PartnershipEventAttributes {
  readonly actorName: string;
  readonly actorSubject: string;
  readonly actorPartnerId?: string | null;
}

type Attributes = PartnershipEventAttributes;

export type NewPartnershipEvent<Kind extends PartnershipEventKind = PartnershipEventKind> = NewEvent<
  Kind,
  PartnershipEvents[Kind],
  Attributes
>;

export const partnershipLog = new EventLog<
  PartnershipEventKind,
  PartnershipEvents[PartnershipEventKind],
  Attributes
>();

export function attributesOf(actor: Identity): Attributes {
  return { actorName: actor.name, actorSubject: actor.subject, actorPartnerId: partnerOf(actor) };
}

/** The event of a change to a place or a local partnership; `record` is its row after the change. */
export function partnershipEvent<Kind extends PartnershipEventKind>(
  kind: Kind,
  record: { readonly id: string; readonly version: number },
  data: PartnershipEvents[Kind],
  attributes: Attributes,
  now: Date,
): NewPartnershipEvent<Kind> {
  return {
    id: newId('partnership-event'),
    kind,
    entityId: record.id,
    entityVersion: record.version,
    occurredAt: now,
    recordedAt: now,
    data,
    attributes,
  };
}
