import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCodes } from './errors';
import type { Log } from './log';

/** Where an answer is made: what a masked fault is logged with, and what the caller is told to quote. */
export interface MaskingScope {
  readonly log: Log;
  readonly requestId: string;
}

const internal = 'INTERNAL_SERVER_ERROR';

const expectedCodes: ReadonlySet<unknown> = new Set(
  [...errorCodes, ...Object.values(ApolloServerErrorCode)].filter((code) => code !== internal),
);

/**
 * The one place that decides what a caller is told about an error. A fault with an expected code goes out as it
 * stands; of any other only the request id goes out, and the rest into the log, once.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  original: unknown,
  { log, requestId }: MaskingScope,
): GraphQLFormattedError {
  const { path, locations } = formatted;
  const code = formatted.extensions?.['code'];
  if (expectedCodes.has(code)) return { ...formatted, extensions: withoutDebugging(formatted.extensions) };

  const message = `Internal error; request id ${requestId}`;
  // A subgraph that is given the same request id has masked, and logged, the fault already.
  if (code !== internal || formatted.message !== message) {
    const cause = causeOf(original);
    // One failed batch is the fault of every field that waited for it.
    if (firstSeen(cause, requestId)) {
      const serviceName = formatted.extensions?.['serviceName'];
      log.error({ requestId, path, code, serviceName, err: cause }, formatted.message);
    }
  }
  return { message, locations, path, extensions: { code: internal } };
}

/** The same for a result that was made in this process, so that it reads as if it had come over HTTP. */
export function maskErrors(errors: readonly GraphQLError[], scope: MaskingScope): GraphQLFormattedError[] {
  return errors.map((error) => maskError(error.toJSON(), error, scope));
}

const logged = new WeakMap<object, string>();

function firstSeen(cause: unknown, requestId: string): boolean {
  if (typeof cause !== 'object' || cause === null) return true;
  if (logged.get(cause) === requestId) return false;
  logged.set(cause, requestId);
  return true;
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

/** Less what other GraphQL servers add while they run in development mode. */
function withoutDebugging(extensions: GraphQLFormattedError['extensions']): Record<string, unknown> {
  const rest = { ...extensions };
  delete rest['stacktrace'];
  delete rest['exception'];
  return rest;
}
