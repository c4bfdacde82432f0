import { CursorExpiredError, InvalidArgumentError } from '../errors';

export interface LogHead {
  readonly logId: string;
  readonly last: number;
  readonly firstKept: number;
}

const pattern = /^([0-9a-f]{8}):(\d{1,15})$/;

export function encodeLogCursor(head: Pick<LogHead, 'logId'>, sequence: number): string {
  return Buffer.from(`${head.logId}:${sequence}`).toString('base64url');
}

/**
 * The number behind which to go on. Throws `CursorExpiredError` where the log cannot go on there: it is another log,
 * it does not reach back so far, or it has not come so far.
 */
export function decodeLogCursor(argument: string, cursor: string, head: LogHead): number {
  const place = placeOfCursor(cursor);
  if (!place) {
    throw new InvalidArgumentError(
      argument,
      'this is not a cursor; give back one that an earlier answer held.',
    );
  }
  const { logId, sequence } = place;
  if (logId !== head.logId || sequence > head.last || sequence < head.firstKept - 1) {
    throw new CursorExpiredError(argument);
  }
  return sequence;
}

/** A place in a log. */
export interface LogPlace {
  readonly logId: string;
  readonly sequence: number;
}

/** The place that a cursor names; `null` for what is no cursor of a log. Says nothing about whether the log goes on there. */
export function placeOfCursor(cursor: string): LogPlace | null {
  const match =
    cursor.length <= 100 ? pattern.exec(Buffer.from(cursor, 'base64url').toString('latin1')) : null;
  return match ? { logId: String(match[1]), sequence: Number(match[2]) } : null;
}
