/** The kinds of record that another room may refer to by id. */
export type RecordKind =
  | 'partner'
  | 'country'
  | 'sdg-goal'
  | 'sdg-target'
  | 'sdg-indicator'
  | 'place'
  | 'local-partnership'
  | 'task'
  | 'assessment'
  | 'recommendation';

/** A record as its owner makes it known to the other rooms. */
export interface AnnouncedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** Absent where the record is open to all. */
  readonly sensitivity?: string;
  /** The record that it hangs on: a place's country, a recommendation's assessment, a task's local partnership. */
  readonly parentId?: string;
  /** Of what has a sensitivity: the local partnership whose coordinators may see it. */
  readonly localPartnershipId?: string;
  /** Partners that lead it, and all that take part in it. */
  readonly leadPartnerIds?: readonly string[];
  readonly partnerIds?: readonly string[];
}

/** What the rooms tell each other, by the kind of the event: past facts, each in the log of the room that owns them. */
export interface ForeignEvents {
  /** New records, or records that other people may see than before. */
  'records.announced': { readonly records: readonly AnnouncedRecord[] };
  /** One partner was merged into another: the id of the first goes on as the second. */
  'partner.merged': { readonly keptId: string; readonly mergedId: string };
  /** A task has another status; which records it hangs on is in the event's attributes. */
  STATUS_CHANGED: { readonly toStatus?: string | null };
}
