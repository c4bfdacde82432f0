import type { Logger } from 'typeorm';
import type { Log } from '../log';

/** Sees every statement that a subgraph sends, TypeORM's and its own; counts them and writes them at level debug. */
export class StatementLog implements Logger {
  /** Statements sent since the database was opened; the differences are what tests hold to a bound. */
  count = 0;

  constructor(private readonly sink: Log) {}

  logQuery(text: string): void {
    this.count += 1;
    this.sink.debug({ statement: text }, 'statement');
  }

  logQueryError(error: string | Error, text: string): void {
    this.sink.debug({ statement: text, error: String(error) }, 'statement failed');
  }

  logQuerySlow(time: number, text: string): void {
    this.sink.warn({ statement: text, time }, 'slow statement');
  }

  logSchemaBuild(message: string): void {
    this.sink.debug(message);
  }

  logMigration(message: string): void {
    this.sink.debug(message);
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') this.sink.warn(String(message));
    else this.sink.debug(String(message));
  }
}
