import { Client, Pool } from 'pg';
import { survivingLoss } from '../database/surviving-loss';
import { errorCodeOf, messageOf } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';
import type { LoggedEvent } from './event-log';

export interface LogSourceOptions {
  /** Name of the subgraph whose log it is. */
  readonly name: string;
  /** PostgreSQL schema of that subgraph. */
  readonly schema: string;
  readonly url: string;
  readonly log: Log;
}

export type SourceEvent = LoggedEvent<string, unknown, unknown>;

export interface LogChunk {
  /** Name of the log itself: another one after the database was replaced. */
  readonly logId: string;
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
const undefinedTable = '42P01';

/** Opens nothing that has to be there: a database that is away is asked again. */
export function openLogSource({ name, schema, url, log }: LogSourceOptions): LogSource {
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000 });
  pool.on('connect', survivingLoss);
  pool.on('error', (error) =>
    log.warn({ source: name, error: messageOf(error) }, 'lost the connection to a log'),
  );
  const listeners = new Set<() => void>();
  let listening: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let disposed = false;

  const listen = async (): Promise<void> => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
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

  return {
    name,
    async read(after, limit) {
      try {
        const head = await pool.query<{ logId: string }>(
          `select log_id as "logId" from "${schema}".log_head`,
        );
        const found = await pool.query<SourceEvent>(
          `select sequence::integer, id, kind, entity_id as "entityId", entity_version as "entityVersion",
            occurred_at as "occurredAt", recorded_at as "recordedAt", data, attributes
          from "${schema}".event_log where sequence > $1 order by sequence limit $2`,
          [after, limit],
        );
        const [row] = head.rows;
        return row ? { logId: row.logId, events: found.rows } : null;
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
