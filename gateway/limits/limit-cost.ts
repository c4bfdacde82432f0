import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestScope } from '../../platform/subgraph/transport';
import type { Cost, CostLimit } from './cost-limit';

/** Refuses an operation that costs too much, and tells the cost of every other one in the answer over HTTP. */
export function limitCost(limit: CostLimit): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart() {
      let cost: Cost | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          cost = limit.estimate(schema, document, operation, request.variables ?? {});
          try {
            limit.assertAffordable(cost);
          } catch (error) {
            throw asBadRequest(error);
          }
        },
        async willSendResponse({ request, response: { body } }) {
          if (!cost || !request.http || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

/** Without a status of its own, Apollo answers what a plugin throws as a fault of the server. */
function asBadRequest(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 400 } } });
}
