import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { errorCodeOf } from '../errors';

const patience = 30_000; // 30 seconds for a server that restarts
const pause = 250; // milliseconds between two tries

/**
 * Reads again what a database that is away, or on its way up, did not answer; after half a minute the last failure is
 * thrown. For those who wait anyway: a request would rather be told at once.
 */
export async function outlastingAbsence<Result>(read: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!tellsOfAbsence(error) || Date.now() > end) throw error;
      await delay(pause);
    }
  }
}

/** What PostgreSQL says while it starts, stops or is full; or no word of its own, but one of the connection's. */
function tellsOfAbsence(error: unknown): boolean {
  return !(error instanceof DatabaseError) || /^(57P|53|08)/.test(errorCodeOf(error) ?? '');
}
