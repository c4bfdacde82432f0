import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

export const requestIdHeader = 'x-request-id';

// What other systems use as request ids; anything else could be meant for whoever reads the log.
const acceptable = /^[\w.:-]{8,64}$/;

/** What every resolver's context carries, so that a fault in the answer can be found in the log. */
export interface RequestContext {
  readonly requestId: string;
}

const requestIds = new WeakMap<Response, string>();

/** Gives every request an id, the caller's where it can be taken over, and answers with it. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const requestId = takeOverRequestId(request.get(requestIdHeader));
  requestIds.set(response, requestId);
  response.setHeader(requestIdHeader, requestId);
  next();
};

/** The id that the caller gave where it is a plain short token, and a new one for anything else. */
export function takeOverRequestId(given: unknown): string {
  return typeof given === 'string' && acceptable.test(given) ? given : randomUUID();
}

/** The id that `assignRequestId` gave to the request that this answers. */
export function requestIdOf(response: Response): string {
  return requestIds.get(response) ?? 'unknown';
}
