import { randomUUID } from 'node:crypto';
import type { Statements } from '../../platform/database/database';
import { array, sql } from '../../platform/database/sql';
import type { NewEvent } from '../../platform/events/event-log';
import type { SourceEvent } from '../../platform/events/log-source';
import { encodeLogCursor, type LogHead } from '../../platform/events/log-cursor';
import type { ForeignEvents } from '../../schema/events';

type Merge = ForeignEvents['partner.merged'];

/** In a room's own log: from here on it names the survivor where it named the merged partner. */
const kind = 'partner-merge.followed';

export function mergeFollowed(merge: Merge): NewEvent<typeof kind, Merge, object> {
  const now = new Date();
  return {
    id: `event:${randomUUID()}`,
    kind,
    entityId: merge.keptId,
    entityVersion: 1,
    occurredAt: now,
    recordedAt: now,
    data: merge,
    attributes: {},
  };
}

/** What an event says of a merge; `null` for any other event. */
export function mergeOf(event: SourceEvent): Merge | null {
  return event.kind === kind ? (event.data as Merge) : null;
}

/** By this whoever asks for a partner is told of its merges. */
export function mergeAnchor(partnerId: string): string {
  return `merge:${partnerId}`;
}

export function mergeAnchorsOf(event: SourceEvent): readonly string[] | null {
  const merge = mergeOf(event);
  return merge && [mergeAnchor(merge.keptId), mergeAnchor(merge.mergedId)];
}

export interface SamePartners {
  /** All ids of a partner, the given one included. */
  sameAs(id: string): readonly string[];
  /** Up to here the log's merges are in it. */
  readonly cursor: string;
}

/** In one statement, so that none of the merges after it goes unseen by whoever follows the log from the cursor. */
export async function readSamePartners(database: Statements, ids: readonly string[]): Promise<SamePartners> {
  const rows = await database.rows<LogHead & { id: string | null; sameId: string | null }>(
    sql`select head.log_id as "logId", head.last, same.id, same."sameId" from log_head as head left join (
        select known.id, other.id as "sameId" from foreign_record as known
        join foreign_record as other on other.kind = 'partner' and other.current_id = known.current_id
        where known.kind = 'partner' and known.id = any(${array(ids, 'text')})
      ) as same on true`,
  );
  const [head] = rows;
  if (!head) throw new Error('log_head has lost its row');
  const same = new Map(ids.map((id) => [id, new Set([id])]));
  for (const { id, sameId } of rows) if (id !== null && sameId !== null) same.get(id)?.add(sameId);
  return { sameAs: (id) => [...(same.get(id) ?? [id])], cursor: encodeLogCursor(head, head.last) };
}
