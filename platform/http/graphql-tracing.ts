import type { ApolloServerPlugin } from '@apollo/server';
import { annotate } from '../tracing/spans';
import type { RequestContext } from './request-id';

/** Tells the trace that an operation is answered in which one it is, without its variables. */
export const traceOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ contextValue }) {
    return {
      async didResolveOperation({ operation, operationName, source }) {
        annotate({
          'graphql.operation.name': operationName ?? undefined,
          'graphql.operation.type': operation?.operation,
          'graphql.document': source,
          'unodcity.request_id': contextValue.requestId,
        });
      },
    };
  },
};
