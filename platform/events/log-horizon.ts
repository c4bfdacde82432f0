import type { Database } from '../database/database';
import { sql } from '../database/sql';
import { messageOf } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';

const interval = 3_600_000; // 1 hour
const day = 86_400_000;

/**
 * Lets go of events that are older than `days`, now and once an hour: whoever comes back with a cursor from before has to
 * read the list anew. The rows stay, since the histories of records are read from them.
 */
export async function startLogHorizon(database: Database, days: number, log: Log): Promise<Disposable> {
  await moveHorizon(database, new Date(Date.now() - days * day));
  const timer = setInterval(() => {
    moveHorizon(database, new Date(Date.now() - days * day)).catch((error: unknown) =>
      log.warn({ error: messageOf(error) }, 'cannot move the horizon of the event log'),
    );
  }, interval).unref();
  return {
    dispose() {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}

/** Never moves it back: what was let go of is not promised again. */
export async function moveHorizon(database: Database, to: Date): Promise<void> {
  // In the order of the log from where it stands, so that only what is let go of is walked over.
  await database.rows(
    sql`with kept as (
        select coalesce((
          select sequence from event_log
          where sequence >= head.first_kept and recorded_at >= ${to.toISOString()}::timestamptz
          order by sequence limit 1
        ), head.last + 1) as first
        from log_head as head
      )
      update log_head set first_kept = kept.first from kept where kept.first > log_head.first_kept`,
  );
}
