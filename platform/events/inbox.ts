import type { Database, Statements } from '../database/database';
import { sql } from '../database/sql';
import { messageOf } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';
import type { Consumer } from '../subgraph/define-subgraph';
import { retryLostRaces } from '../writing/retry';
import { EventLog } from './event-log';
import type { LogSource } from './log-source';

/** How far each foreign log has been followed; written in one transaction with what followed from its events. */
export const inboxTables = `
  create table inbox (
    source text primary key,
    log_id text not null,
    position bigint not null
  );
`;

const chunk = 200; // events handled in one transaction
const pollEvery = 2_000; // 2 seconds, for news that the nudge did not bring
const longestPause = 30_000; // 30 seconds between two tries at something that fails

const ownLog = new EventLog<string, unknown, unknown>();

/**
 * Follows a foreign log and lets a consumer handle each event exactly once and in order, over restarts and with several
 * replicas of this subgraph at once. An event that cannot be handled is tried again, and those after it wait.
 */
export function startConsumer(
  database: Database,
  source: LogSource,
  consumer: Consumer,
  log: Log,
): Disposable {
  let running: Promise<void> | undefined;
  let again = false;
  let disposed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const follow = async (): Promise<void> => {
    do {
      again = false;
      while (!disposed && (await handleChunk(database, source, consumer)) === chunk);
    } while (again && !disposed);
  };

  const run = (): void => {
    if (disposed) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    running = follow()
      .then(
        () => {
          failures = 0;
        },
        (error: unknown) => {
          failures += 1;
          if (!disposed) log.warn({ source: source.name, error: messageOf(error) }, 'an inbox stands still');
        },
      )
      .finally(() => {
        running = undefined;
        if (!disposed)
          timer = setTimeout(run, Math.min(pollEvery * 2 ** Math.min(failures, 10), longestPause));
      });
  };

  const unsubscribe = source.onNews(run);
  run();
  return {
    async dispose() {
      disposed = true;
      clearTimeout(timer);
      unsubscribe();
      await running;
    },
  };
}

/** Settles with the number of events that were handled. */
async function handleChunk(database: Database, source: LogSource, consumer: Consumer): Promise<number> {
  const before = await readPosition(database, source.name);
  const found = await source.read(before.position, chunk);
  if (!found) return 0;
  // Another log than the one followed so far: it is read from its beginning, and what it says is written again.
  const isOther = before.logId !== null && before.logId !== found.logId;
  const start = isOther ? 0 : before.position;
  const events = isOther ? ((await source.read(0, chunk))?.events ?? []) : found.events;
  if (events.length === 0 && !isOther) return 0;
  // A mutation that names the record of an event may hold what the consumer waits for, and the other way round.
  await retryLostRaces(() =>
    database.transaction(async (tx) => {
      await tx.rows(
        sql`insert into inbox (source, log_id, position) values (${source.name}, ${found.logId}, 0) on conflict do nothing`,
      );
      const [locked] = await tx.rows<Position>(
        sql`select log_id as "logId", position from inbox where source = ${source.name} for update`,
      );
      // Another replica was quicker; what it has handled is not handled twice.
      if (locked && locked.position !== before.position) return;
      const follows = [];
      for (const event of events) follows.push(...(await consumer.handle(tx, event)));
      await tx.rows(
        sql`update inbox set log_id = ${found.logId}, position = ${events.at(-1)?.sequence ?? start}
        where source = ${source.name}`,
      );
      if (follows.length > 0) await ownLog.record(tx, follows);
    }),
  );
  return events.length;
}

interface Position {
  readonly logId: string | null;
  readonly position: number;
}

async function readPosition(database: Statements, source: string): Promise<Position> {
  const [row] = await database.rows<Position>(
    sql`select log_id as "logId", position from inbox where source = ${source}`,
  );
  return row ?? { logId: null, position: 0 };
}
