import type { Fetcher } from '@graphiql/toolkit';
import { getOperationAST, OperationTypeNode, type ExecutionResult } from 'graphql';
import { ask } from './ask';
import type { EventLog } from './event-log';
import type { Exchange } from './exchange';
import { endpoint, type OperationRequest } from './request';
import type { Store } from './store';
import type { ResultView } from './result-view';

export interface FetcherParts {
  readonly token: () => Promise<string | undefined>;
  readonly exchange: Store<Exchange | null>;
  readonly events: EventLog;
  readonly view: Store<ResultView>;
}

/** How the editor's operations are run: over HTTP, and subscriptions over a WebSocket, into the event log. */
export function createFetcher({ token, exchange, events, view }: FetcherParts): Fetcher {
  return (parameters, options) => {
    const request: OperationRequest = {
      query: parameters.query,
      operationName: parameters.operationName ?? undefined,
      variables: parameters.variables as OperationRequest['variables'],
      headers: options?.headers,
    };
    const document = options?.documentAST;
    // Without a document it is the editor that asks, for the schema.
    if (!document) return describe(request, token);
    const operation = getOperationAST(document, request.operationName);
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
      view.set('events');
      return { subscribe: (watcher) => ({ unsubscribe: events.start(request, watcher as never) }) };
    }
    if (view.get() === 'events') view.set('response');
    return token().then(async (given) => {
      const { result, exchange: made } = await ask(request, given);
      exchange.set(made);
      return result;
    });
  };
}

async function describe(
  { query, operationName }: OperationRequest,
  token: FetcherParts['token'],
): Promise<ExecutionResult> {
  const given = await token();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(given !== undefined && { authorization: `Bearer ${given}` }),
    },
    body: JSON.stringify({ query, operationName }),
  });
  return (await response.json()) as ExecutionResult;
}
