import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Disposable } from '../lifecycle';
import { within } from '../within';
import { queryOnPool } from './reading-again';
import { raw, type Sql } from './sql';
import type { StatementLog } from './statement-log';

/** What reads and writes need of a database; inside a transaction, of that transaction. */
export interface Statements {
  /** The rows of one statement, by the names that the statement gives its columns. */
  rows<Row>(statement: Sql): Promise<Row[]>;
}

/** Numbers of connections, and of those who wait for one. */
export interface PoolState {
  readonly inUse: number;
  readonly idle: number;
  readonly waiting: number;
}

const patience = 2_000; // 2 seconds; who asks for health does not wait as long as who asks for data
const missing = 'the database does not answer';
const lastWait = 1_000; // 1 second

/** One subgraph's own schema. Opened by `openDatabase`, disposed of by whoever opened it. */
export class Database implements Statements, Disposable {
  private readonly columnLists = new Map<string, Sql>();
  private readonly pool: Pool;
  private probe: Promise<true | string> | undefined;

  constructor(
    readonly dataSource: DataSource,
    readonly statementLog: StatementLog,
  ) {
    // The driver's own pool: reads of rows skip the entity hydration, which costs two to three times as much CPU.
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
  }

  async rows<Row>(statement: Sql): Promise<Row[]> {
    this.statementLog.logQuery(statement.text);
    const { rows } = await queryOnPool(this.pool, statement);
    return rows as Row[];
  }

  /** Runs `work` in one transaction; what it throws rolls all of it back. */
  async transaction<Result>(work: (tx: Statements) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const result = await work({ rows: (statement) => runOn(client, statement, this.statementLog) });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** The columns of an entity under its property names, for a select list over `alias`; `select: false` ones are left out. */
  columns(entity: EntityTarget<ObjectLiteral>, alias: string): Sql {
    const metadata = this.dataSource.getMetadata(entity);
    const key = `${metadata.tableName} ${alias}`;
    let list = this.columnLists.get(key);
    if (!list) {
      const columns = metadata.columns.filter((column) => column.isSelect);
      list = raw(
        columns.map((column) => `${alias}."${column.databaseName}" as "${column.propertyName}"`).join(', '),
      );
      this.columnLists.set(key, list);
    }
    return list;
  }

  table(entity: EntityTarget<ObjectLiteral>): Sql {
    return raw(`"${this.dataSource.getMetadata(entity).tableName}"`);
  }

  /** What the pool of connections is at now. */
  get connections(): PoolState {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  /** `true`, or the sentence that says what is missing; within two seconds. */
  readiness(): Promise<true | string> {
    // One question at a time: those that nobody answers must not fill the pool.
    this.probe ??= queryOnPool(this.pool, raw('select 1')).then(
      () => true as const,
      () => missing,
    );
    void this.probe.then(() => (this.probe = undefined));
    return within(patience, this.probe, `${missing} in time`);
  }

  /** Settles within a second: a statement that still runs then is one that nobody waits for. */
  async dispose(): Promise<void> {
    await within(lastWait, this.dataSource.destroy(), undefined);
  }
}

async function runOn<Row>(client: PoolClient, statement: Sql, log: StatementLog): Promise<Row[]> {
  log.logQuery(statement.text);
  const { rows } = await client.query(statement.text, statement.values);
  return rows as Row[];
}
