import type { FormattedExecutionResult } from 'graphql';
import { CodedError } from '../../platform/errors';
import type { Caller } from './credentials';

export function signInExpired(): CodedError {
  return new CodedError('UNAUTHENTICATED', 'The token has expired: come back with a new one.');
}

/** The last result of what a caller streams whose sign-in has ended. */
export const expired: FormattedExecutionResult = { errors: [signInExpired().toJSON()] };

// A timer that is set for longer fires at once.
const longest = 2 ** 31 - 1; // milliseconds, 24.8 days

/** Calls back when the caller's sign-in ends; what it returns calls that off. */
export function onExpiry({ expiresAt }: Caller, callback: () => void): () => void {
  if (!expiresAt) return () => undefined;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const left = expiresAt.getTime() - Date.now();
    // What ends with the process need not keep it alive.
    timer = setTimeout(left > longest ? wait : callback, Math.min(Math.max(left, 0), longest)).unref();
  };
  wait();
  return () => clearTimeout(timer);
}
