import type { Database, Statements } from '../database/database';
import { sql } from '../database/sql';
import { messageOf } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';
import type { Consumer } from '../subgraph/define-subgraph';
import { retryLostRaces } from '../writing/retry';
import { EventLog } from './event-log';
import { followLog } from './follow-log';
import { ageOfFirst } from './log-lag';
import type { LogChunk, LogSource } from './log-source';

/** How far each foreign log has been followed; written in one transaction with what followed from its events. */
export const inboxTables = `
  create table inbox (
    source text primary key,
    log_id text not null,
    position bigint not null
  );
`;

const chunk = 200; // events handled in one transaction

const ownLog = new EventLog<string, unknown, unknown>();

/** How far a foreign log has been followed. */
export interface ObservedInbox {
  readonly source: string;
  /** Age of the oldest event that was not handled, 0 where there is none, `NaN` while either database is out of reach. */
  lagSeconds(): Promise<number>;
}

/**
 * Follows a foreign log and lets a consumer handle each event exactly once and in order, over restarts and with several
 * replicas of this subgraph at once. An event that cannot be handled is tried again, and those after it wait.
 */
export function startConsumer(
  database: Database,
  source: LogSource,
  consumer: Consumer,
  log: Log,
): ObservedInbox & Disposable {
  let disposed = false;
  const following = followLog(
    source,
    async () => {
      while (!disposed && (await handleChunk(database, source, consumer)) === chunk);
    },
    (error) => log.warn({ source: source.name, error: messageOf(error) }, 'an inbox stands still'),
  );
  return {
    source: source.name,
    lagSeconds: () => ageOfFirst(readNext(database, source)),
    dispose() {
      disposed = true;
      return following.dispose();
    },
  };
}

/** The event that is to be handled next. */
async function readNext(database: Statements, source: LogSource): Promise<LogChunk | null> {
  const { logId, position } = await readPosition(database, source.name);
  const found = await source.read(position, 1);
  const isOther = found !== null && logId !== null && logId !== found.head.logId;
  return isOther ? source.read(0, 1) : found;
}

/** Settles with the number of events that were handled. */
async function handleChunk(database: Database, source: LogSource, consumer: Consumer): Promise<number> {
  const before = await readPosition(database, source.name);
  const found = await source.read(before.position, chunk);
  if (!found) return 0;
  // Another log than the one followed so far: it is read from its beginning, and what it says is written again.
  const isOther = before.logId !== null && before.logId !== found.head.logId;
  const start = isOther ? 0 : before.position;
  const events = isOther ? ((await source.read(0, chunk))?.events ?? []) : found.events;
  if (events.length === 0 && !isOther) return 0;
  // A mutation that names the record of an event may hold what the consumer waits for, and the other way round.
  await retryLostRaces(() =>
    database.transaction(async (tx) => {
      await tx.rows(
        sql`insert into inbox (source, log_id, position) values (${source.name}, ${found.head.logId}, 0) on conflict do nothing`,
      );
      const [locked] = await tx.rows<Position>(
        sql`select log_id as "logId", position from inbox where source = ${source.name} for update`,
      );
      // Another replica was quicker; what it has handled is not handled twice.
      if (locked && locked.position !== before.position) return;
      const follows = [];
      for (const event of events) follows.push(...(await consumer.handle(tx, event)));
      await tx.rows(
        sql`update inbox set log_id = ${found.head.logId}, position = ${events.at(-1)?.sequence ?? start}
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
