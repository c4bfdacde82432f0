import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';

export const requestIdHeader = 'x-request-id';

// What other systems make of request ids; anything else could be an attack on whoever reads the logs.
const acceptable = /^[\w.:-]{8,64}$/;

/** Takes over the caller's request id where it is a plain short token, makes one where not, and answers with it. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.get(requestIdHeader);
  const requestId = given !== undefined && acceptable.test(given) ? given : randomUUID();
  response.locals['requestId'] = requestId;
  response.setHeader(requestIdHeader, requestId);
  next();
};

/** The id that `assignRequestId` gave to this request. */
export function requestIdOf(of: Request | Response): string {
  const response = 'res' in of && of.res ? of.res : (of as Response);
  return response.locals['requestId'] as string;
}
