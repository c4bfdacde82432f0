import { Client, types, type CustomTypesConfig } from 'pg';
import { DataSource, type MigrationInterface, type MixedList } from 'typeorm';
import { messageOf } from '../errors';
import type { Log } from '../log';
import { Database } from './database';
import { connectionFault, migrationFault } from './faults';
import { SnakeCaseNaming } from './naming';
import { StatementLog } from './statement-log';
import { survivingLoss } from './surviving-loss';

export interface DatabaseOptions {
  /** Name of the PostgreSQL schema that holds all of the subgraph's tables. */
  readonly schema: string;
  readonly url: string;
  readonly entities: MixedList<Function>;
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly log: Log;
  readonly poolSize?: number;
}

const connectTimeout = 10_000; // 10 seconds, for a new connection or for a free one of the pool
const firstConnectTimeout = 5_000; // 5 seconds; somebody waits for the start, and a Ctrl-C for its end
/** Any number, the same for all: two subgraphs that migrate one database at once race for its extensions. */
const migrationLock = 82_019_053;

/** Days stay text (a JS Date would shift them by the server's zone); counts are numbers. */
const typeParsers: CustomTypesConfig = {
  getTypeParser: ((oid, format) => {
    if (oid === types.builtins.DATE) return (text: string) => text;
    if (oid === types.builtins.INT8) return Number;
    return types.getTypeParser(oid, format);
  }) as typeof types.getTypeParser,
};

export interface OpenedDatabase {
  readonly database: Database;
  /** How many migrations this start has run. */
  readonly migrations: number;
}

/** Connects, brings the schema up to date under an advisory lock, and hands over the open database. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenedDatabase> {
  const statementLog = new StatementLog(options.log);
  const dataSource = new DataSource({
    type: 'postgres',
    schema: options.schema,
    entities: options.entities,
    migrations: [...options.migrations],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeCaseNaming(),
    logger: statementLog,
    installExtensions: false,
    poolErrorHandler: (error: unknown) => {
      // Closing does not wait for the last words of each connection.
      if (dataSource.isInitialized)
        options.log.warn({ error: messageOf(error) }, 'lost a connection to the database');
    },
    extra: {
      connectionString: options.url,
      // TypeORM qualifies only what it writes itself; our own SQL finds its tables by the search path.
      options: `-c search_path=${options.schema},public`,
      application_name: `unodcity ${options.schema}`,
      connectionTimeoutMillis: connectTimeout,
      max: options.poolSize ?? 10,
      types: typeParsers,
      onConnect: survivingLoss,
    },
  });

  const locker = new Client({
    connectionString: options.url,
    connectionTimeoutMillis: firstConnectTimeout,
  });
  survivingLoss(locker);
  try {
    await locker.connect();
  } catch (error) {
    throw connectionFault(options.url, error);
  }
  try {
    await locker.query('select pg_advisory_lock($1)', [migrationLock]);
    // Not `if not exists`, which asks for the right to create one even where there is nothing to do.
    const { rowCount } = await locker.query('select from pg_namespace where nspname = $1', [options.schema]);
    if (rowCount === 0) await locker.query(`create schema "${options.schema}"`);
    await dataSource.initialize();
    const migrations = await dataSource.runMigrations({ transaction: 'each' });
    return { database: new Database(dataSource, statementLog), migrations: migrations.length };
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw migrationFault(options.url, error);
  } finally {
    await locker.end().catch(() => undefined);
  }
}
