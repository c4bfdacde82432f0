import { GraphQLError } from 'graphql';

/**
 * Every code that a client can meet in `extensions.code`, besides the three that GraphQL servers share
 * (`GRAPHQL_PARSE_FAILED`, `GRAPHQL_VALIDATION_FAILED`, `BAD_USER_INPUT`). Codes are API: they are added, never renamed.
 */
export const errorCodes = [
  'INVALID',
  'BAD_REQUEST',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'ISSUER_UNAVAILABLE',
  'FORBIDDEN',
  'CURSOR_EXPIRED',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'REQUEST_TOO_LARGE',
  'QUERY_TOO_LONG',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_MANY_FIELDS',
  'QUERY_TOO_MANY_ALIASES',
  'QUERY_TOO_MANY_ROOT_FIELDS',
  'QUERY_TOO_COSTLY',
  'TOO_MANY_OPERATIONS',
  'TOO_MANY_SOCKETS',
  'TOO_MANY_IN_FLIGHT',
  'RATE_LIMITED',
  'EXECUTION_TIMEOUT',
  'BATCHING_NOT_SUPPORTED',
  'CROSS_SITE_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'DOCUMENT_NOT_TRUSTED',
  'RESTARTING',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected fault: its message is written for the caller and is sent as it stands. */
export class CodedError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    extensions: Record<string, unknown> = {},
  ) {
    super(message, { extensions: { ...extensions, code } });
    this.name = new.target.name;
  }
}

/** A value of the caller's that cannot be used; `argument` is its path, for example `filter.dueBefore`. */
export class InvalidArgumentError extends CodedError {
  constructor(argument: string, problem: string) {
    super('INVALID', `${argument}: ${problem}`, { argument });
  }
}

/** A cursor that the log no longer reaches back to, or never handed out. The way out is to query anew. */
export class CursorExpiredError extends CodedError {
  constructor(argument: string) {
    super(
      'CURSOR_EXPIRED',
      `${argument}: the log does not reach back to this cursor; query the list again and go on with the new log head.`,
      { argument },
    );
  }
}

/** No answer came from a subgraph. The rest of the graph stands. */
export class SubgraphUnavailableError extends CodedError {
  constructor(serviceName: string) {
    super('SUBGRAPH_UNAVAILABLE', `The subgraph "${serviceName}" cannot be reached; its fields are null.`, {
      serviceName,
    });
  }
}

/** The subgraph took longer than the gateway waits. */
export class SubgraphTimeoutError extends CodedError {
  constructor(serviceName: string, timeoutMs: number) {
    super('SUBGRAPH_TIMEOUT', `The subgraph "${serviceName}" did not answer within ${timeoutMs} ms.`, {
      serviceName,
    });
  }
}

/** A start that cannot succeed. The message is one sentence that tells an operator what to do. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** For the default branch of a switch over a union: a member added later fails to compile, not to run. */
export class UnreachableCaseError extends Error {
  constructor(value: never) {
    super(`Unreachable case: ${JSON.stringify(value)}`);
  }
}

/** The `code` of a system or driver error, if it carries one. */
export function errorCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
