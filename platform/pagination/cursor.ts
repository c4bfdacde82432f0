import { z } from 'zod';
import { InvalidArgumentError } from '../errors';

/** What can stand in a cursor: the values of the sort keys, the id last. */
export type CursorValue = string | number;

const cursorShape = z.tuple([z.string()], z.union([z.string(), z.number()]));
const maximumLength = 10_000; // characters; a name that an index can hold, 2,700 bytes, makes one of 3,700

/** Opaque to clients. Holds the name of the order, so that a cursor of one order is not used in another. */
export function encodeCursor(order: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/** The values of a cursor that was made for `order` with `count` values; anything else is the caller's fault. */
export function decodeCursor(argument: string, cursor: string, order: string, count: number): CursorValue[] {
  const [madeFor, ...values] = parse(argument, cursor);
  if (madeFor !== order)
    throw new InvalidArgumentError(argument, 'this cursor belongs to another order or list.');
  if (values.length !== count) throw malformed(argument);
  return values;
}

function parse(argument: string, cursor: string): [string, ...CursorValue[]] {
  if (cursor.length > maximumLength) throw malformed(argument);
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw malformed(argument);
  }
}

function malformed(argument: string): InvalidArgumentError {
  return new InvalidArgumentError(
    argument,
    'this is not a cursor; give back one that an earlier answer held.',
  );
}
