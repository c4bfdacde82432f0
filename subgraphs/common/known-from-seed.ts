import type { Statements } from '../../platform/database/database';
import { json, sql } from '../../platform/database/sql';
import type { AnnouncedRecord } from '../../schema/events';

/**
 * Makes records of other rooms that a seed refers to known to this one, so that its references are shown before the
 * owner's events have come over. All of them PUBLIC; `parentId` as in `AnnouncedRecord`.
 */
export async function knowFromSeed(
  tx: Statements,
  records: readonly Pick<AnnouncedRecord, 'kind' | 'id' | 'parentId'>[],
): Promise<void> {
  await tx.rows(
    sql`insert into foreign_record (kind, id, current_id, sensitivity, parent_id)
      select kind, id, id, 'PUBLIC', "parentId"
      from jsonb_to_recordset(${json(records)}) as r(kind text, id text, "parentId" text)
      on conflict do nothing`,
  );
}
