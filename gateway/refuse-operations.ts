import type { Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { RequestScope } from '../platform/subgraph/transport';
import { unresolvedOperation } from './unresolved-operation';

/** Refuses, as the caller's fault, what Apollo's gateway would throw over: an unknown operation, a subscription. */
export const refuseUnplannable: ApolloServerPlugin<RequestScope> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (!operation)
          throw refusal('OPERATION_RESOLUTION_FAILURE', unresolvedOperation(request.operationName));
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
          throw refusal(
            'BAD_REQUEST',
            'A subscription needs a connection that stays open: a WebSocket (graphql-transport-ws), or an HTTP request that ' +
              'accepts text/event-stream or multipart/mixed;subscriptionSpec=1.0.',
          );
        }
      },
    };
  },
};

/**
 * Called with the plan before it runs. Where nothing can be what a field returns, because no type of its subgraph
 * implements the interface, Apollo plans no fetch and answers null as if somebody had said so. That ends as it does for
 * an operation that cannot be planned at all: masked and logged, for the supergraph is at fault.
 */
export const refuseUnanswerable: Experimental_DidResolveQueryPlanCallback = ({
  queryPlan,
  operationContext,
}) => {
  const { operation, fragments } = operationContext;
  if (queryPlan.node === undefined && asksForData(operation.selectionSet, fragments)) {
    throw new Error('No subgraph of the supergraph can answer any field of the operation.');
  }
};

/** Leaves out what hangs on a condition: that may be why there is nothing to fetch. */
function asksForData(
  { selections }: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  return selections.some((selection) => {
    if (selection.directives?.length) return false;
    if (selection.kind === Kind.FIELD) return !selection.name.value.startsWith('__');
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return fragment !== undefined && asksForData(fragment.selectionSet, fragments);
  });
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
