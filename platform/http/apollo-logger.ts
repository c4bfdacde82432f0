import { inspect } from 'node:util';
import type { Log } from '../log';

type Write = (message?: unknown) => void;

/** What Apollo's packages say, in our log; what they call information is of use to nobody who runs the platform. */
export function apolloLogger(log: Log): Readonly<Record<'debug' | 'info' | 'warn' | 'error', Write>> {
  return {
    debug: (message) => log.trace(text(message)),
    info: (message) => log.debug(text(message)),
    warn: (message) => log.warn(text(message)),
    error: (message) => log.error(text(message)),
  };
}

function text(message: unknown): string {
  return typeof message === 'string' ? message : inspect(message);
}
