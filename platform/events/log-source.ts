import { Client, Pool } from 'pg';
import { survivingLoss } from '../database/surviving-loss';
import { errorCodeOf, messageOf } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';
import type { LoggedEvent } from './event-log';
import { encodeLogCursor, type LogHead } from './log-cursor';

export interface LogSourceOptions {
  /** Name of the subgraph whose log it is. */
  readonly name: string;
  /** PostgreSQL schema of that subgraph. */
  readonly schema: string;
  readonly url: string;
  readonly log: Log;
}

export type SourceEvent = LoggedEvent<string, unknown, unknown>;

/** What one statement found: events, and the head as it was then. */
export interface LogChunk {
  /** Its `logId` is another one after the database was replaced. */
  readonly head: LogHead;
  readonly events: readonly SourceEvent[];
}

/** The log of a subgraph, read from outside of it. */
export interface LogSource extends Disposable {
  readonly name: string;
  /** The events after a number, oldest first; `null` while the log is not there yet. */
  read(after: number, limit: number): Promise<LogChunk | null>;
  /** Calls back when there may be something new; the function that it returns ends that. */
  onNews(listener: () => void): () => void;
}

const reconnectDelay = 1_000; // 1 second
const connections = 3; // those who follow the log must not wait for those who read it again
const longestRead = 15_000; // 15 seconds; a server that fell silent is asked again over another connection
const undefinedTable = '42P01';

/** Opens nothing that has to be there: a database that is away is asked again. */
export function openLogSource({ name, schema, url, log }: LogSourceOptions): LogSource {
  const connection = { connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true };
  const pool = new Pool({ ...connection, max: connections, query_timeout: longestRead });
  pool.on('connect', survivingLoss);
  pool.on('error', (error) =>
    log.warn({ source: name, error: messageOf(error) }, 'lost the connection to a log'),
  );
  const listeners = new Set<() => void>();
  let listening: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let disposed = false;

  const listen = async (): Promise<void> => {
    const client = new Client(connection);
    listening = client;
    client.on('notification', () => listeners.forEach((listener) => listener()));
    survivingLoss(client); // its end follows, and is what counts
    client.once('end', () => {
      if (!disposed) retry = setTimeout(() => void listen().catch(() => undefined), reconnectDelay);
    });
    try {
      await client.connect();
      await client.query(`listen "event_log_${schema}"`);
      listeners.forEach((listener) => listener()); // what was said while nobody listened
    } catch (error) {
      log.debug({ source: name, error: messageOf(error) }, 'cannot listen to a log');
      await client.end().catch(() => undefined);
    }
  };
  void listen();
  // One statement, so that head and events are of one moment; a row without an event where there is none.
  const statement = `
    select log_id as "logId", last::float8, first_kept::float8 as "firstKept", event.* from "${schema}".log_head
    left join lateral (
      select sequence::float8, id, kind, entity_id as "entityId", entity_version as "entityVersion",
        occurred_at as "occurredAt", recorded_at as "recordedAt", data, attributes
      from "${schema}".event_log where sequence > $1 order by event_log.sequence limit $2
    ) as event on true order by event.sequence`;

  return {
    name,
    async read(after, limit) {
      try {
        const { rows } = await pool.query<FoundRow>(statement, [after, limit]);
        return chunkOf(rows);
      } catch (error) {
        if (errorCodeOf(error) === undefinedTable) return null;
        throw error;
      }
    },
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async dispose() {
      disposed = true;
      clearTimeout(retry);
      await Promise.all([listening?.end().catch(() => undefined), pool.end()]);
    },
  };
}

type FoundRow = LogHead & (Omit<SourceEvent, 'cursor'> | { readonly sequence: null });

function chunkOf(rows: readonly FoundRow[]): LogChunk | null {
  const [first] = rows;
  if (!first) return null;
  const head = { logId: first.logId, last: first.last, firstKept: first.firstKept };
  const events: SourceEvent[] = [];
  for (const row of rows) {
    if (row.sequence === null) continue;
    const { id, kind, sequence, entityId, entityVersion, occurredAt, recordedAt, data, attributes } = row;
    const cursor = encodeLogCursor(head, sequence);
    events.push({
      id,
      kind,
      sequence,
      cursor,
      entityId,
      entityVersion,
      occurredAt,
      recordedAt,
      data,
      attributes,
    });
  }
  return { head, events };
}
