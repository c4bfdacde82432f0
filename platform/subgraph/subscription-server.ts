import type { Server } from 'node:http';
import { getOperationAST, GraphQLError, OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import type { ExecutionResult, SubscribePayload } from 'graphql-ws';
import { maskErrors } from '../error-masking';
import { CodedError } from '../errors';
import { CheckedDocuments, withCode } from '../graphql/checked-documents';
import type { IdentityReader } from '../gateway-token';
import { takeOverRequestId } from '../http/request-id';
import { serveWebSockets, type SocketServerOptions, type WebSocketServing } from '../http/websockets';
import type { Log } from '../log';
import { runSubscription, type SubscribableSubgraph } from './subscribe';
import type { RequestScope, SubscriptionStream } from './transport';

export interface SubscriptionServerOptions {
  readonly subgraph: SubscribableSubgraph;
  readonly identityOf: IdentityReader;
  readonly log: Log;
}

/**
 * Serves a subgraph's subscriptions, and nothing else, over WebSockets at `/graphql`. Each operation says in its
 * `extensions` who asks (`token`) and under which request id; the socket itself is nobody's. The token is judged when the
 * operation begins. Results carry their place in the log as `extensions.cursor`; one without data and errors is a mark,
 * and says with `extensions.isLive` whether what comes behind it is new.
 */
export function serveSubscriptions(
  http: Server,
  { subgraph, identityOf, log }: SubscriptionServerOptions,
): WebSocketServing {
  const documents = new CheckedDocuments(subgraph.schema);

  const scopeOf = async ({ extensions }: SubscribePayload): Promise<RequestScope> => {
    const token = extensions?.['token'];
    return {
      requestId: takeOverRequestId(extensions?.['requestId']),
      identity: await identityOf(typeof token === 'string' ? `Bearer ${token}` : undefined),
    };
  };

  const server: SocketServerOptions = {
    async onSubscribe(_socket, _id, payload) {
      const scope = await scopeOf(payload).catch(refusal);
      if (scope instanceof CodedError) return [scope];
      const checked = documents.check(payload.query);
      if ('errors' in checked) return checked.errors;
      const { document } = checked;
      const operation = getOperationAST(document, payload.operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return [notASubscription];
      return {
        schema: subgraph.schema,
        document,
        operationName: payload.operationName,
        variableValues: payload.variables,
        contextValue: scope,
      };
    },
    subscribe({ document, operationName, variableValues, contextValue }) {
      const request = {
        document,
        operationName: operationName ?? undefined,
        variables: variableValues ?? {},
      };
      const scope = contextValue as RequestScope; // from `onSubscribe`
      return asResults(runSubscription(subgraph, request, scope, log));
    },
    onNext: (_socket, _id, _payload, _args, result) => result,
    onError(_socket, _id, { extensions }, errors) {
      const [error] = errors;
      if (error?.originalError instanceof RefusedError) return error.originalError.errors;
      return maskErrors(errors, { log, requestId: takeOverRequestId(extensions?.['requestId']) });
    },
  };
  return serveWebSockets(http, { log, server });
}

const notASubscription = withCode(
  new GraphQLError('Only subscriptions are answered over a WebSocket.'),
  'BAD_USER_INPUT',
);

/** Hands on what is to be told; whatever else there is remains a fault. */
function refusal(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  throw error;
}

/** The subgraph refuses the subscription, or refuses to go on with it: the protocol's `error` message. */
class RefusedError extends Error {
  override name = 'RefusedError';

  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('The subscription was refused.');
  }
}

function asResults(stream: SubscriptionStream): AsyncIterableIterator<ExecutionResult, undefined> {
  const end = { done: true, value: undefined } as const;
  return {
    async next() {
      const next = await stream.next();
      if (next.done) return end;
      const { result, cursor, isLive, traceparent } = next.value;
      if (result?.errors && result.data === undefined) {
        void stream.return();
        throw new RefusedError(result.errors);
      }
      const value = {
        ...result,
        ...(cursor !== undefined && { extensions: { cursor, isLive, traceparent } }),
      };
      // Its errors are formatted already, and `onNext` hands it on as it is.
      return { done: false, value: value as ExecutionResult };
    },
    async return() {
      await stream.return();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
