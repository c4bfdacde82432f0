import { Kind, type GraphQLResolveInfo } from 'graphql';
import { InvalidArgumentError } from '../errors';

/** The arguments of a connection, as they arrive. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** One page to read: forwards from after a cursor, or backwards from before one. */
export interface Page {
  readonly size: number;
  readonly backwards: boolean;
  readonly cursor: string | null;
  /** The argument that the cursor came in, for errors. */
  readonly cursorArgument: 'after' | 'before';
}

export const maximumPageSize = 200;

/**
 * Checks the arguments of a connection. `first` has a default in the schema, so only `info` tells whether the
 * client gave it beside `last`.
 */
export function readPage(args: PageArguments, info: GraphQLResolveInfo, maximum = maximumPageSize): Page {
  const { after = null, last = null, before = null } = args;
  const first = args.first ?? null;
  if (last !== null && first !== null && isGiven(info, 'first')) {
    throw new InvalidArgumentError('last', 'give either first or last, not both.');
  }
  if (after !== null && before !== null) {
    throw new InvalidArgumentError('before', 'give either after or before, not both.');
  }
  if (last === null && before !== null) {
    throw new InvalidArgumentError('before', 'goes with last; to read forwards, use first and after.');
  }
  if (last !== null && after !== null) {
    throw new InvalidArgumentError('after', 'goes with first; to read backwards, use last and before.');
  }
  if (last !== null) {
    return {
      size: checkSize('last', last, maximum),
      backwards: true,
      cursor: before,
      cursorArgument: 'before',
    };
  }
  const size = checkSize('first', first ?? Math.min(20, maximum), maximum);
  return { size, backwards: false, cursor: after, cursorArgument: 'after' };
}

export function checkSize(argument: string, size: number, maximum: number): number {
  if (size < 0 || size > maximum) {
    throw new InvalidArgumentError(argument, `must be from 0 to ${maximum}; ${size} was given.`);
  }
  return size;
}

function isGiven(info: GraphQLResolveInfo, argument: string): boolean {
  const node = info.fieldNodes[0]?.arguments?.find((candidate) => candidate.name.value === argument);
  if (!node) return false;
  return node.value.kind !== Kind.VARIABLE || info.variableValues[node.value.name.value] !== undefined;
}
