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
import type { Protection } from '../protection';
import type { Admission, SocketClient } from './admission';
import type { Subscribing } from './client-subscription';
import { credentialsOfSocket } from './credentials';
import { signInExpired } from './expiry';
import {
  executeOnce,
  readOperation,
  type ClientOperation,
  type OperationOutline,
  type ReadOperation,
} from './operation';
import { SocketOperation } from './socket-operation';
import { SocketSession } from './socket-session';
import { turnAway } from './turn-away';

export interface SocketServerParts extends Subscribing {
  readonly server: ApolloServer<RequestScope>;
  readonly admission: Admission;
  readonly protection: Protection;
  /** Why a socket that is closed now was closed. */
  readonly closedBy: () => EndReason;
}

/**
 * Answers operations over WebSockets. The protocol, and nothing else, is graphql-ws': what it is told to execute are
 * stand-ins of a subscription and of a query, whose results are made here.
 */
export function socketServer(parts: SocketServerParts): SocketServerOptions {
  const { server, admission, protection, closedBy, log } = parts;
  const sessions = new WeakMap<SocketExtra, SocketSession>();

  const answerOnce = async (session: SocketSession, operation: SocketOperation, asked: ClientOperation) => {
    const endOperation = session.client.beginOperation();
    const scope = { requestId: session.requestId, identity: session.caller.identity };
    const result = await executeOnce(server, asked, scope).finally(endOperation);
    if (operation.wasLeft) return untold();
    return result.data === undefined ? refusalsOf(result) : standIn('query', result);
  };

  const subscribe = async (
    operation: SocketOperation,
    asked: ClientOperation,
    { query, name }: OperationOutline,
  ) => {
    const errors = await operation.subscribe(parts, { ...asked, query }, name);
    if (operation.wasLeft) return untold();
    return errors ?? standIn('subscription', operation);
  };

  return {
    async onConnect({ connectionParams, extra }) {
      const { socket } = extra;
      const client = await clientOf(admission, connectionParams, extra);
      if (client instanceof CodedError) {
        turnAway(socket, client);
        return false;
      }
      const { expiresAt } = client.caller;
      if (expiresAt && expiresAt.getTime() <= Date.now()) {
        turnAway(socket, signInExpired());
        return false;
      }
      if (socket.readyState === socket.OPEN) sessions.set(extra, new SocketSession(extra, client));
      return true;
    },

    async onSubscribe({ extra, subscriptions }, id, payload) {
      const session = sessions.get(extra);
      // It was closed while it was being found out who it is.
      if (!session) return untold();
      const operation = new SocketOperation(session, id, closedBy);
      // From here on, before it stands, the operation is told when the client leaves.
      subscriptions[id] = operation;
      try {
        const { operation: asked, outline } = admitted(session, payload, protection);
        const isSubscription = outline?.type === OperationTypeNode.SUBSCRIPTION;
        const outcome = await (isSubscription
          ? subscribe(operation, asked, outline)
          : answerOnce(session, operation, asked));
        if (Array.isArray(outcome) || !isSubscription) operation.dismiss();
        return outcome;
      } catch (error) {
        operation.dismiss();
        if (error instanceof CodedError) return [error];
        throw error;
      }
    },

    // Typed as what graphql-ws would make of a schema; results are formatted here, and written as they are by `onNext`.
    subscribe: ({ rootValue }) => rootValue as AsyncIterable<ExecutionResult>,
    execute: ({ rootValue }) => rootValue as ExecutionResult,
    onNext: (_context, _id, _payload, _args, result) => result,
    onError: ({ extra }, _id, _payload, errors) => maskErrors(errors, { log, requestId: extra.requestId }),
  };
}

/** The client, or what is to be said to one that is turned away. */
async function clientOf(
  admission: Admission,
  connectionParams: Readonly<Record<string, unknown>> | undefined,
  { request }: SocketExtra,
): Promise<SocketClient | CodedError> {
  try {
    return await admission.identifySocket(credentialsOfSocket(connectionParams, request), request);
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
}

/** Throws a coded error for an operation that is one too many, or not to be run. */
function admitted(
  { client, tenants }: SocketSession,
  asked: ClientOperation,
  protection: Protection,
): ReadOperation {
  const { settings, refusals } = protection.limits;
  client.takeOperation();
  // The operation itself is among them.
  if (tenants.size > settings.socketOperations) {
    throw refusals.refusal(
      'socket_operations',
      `${settings.socketOperations} operations run over this socket: complete one of them, or open another socket.`,
      { maximum: settings.socketOperations },
    );
  }
  return readOperation(protection, asked);
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
