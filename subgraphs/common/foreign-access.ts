import DataLoader from 'dataloader';
import type { Database, Statements } from '../../platform/database/database';
import { array, raw, sql, type Sql } from '../../platform/database/sql';
import type { Identity } from '../../platform/identity';
import type { RecordKind } from '../../schema/events';
import { mayBeSeen, type Guarded } from './visibility';

/** The kinds of foreign records that not everybody may see. */
export type GuardedKind = Extract<RecordKind, 'task' | 'assessment' | 'recommendation'>;

/**
 * Finds a foreign record that a row of this room refers to: its id, or `null` where whoever asks may not see it, or
 * nothing is known of it yet.
 */
export type FindForeign = (kind: GuardedKind, id: string | null) => Promise<string | null>;

/** One statement for all that a level refers to. */
export function foreignFinder(database: Database, identity: Identity | null): FindForeign {
  const loader = new DataLoader<{ kind: GuardedKind; id: string }, string | null, string>(
    async (wanted) => {
      const rows = await database.rows<{ kind: string; id: string }>(
        sql`select known.kind, known.id from ${withGuards}
          where known.kind = any(${array(distinct(wanted.map(({ kind }) => kind)), 'text')})
            and known.id = any(${array(distinct(wanted.map(({ id }) => id)), 'text')})
            and ${foreignMayBeSeen(identity)}`,
      );
      const found = new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
      return wanted.map(({ kind, id }) => (found.has(`${kind} ${id}`) ? id : null));
    },
    { cacheKeyFn: ({ kind, id }) => `${kind} ${id}` },
  );
  return (kind, id) => (id === null ? Promise.resolve(null) : loader.load({ kind, id }));
}

/** Those of the ids whose records somebody may see. */
export async function readVisibleForeign(
  database: Statements,
  identity: Identity | null,
  kind: GuardedKind,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    sql`select known.id from ${withGuards}
      where known.kind = ${kind} and known.id = any(${array(ids, 'text')}) and ${foreignMayBeSeen(identity)}`,
  );
  return rows.map((row) => row.id);
}

/** Foreign records as `known`, each with the row that says who may see it: its own, or its assessment's. */
export const withGuards: Sql = sql`foreign_record as known join foreign_record as guard
  on guard.kind = case known.kind when 'recommendation' then 'assessment' else known.kind end
  and guard.id = case known.kind when 'recommendation' then known.parent_id else known.id end`;

/** Whether somebody may see `known`, as a condition over `withGuards`. */
export function foreignMayBeSeen(identity: Identity | null): Sql {
  return sql`case
    when known.kind = 'task' then ${mayBeSeen(identity, 'coordination:read', guard)}
    when known.kind in ('assessment', 'recommendation') then ${mayBeSeen(identity, 'assessments:read', guard)}
    else true end`;
}

/** Whether somebody may see the record with an id, by its SQL, that begins with the name of its kind; others are open. */
export function isOpenTarget(identity: Identity | null, id: Sql): Sql {
  return sql`(split_part(${id}, ':', 1) not in ('task', 'assessment', 'recommendation') or exists (
    select from ${withGuards}
    where known.kind = split_part(${id}, ':', 1) and known.id = ${id} and ${foreignMayBeSeen(identity)}
  ))`;
}

const guard: Guarded = {
  sensitivity: raw('guard.sensitivity'),
  localPartnershipId: raw('guard.local_partnership_id'),
  isLedBy: (partners) => sql`guard.lead_partner_ids && ${partners}`,
  isSharedWith: (partners) => sql`guard.partner_ids && ${partners}`,
};

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
