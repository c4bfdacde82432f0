import type { Statements } from '../../platform/database/database';
import { json, sql } from '../../platform/database/sql';
import type { Identity } from '../../platform/identity';
import type { NewEvent } from '../../platform/events/event-log';
import type { Consumer, ForeignEvent } from '../../platform/subgraph/define-subgraph';
import { Refusal, userError } from '../../platform/writing/user-error';
import type { AnnouncedRecord, ForeignEvents, RecordKind } from '../../schema/events';
import { foreignMayBeSeen, withGuards } from './foreign-access';
import { mergeFollowed } from './partner-merges';

/** The ids of other rooms that this one may refer to, as far as their owners' events have arrived. */
export const foreignRecordTables = `
  create table foreign_record (
    kind text not null,
    id text not null,
    -- Another id where the record was merged into that one.
    current_id text not null,
    sensitivity text,
    parent_id text,
    primary key (kind, id)
  );
`;

/** Added later: whom a record is open to. Of a recommendation, its assessment's row says it. */
export const foreignAccessColumns = `
  alter table foreign_record
    add column local_partnership_id text,
    add column lead_partner_ids text[] not null default '{}',
    add column partner_ids text[] not null default '{}';
`;

/** Added later: what is asked of each statement for somebody who works for a partner, `idsOfSamePartners`. */
export const samePartnersIndex = `
  create index foreign_record_same_partner on foreign_record (current_id) where kind = 'partner';
`;

/** Keeps the foreign ids of a room in step with their owner. */
export function followRecordsOf(source: string): Consumer {
  return {
    source,
    handle: followRecords,
  };
}

/**
 * Takes over what an event of another room says of its records. Settles with what this room's own log is to hold before
 * all else that follows from the event: subscriptions learn of a merge there.
 */
export async function followRecords(
  tx: Statements,
  event: ForeignEvent,
): Promise<NewEvent<string, unknown, unknown>[]> {
  if (event.kind === 'partner.merged') {
    const merge = event.data as ForeignEvents['partner.merged'];
    const moved = await tx.rows(
      sql`update foreign_record set current_id = ${merge.keptId}
        where kind = 'partner' and current_id = ${merge.mergedId} returning id`,
    );
    return moved.length > 0 ? [mergeFollowed(merge)] : [];
  }
  const records = announcedBy(event);
  if (records.length === 0) return [];
  await tx.rows(
    sql`insert into foreign_record (
        kind, id, current_id, sensitivity, parent_id, local_partnership_id, lead_partner_ids, partner_ids
      )
      select kind, id, id, sensitivity, "parentId", "localPartnershipId",
        coalesce("leadPartnerIds", '{}'), coalesce("partnerIds", '{}')
      from jsonb_to_recordset(${json(records)}) as r(
        kind text, id text, sensitivity text, "parentId" text, "localPartnershipId" text,
        "leadPartnerIds" text[], "partnerIds" text[]
      )
      on conflict (kind, id) do update set sensitivity = excluded.sensitivity, parent_id = excluded.parent_id,
        local_partnership_id = excluded.local_partnership_id, lead_partner_ids = excluded.lead_partner_ids,
        partner_ids = excluded.partner_ids`,
  );
  return [];
}

/** What events of tasks, and of assessments with all below them, say of who may see them. */
interface AccessAttributes {
  readonly sensitivity: string;
  readonly localPartnershipId: string | null;
  readonly assessmentId: string | null;
  /** Of a task. */
  readonly leadPartnerId?: string | null;
  readonly participantPartnerIds?: readonly string[];
  /** Of an assessment. */
  readonly leadPartnerIds?: readonly string[];
  readonly partnerIds?: readonly string[];
}

/** Tasks, assessments and recommendations are known from their own events; everything else is announced as such. */
function announcedBy(event: ForeignEvent): readonly AnnouncedRecord[] {
  if (event.kind === 'records.announced') return (event.data as ForeignEvents['records.announced']).records;
  const kind = kindOfId(event.entityId);
  if (kind === null) return [];
  const of = event.attributes as AccessAttributes;
  const parentId = kind === 'task' ? of.localPartnershipId : of.assessmentId;
  return [
    {
      kind,
      id: event.entityId,
      sensitivity: of.sensitivity,
      ...(parentId !== null && { parentId }),
      ...(of.localPartnershipId !== null && { localPartnershipId: of.localPartnershipId }),
      leadPartnerIds: of.leadPartnerIds ?? [of.leadPartnerId].filter((id) => typeof id === 'string'),
      partnerIds: of.partnerIds ?? of.participantPartnerIds ?? [],
    },
  ];
}

function kindOfId(id: string): RecordKind | null {
  const [prefix] = id.split(':');
  return prefix === 'task' || prefix === 'assessment' || prefix === 'recommendation' ? prefix : null;
}

export interface ForeignReference {
  /** Field of the input, for the error. */
  readonly field: string;
  readonly kind: RecordKind;
  readonly ids: readonly (string | null | undefined)[] | string | null | undefined;
}

/**
 * Checks that all ids that an input names are known, in one statement, and settles with a function that follows merges:
 * what is stored is the id that the record has now. Ids that are unknown, or name what the actor may not see, are refused as
 * `NOT_FOUND`, each at its field. A merge that arrives meanwhile waits for the end of the transaction: by then its consumer
 * finds what was written.
 */
export async function resolveForeign(
  tx: Statements,
  actor: Identity,
  references: readonly ForeignReference[],
): Promise<(kind: RecordKind, id: string) => string> {
  const wanted = references.flatMap(({ field, kind, ids }) =>
    (Array.isArray(ids) ? ids : [ids])
      .filter((id): id is string => typeof id === 'string')
      .map((id) => ({ field, kind, id })),
  );
  if (wanted.length === 0) return (_, id) => id;
  const found = await tx.rows<{ kind: RecordKind; id: string; currentId: string }>(
    sql`select known.kind, known.id, known.current_id as "currentId" from ${withGuards}
      join (select distinct kind, id from jsonb_to_recordset(${json(wanted)}) as r(kind text, id text)) as wanted
        on (wanted.kind, wanted.id) = (known.kind, known.id)
      where ${foreignMayBeSeen(actor)} for share of known`,
  );
  const current = new Map(found.map((row) => [`${row.kind} ${row.id}`, row.currentId]));
  const unknown = wanted.filter(({ kind, id }) => !current.has(`${kind} ${id}`));
  if (unknown.length > 0) {
    throw new Refusal(
      ...unknown.map(({ field, kind, id }) => userError('NOT_FOUND', field, `There is no ${kind} ${id}.`)),
    );
  }
  return (kind, id) => current.get(`${kind} ${id}`) ?? id;
}
