import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { CodedError } from '../../platform/errors';
import type { Protection } from '../protection';
import { readOperation, type ClientOperation, type ReadOperation } from './operation';

const json = z.record(z.string(), z.unknown()).nullish();

const shape = z.object({
  query: z.string().optional(),
  documentId: z.string().optional(),
  operationName: z.string().nullish(),
  variables: json,
  extensions: json,
});

/** Reads the operations of requests over HTTP, each once. */
export interface HttpOperations {
  /**
   * Throws a coded error for a request that has none. What comes after this sees the operation as it was read here, and
   * nothing else of the request.
   */
  readonly handler: RequestHandler;
  /** Of a GET or POST: the operation, or why it is not to be run; `undefined` for another method. */
  of(request: Request): ReadOperation | CodedError | undefined;
}

export function createHttpOperations(protection: Protection): HttpOperations {
  const operations = new WeakMap<Request, ReadOperation | CodedError>();
  return {
    handler(request, _response, next) {
      if (request.method === 'GET' || request.method === 'POST') {
        const read = readOrRefuse(protection, operationOf(request));
        operations.set(request, read);
        if (!(read instanceof CodedError)) replaceOperation(request, read.operation);
      }
      next();
    },
    of: (request) => operations.get(request),
  };
}

function readOrRefuse(protection: Protection, asked: ClientOperation): ReadOperation | CodedError {
  try {
    return readOperation(protection, asked);
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
}

function operationOf(request: Request): ClientOperation {
  if (Array.isArray(request.body)) {
    throw new CodedError('BATCHING_NOT_SUPPORTED', 'Send each operation in a request of its own.');
  }
  const { success, data, error } = shape.safeParse(
    request.method === 'GET' ? parametersOf(request) : (request.body ?? {}),
  );
  if (!success) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new CodedError('BAD_REQUEST', `The request has no operation that can be read (${faults}).`);
  }
  return data;
}

function parametersOf({ query }: Request): unknown {
  const { variables, extensions, ...rest } = query;
  return { ...rest, variables: parsed('variables', variables), extensions: parsed('extensions', extensions) };
}

function parsed(name: string, text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new CodedError('BAD_REQUEST', `The parameter ${name} is no JSON.`);
  }
}

/** Two readers of the same bytes could find two operations in them. */
function replaceOperation(request: Request, operation: ClientOperation): void {
  const { query, operationName, variables, extensions } = operation;
  const found = Object.entries({ query, operationName, variables, extensions }).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  if (request.method === 'GET') {
    const parameters = found.map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    request.url = `${request.path}?${new URLSearchParams(parameters).toString()}`;
  } else {
    request.body = Object.fromEntries(found);
  }
}
