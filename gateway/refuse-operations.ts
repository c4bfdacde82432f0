import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { RequestScope } from '../platform/subgraph/transport';

/** Refuses, as the caller's fault, what Apollo's gateway would throw over: an unknown operation, a subscription. */
export const refuseUnplannable: ApolloServerPlugin<RequestScope> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', unresolved(request.operationName));
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
          throw refusal(
            'BAD_REQUEST',
            'A subscription needs a connection that stays open; this one answers once.',
          );
        }
      },
    };
  },
};

function unresolved(operationName: string | undefined): string {
  return operationName === undefined || operationName === ''
    ? 'Must provide operation name if query contains multiple operations.'
    : `Unknown operation named "${operationName}".`;
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
