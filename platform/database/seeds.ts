import type { Seed } from '../subgraph/define-subgraph';
import type { Database } from './database';
import { sql } from './sql';

/**
 * Applies each seed that this database has not seen, in order, each in one transaction together with the note that
 * it was applied: a second run, or one at the same time, changes nothing. Settles with the names of those applied.
 */
export async function applySeeds(
  database: Database,
  seeds: readonly Seed[],
  demo: boolean,
): Promise<string[]> {
  await database.rows(
    sql`create table if not exists seed (name text primary key, applied_at timestamptz not null default now())`,
  );
  const applied = new Set(
    (await database.rows<{ name: string }>(sql`select name from seed`)).map((row) => row.name),
  );
  const done: string[] = [];
  for (const seed of seeds) {
    if (applied.has(seed.name) || (seed.demo && !demo)) continue;
    await database.transaction(async (tx) => {
      // A concurrent starter waits here for our commit and then finds the name taken.
      const [claimed] = await tx.rows(
        sql`insert into seed (name) values (${seed.name}) on conflict do nothing returning name`,
      );
      if (!claimed) return;
      await seed.apply(tx, database);
      done.push(seed.name);
    });
  }
  return done;
}
