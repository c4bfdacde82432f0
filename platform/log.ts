import pino, { type Logger } from 'pino';
import { withoutSecrets } from './redaction';
import { traceFields } from './tracing/spans';

export type Log = Logger;

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * JSON lines on standard error: standard output belongs to what a person reads while the platform starts.
 * `name` is the process's role and stands in every line. Whatever is logged, tokens and passwords are left out.
 */
export function createLog(name: string, level: LogLevel): Log {
  return pino(
    { name, level, mixin: traceFields, hooks: { streamWrite: withoutSecrets } },
    pino.destination({ fd: 2, sync: true }),
  );
}
