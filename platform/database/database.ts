import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Disposable } from '../lifecycle';
import { raw, type Sql } from './sql';
import type { StatementLog } from './statement-log';

/** What reads and writes need of a database; inside a transaction, of that transaction. */
export interface Statements {
  /** The rows of one statement, by the names that the statement gives its columns. */
  rows<Row>(statement: Sql): Promise<Row[]>;
}

/** One subgraph's own schema. Opened by `openDatabase`, disposed of by whoever opened it. */
export class Database implements Statements, Disposable {
  private readonly columnLists = new Map<string, Sql>();
  private readonly pool: Pool;

  constructor(
    readonly dataSource: DataSource,
    readonly statementLog: StatementLog,
  ) {
    // The driver's own pool: reads of rows skip the entity hydration, which costs two to three times as much CPU.
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
  }

  async rows<Row>(statement: Sql): Promise<Row[]> {
    return runOn(this.pool, statement, this.statementLog);
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

  /** `true`, or the sentence that says what is missing. */
  async readiness(): Promise<true | string> {
    try {
      await this.pool.query('select 1');
      return true;
    } catch {
      return 'the database does not answer';
    }
  }

  async dispose(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function runOn<Row>(connection: Pool | PoolClient, statement: Sql, log: StatementLog): Promise<Row[]> {
  log.logQuery(statement.text);
  const result = await connection.query(statement.text, statement.values);
  return result.rows as Row[];
}
