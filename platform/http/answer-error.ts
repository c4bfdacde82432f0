import type { ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { maskErrors } from '../error-masking';
import { CodedError, messageOf, type ErrorCode } from '../errors';
import type { Log } from '../log';
import { requestIdOf } from './request-id';

const statusOfCode: Readonly<Partial<Record<ErrorCode, number>>> = {
  INVALID: 400,
  BAD_REQUEST: 400,
  BATCHING_NOT_SUPPORTED: 400,
  CROSS_SITE_REQUEST: 400,
  QUERY_TOO_LONG: 400,
  QUERY_TOO_DEEP: 400,
  QUERY_TOO_MANY_FIELDS: 400,
  QUERY_TOO_MANY_ALIASES: 400,
  QUERY_TOO_MANY_ROOT_FIELDS: 400,
  QUERY_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  DOCUMENT_NOT_TRUSTED: 403,
  NOT_FOUND: 404,
  REQUEST_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  TOO_MANY_IN_FLIGHT: 429,
  TOO_MANY_SOCKETS: 429,
  ISSUER_UNAVAILABLE: 503,
  // As Apollo's server answers it: to ask with a hash is no mistake.
  PERSISTED_QUERY_NOT_FOUND: 200,
};

/** A request that could not be read, or a handler's fault: answered in the shape of all other errors. */
export function answerError(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    const answered = status < 500 || error instanceof CodedError ? refusal(error) : defect(error);
    const errors = maskErrors([answered], { log, requestId: requestIdOf(response) });
    if (status === 401) response.set('www-authenticate', 'Bearer error="invalid_token"');
    const { retryAfter } = answered.extensions;
    if (typeof retryAfter === 'number') response.set('retry-after', String(retryAfter));
    response.set('cache-control', 'no-store').status(status).json({ errors });
  };
}

/** 500 for a fault of ours. */
function statusOf(error: unknown): number {
  if (error instanceof CodedError) return statusOfCode[error.code] ?? 500;
  const isForCaller = error instanceof Error && 'expose' in error && error.expose === true;
  return isForCaller && 'status' in error && typeof error.status === 'number' ? error.status : 500;
}

function refusal(error: unknown): GraphQLError {
  if (error instanceof CodedError) return error;
  // What the body parser says of a body: too large, not JSON, in an unknown encoding.
  return statusOf(error) === 413
    ? new CodedError('REQUEST_TOO_LARGE', 'The body is larger than a request may be: send less in one.')
    : new CodedError('BAD_REQUEST', messageOf(error));
}

function defect(error: unknown): GraphQLError {
  return new GraphQLError(messageOf(error), { originalError: error instanceof Error ? error : null });
}
