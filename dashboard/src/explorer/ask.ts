import type { ExecutionResult } from 'graphql';
import type { AnswerError, Exchange, Extensions } from './exchange';
import { bytesOf, endpoint, type OperationRequest } from './request';

export interface Answered {
  readonly result: ExecutionResult;
  readonly exchange: Exchange;
}

/** Asks over HTTP, and asks how it was answered as well. Rejects where the gateway cannot be reached or answers no JSON. */
export async function ask(
  { query, operationName, variables, headers }: OperationRequest,
  token: string | undefined,
): Promise<Answered> {
  const began = performance.now();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'x-query-plan': '1',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, operationName, variables }),
  });
  const text = await response.text();
  const duration = performance.now() - began;
  const answer = JSON.parse(text) as {
    data?: Record<string, unknown> | null;
    errors?: AnswerError[];
    extensions?: Extensions;
  };
  const { queryPlan, limits, ...extensions } = answer.extensions ?? {};
  return {
    // What has a panel of its own would bury the data.
    result: { ...answer, ...(answer.extensions && { extensions }) } as unknown as ExecutionResult,
    exchange: {
      operationName,
      status: response.status,
      duration,
      bytes: bytesOf(text),
      requestId: response.headers.get('x-request-id'),
      retryAfter: response.headers.get('retry-after'),
      errors: answer.errors ?? [],
      cost: extensions.cost,
      limits,
      queryPlan,
    },
  };
}
