import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '../../../platform/database/open-database';
import type { Database } from '../../../platform/database/database';
import { raw } from '../../../platform/database/sql';
import type { EventBus } from '../../../platform/events/event-bus';
import { EventLog, readHeadCursor, readLogHead } from '../../../platform/events/event-log';
import { eventLogTables } from '../../../platform/events/event-log-tables';
import { createLogBus, type LogBus, type LogBusOptions } from '../../../platform/events/log-bus';
import { encodeLogCursor } from '../../../platform/events/log-cursor';
import { openLogSource, type LogSource, type SourceEvent } from '../../../platform/events/log-source';
import { DisposableStack } from '../../../platform/lifecycle';
import { createLog } from '../../../platform/log';
import { createTestDatabase } from '../../support/databases';

const log = createLog('test', 'silent');
const eventLog = new EventLog<string, object, object>();
const schema = 'room';

/** A room with nothing but its log, those who write it, and any number of buses on it. */
export class LogStage {
  private readonly stack = new DisposableStack();

  private constructor(
    readonly url: string,
    readonly database: Database,
    /** For what no part of the platform does. */
    readonly hand: Client,
  ) {}

  static async open(): Promise<LogStage> {
    const contents = await createTestDatabase('empty');
    const { url } = contents;
    const { database } = await openDatabase({ schema, url, entities: [], migrations: [], log });
    await database.rows(raw(eventLogTables));
    const hand = new Client({ connectionString: url });
    await hand.connect();
    await hand.query(`set search_path = ${schema}`);
    const stage = new LogStage(url, database, hand);
    stage.stack.use(contents);
    stage.stack.use(database);
    stage.stack.use({ dispose: () => hand.end() });
    return stage;
  }

  /** A bus as another replica has it; an event's anchor is its kind. */
  async bus(options: Partial<LogBusOptions> = {}): Promise<LogBus> {
    const source = options.source ?? this.source();
    const head = options.head ?? (await readLogHead(this.database));
    return this.stack.use(
      createLogBus({ anchorsOf: ({ kind }: SourceEvent) => [kind], log, ...options, source, head }),
    );
  }

  source(): LogSource {
    return this.stack.use(openLogSource({ name: schema, schema, url: this.url, log }));
  }

  /** Records one event of each kind, in one transaction, and settles with the cursor behind them. */
  async record(...kinds: string[]): Promise<string> {
    const now = new Date();
    await this.database.transaction((tx) =>
      eventLog.record(
        tx,
        kinds.map((kind) => ({
          id: randomUUID(),
          kind,
          entityId: `entity:${kind}`,
          entityVersion: 1,
          occurredAt: now,
          recordedAt: now,
          data: {},
          attributes: {},
        })),
      ),
    );
    return readHeadCursor(this.database);
  }

  async recordMany(kind: string, count: number): Promise<void> {
    await this.recordUnheard(kind, count);
    await this.hand.query(`select pg_notify('event_log_${schema}', '')`);
  }

  /** Nobody is nudged. */
  async recordUnheard(kind: string, count = 1): Promise<void> {
    await this.hand.query(
      `with head as (update log_head set last = last + $2 returning last - $2 as base)
        insert into event_log select base + n, gen_random_uuid(), $1, 'entity', 1, now(), now(), '{}', '{}'
        from head, generate_series(1, $2::int) as n`,
      [kind, count],
    );
  }

  headCursor(): Promise<string> {
    return readHeadCursor(this.database);
  }

  async cursorAt(sequence: number): Promise<string> {
    return encodeLogCursor(await readLogHead(this.database), sequence);
  }

  async last(): Promise<number> {
    return (await readLogHead(this.database)).last;
  }

  dispose(): Promise<void> {
    return this.stack.dispose();
  }
}

export type TestBus = EventBus<SourceEvent>;
