import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Metrics } from './metrics';
import type { RequestContext } from './request-id';

type Answered = GraphQLRequestContextWillSendResponse<RequestContext>;

/** Counts every operation that came as far as the GraphQL server, and measures it. */
export function countRequests(metrics: Metrics): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const start = process.hrtime.bigint();
      return {
        async willSendResponse(answered) {
          const operation_type = answered.operation?.operation ?? 'unknown';
          const seconds = Number(process.hrtime.bigint() - start) / 1e9;
          metrics.graphqlRequests.inc({ operation_type, outcome: outcomeOf(answered) });
          metrics.graphqlDuration.observe({ operation_type }, seconds);
        },
      };
    },
  };
}

function outcomeOf({ response }: Answered): 'ok' | 'partial' | 'refused' | 'failed' {
  const { body } = response;
  if (body.kind !== 'single' || !body.singleResult.errors?.length) return 'ok';
  if (body.singleResult.data) return 'partial';
  const { status } = response.http;
  return status !== undefined && status < 500 ? 'refused' : 'failed';
}
