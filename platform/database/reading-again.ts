import { Client, type Pool, type QueryResult } from 'pg';
import { errorCodeOf, messageOf } from '../errors';
import type { Sql } from './sql';
import { survivingLoss } from './surviving-loss';

/**
 * Runs a statement on a connection of the pool. A read whose connection turns out to be dead is run again, once, over a
 * new one: after a restart of the server all of the pool are dead, and nobody need notice.
 */
export async function queryOnPool(pool: Pool, { text, values }: Sql): Promise<QueryResult> {
  try {
    return await pool.query(text, values);
  } catch (error) {
    if (!isRead(text) || !isLostConnection(error)) throw error;
    return readOverNew(pool, text, values, error);
  }
}

async function readOverNew(pool: Pool, text: string, values: unknown[], loss: unknown): Promise<QueryResult> {
  const client = new Client(pool.options);
  survivingLoss(client);
  try {
    await client.connect();
    return await client.query(text, values);
  } catch (error) {
    // A server that is gone altogether is told of as before; any other fault is the statement's.
    throw errorCodeOf(error) === undefined || isAway(error) ? loss : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Of what we write: one that changes anything, or locks, says so in one of these words. */
function isRead(text: string): boolean {
  return /^\s*(select|with)\b/i.test(text) && !/\b(insert|update|delete|merge|share)\b/i.test(text);
}

const ofTheWay: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** The server has ended the connection, or it broke: in either case not one row was handed out. */
function isLostConnection(error: unknown): boolean {
  const code = errorCodeOf(error);
  if (code !== undefined) return ofTheWay.has(code) || /^(57P0[12]|08)/.test(code);
  // The driver has no codes for what it finds out itself.
  return /^Connection terminated|not queryable/.test(messageOf(error));
}

function isAway(error: unknown): boolean {
  const code = errorCodeOf(error) ?? '';
  return /^E[A-Z]+$/.test(code) || /^(57P|08|53)/.test(code);
}
