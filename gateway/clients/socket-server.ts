import type { ApolloServer } from '@apollo/server';
import {
  GraphQLError,
  GraphQLSchema,
  OperationTypeNode,
  parse,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import { maskErrors } from '../../platform/error-masking';
import { CodedError } from '../../platform/errors';
import type { SocketExtra, SocketServerOptions } from '../../platform/http/websockets';
import type { RequestScope } from '../../platform/subgraph/transport';
import type { EndReason } from '../live/live';
import type { Subscribing } from './client-subscription';
import { credentialsOfSocket, type Caller, type Credentials, type Identify } from './credentials';
import { executeOnce, outlineOf } from './operation';
import { SocketOperation } from './socket-operation';
import { SocketSession } from './socket-session';

export interface SocketServerParts extends Subscribing {
  readonly server: ApolloServer<RequestScope>;
  readonly identify: Identify;
  /** Why a socket that is closed now was closed. */
  readonly closedBy: () => EndReason;
}

/**
 * Answers operations over WebSockets. The protocol, and nothing else, is graphql-ws': what it is told to execute are
 * stand-ins of a subscription and of a query, whose results are made here.
 */
export function socketServer(parts: SocketServerParts): SocketServerOptions {
  const { server, identify, closedBy, log } = parts;
  const sessions = new WeakMap<SocketExtra, SocketSession>();

  return {
    async onConnect({ connectionParams, extra }) {
      const caller = await callerOf(identify, credentialsOfSocket(connectionParams, extra.request));
      if (!caller || (caller.expiresAt && caller.expiresAt.getTime() <= Date.now())) return false;
      const { socket } = extra;
      if (socket.readyState === socket.OPEN) sessions.set(extra, new SocketSession(extra, caller));
      return true;
    },

    async onSubscribe({ extra, subscriptions }, id, payload) {
      const session = sessions.get(extra);
      // It was closed while it was being found out who it is.
      if (!session) return untold();
      const operation = new SocketOperation(session, id, closedBy);
      // From here on, before it stands, the operation is told when the client leaves.
      subscriptions[id] = operation;
      const outline = outlineOf(payload);
      if (outline?.type === OperationTypeNode.SUBSCRIPTION) {
        const errors = await operation.subscribe(parts, payload, outline.name);
        if (operation.wasLeft) return untold();
        if (!errors) return standIn('subscription', operation);
        operation.dismiss();
        return errors;
      }
      const scope = { requestId: session.requestId, identity: session.caller.identity };
      const result = await executeOnce(server, payload, scope);
      if (operation.wasLeft) return untold();
      operation.dismiss();
      return result.data === undefined ? refusalsOf(result) : standIn('query', result);
    },

    // Typed as what graphql-ws would make of a schema; results are formatted here, and written as they are by `onNext`.
    subscribe: ({ rootValue }) => rootValue as AsyncIterable<ExecutionResult>,
    execute: ({ rootValue }) => rootValue as ExecutionResult,
    onNext: (_context, _id, _payload, _args, result) => result,
    onError: ({ extra }, _id, _payload, errors) => maskErrors(errors, { log, requestId: extra.requestId }),
  };
}

/** `undefined` for a client that is turned away. */
async function callerOf(identify: Identify, credentials: Credentials): Promise<Caller | undefined> {
  try {
    return await identify(credentials);
  } catch (error) {
    if (error instanceof CodedError) return undefined;
    throw error;
  }
}

/**
 * For a client that has left: whatever graphql-ws were given, it would take as the outcome of what that client may have
 * begun under the same id since.
 */
function untold(): Promise<never> {
  return new Promise(() => undefined);
}

const schema = new GraphQLSchema({});
const documents = {
  subscription: parse('subscription { __typename }'),
  query: parse('{ __typename }'),
};

function standIn(
  type: keyof typeof documents,
  rootValue: SocketOperation | FormattedExecutionResult,
): ExecutionArgs {
  return { schema, document: documents[type], rootValue, contextValue: undefined };
}

function refusalsOf({ errors = [] }: FormattedExecutionResult): GraphQLError[] {
  return errors.map((formatted) => new FormattedError(formatted));
}

/** An error that is as it is to be told: made anew from its parts it would lose its locations. */
class FormattedError extends GraphQLError {
  constructor(private readonly formatted: ReturnType<GraphQLError['toJSON']>) {
    super(formatted.message, { path: formatted.path, extensions: formatted.extensions });
  }

  override toJSON(): ReturnType<GraphQLError['toJSON']> {
    return this.formatted;
  }
}
