import type { Database } from '../database/database';
import { sql } from '../database/sql';
import { messageOf } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';

const interval = 3_600_000; // 1 hour
const day = 86_400_000;
const chunk = 5_000; // entries of one transaction, so that none is long

/** Takes away entries of the audit trail that are older than `days`, from now on once an hour. */
export function startAuditRetention(database: Database, days: number, log: Log): Disposable {
  let disposed = false;
  const forget = async (): Promise<void> => {
    try {
      const before = new Date(Date.now() - days * day);
      while (!disposed && (await forgetAudit(database, before, chunk)) === chunk);
    } catch (error) {
      log.warn({ error: messageOf(error) }, 'cannot take away old entries of the audit trail');
    }
  };
  let forgetting = forget();
  const timer = setInterval(() => {
    forgetting = forgetting.then(forget);
  }, interval).unref();
  return {
    async dispose() {
      disposed = true;
      clearInterval(timer);
      await forgetting;
    },
  };
}

/** Takes away the oldest entries from before a moment, up to a number; settles with how many there were. */
export function forgetAudit(database: Database, before: Date, limit: number): Promise<number> {
  return database.transaction(async (tx) => {
    await tx.rows(sql`select set_config('audit.forget_before', ${before.toISOString()}, true)`);
    // Replicas that do the same at the same time take what the others leave.
    const [taken] = await tx.rows<{ count: number }>(
      sql`with old as (
          select id from audit_entry where at < ${before.toISOString()}::timestamptz
            and at < now() - interval '1 day'
          order by at, id limit ${limit} for update skip locked
        ), taken as (delete from audit_entry using old where audit_entry.id = old.id returning 1)
        select count(*) from taken`,
    );
    return taken?.count ?? 0;
  });
}
