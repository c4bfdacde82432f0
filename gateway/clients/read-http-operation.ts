import type { Request } from 'express';
import { z } from 'zod';
import type { ClientOperation } from './operation';

const json = z.record(z.string(), z.unknown()).nullish();

const shape = z.object({
  query: z.string().optional(),
  operationName: z.string().nullish(),
  variables: json,
  extensions: json,
});

/** The operation of a GET or POST; `undefined` for a request that has none, or another method. */
export function readHttpOperation(request: Request): ClientOperation | undefined {
  if (request.method !== 'POST' && request.method !== 'GET') return undefined;
  const { success, data } = shape.safeParse(request.method === 'GET' ? parametersOf(request) : request.body);
  return success && (data.query !== undefined || data.extensions) ? data : undefined;
}

function parametersOf({ query }: Request): unknown {
  try {
    return { ...query, variables: parsed(query['variables']), extensions: parsed(query['extensions']) };
  } catch {
    return undefined; // no JSON
  }
}

function parsed(text: unknown): unknown {
  return typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined;
}
