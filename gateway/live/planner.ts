import {
  buildOperationContext,
  executeQueryPlan,
  type GraphQLDataSource,
  type ServiceMap,
} from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type PlanNode, type QueryPlan } from '@apollo/query-planner';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { maskErrors } from '../../platform/error-masking';
import { apolloLogger } from '../../platform/http/apollo-logger';
import type { Log } from '../../platform/log';
import { Remembered } from '../../platform/remembered';
import type { RequestScope, SubgraphRequest } from '../../platform/subgraph/transport';
import { presentResult } from '../present-result';
import { readOperation, type LiveOperation } from './operation';
import { isPersonal, personalFieldsOf } from './personal-fields';

/** A supergraph as the gateway has loaded it. */
export interface LoadedSupergraph {
  readonly apiSchema: GraphQLSchema;
  readonly coreSupergraphSdl: string;
}

export interface PlannerOptions {
  readonly log: Log;
  dataSourceOf(serviceName: string): GraphQLDataSource;
}

/** How a subscription is run over the subgraphs. */
export interface SubscriptionPlan {
  /** The subgraph that brings the events. */
  readonly serviceName: string;
  /** Whether the answer depends on who asks, and not only on what they may see. */
  readonly isPersonal: boolean;
  /** What the subgraph is asked for. */
  requestOf(variables: Variables, cursor: string | null): SubgraphRequest;
  /** Completes one event of the subgraph with the fields of the others. Never rejects for a subgraph that is away. */
  complete(
    event: FormattedExecutionResult,
    variables: Variables,
    scope: RequestScope,
  ): Promise<FormattedExecutionResult>;
}

export type Variables = Readonly<Record<string, unknown>>;

// Of text, for operations and again for plans; what is made of it takes about a hundred times as many bytes.
const remembered = 250_000; // characters

/**
 * Plans subscriptions over one supergraph. Apollo's gateway refuses to run them, but its planner plans them: the events
 * of one subgraph, and for each the fetches that complete it. What both need is built with the first subscription.
 */
export class SubscriptionPlanner {
  private readonly operations = new Remembered<LiveOperation>(remembered, (query) => query.length);
  private readonly plans = new Remembered<SubscriptionPlan>(remembered, (text) => text.length);
  private built: ReturnType<typeof build> | undefined;

  constructor(
    readonly supergraph: LoadedSupergraph,
    private readonly options: PlannerOptions,
  ) {}

  /** Throws a `RefusedOperationError` for a text that is no valid subscription. */
  operation(query: string, operationName: string | undefined): LiveOperation {
    return this.operations.getOrMake(JSON.stringify([operationName ?? null, query]), () =>
      readOperation(this.supergraph.apiSchema, query, operationName),
    );
  }

  plan(operation: LiveOperation): SubscriptionPlan {
    return this.plans.getOrMake(operation.text, () => this.makePlan(operation));
  }

  private makePlan({ document, resumeVariable }: LiveOperation): SubscriptionPlan {
    const { apiSchema } = this.supergraph;
    const { log, dataSourceOf } = this.options;
    const { api, supergraphSchema, planner, personalFields } = (this.built ??= build(this.supergraph));
    const { node } = planner.buildQueryPlan(operationFromDocument(api, document));
    if (node?.kind !== 'Subscription') throw new Error('The planner made no subscription of one.');
    const { primary, rest } = node;
    const eventPlan: QueryPlan = {
      kind: 'QueryPlan',
      node: rest ? { kind: 'Sequence', nodes: [primary, ...stepsOf(rest)] } : primary,
    };
    const operationContext = buildOperationContext({ schema: apiSchema, operationDocument: document });

    return {
      serviceName: primary.serviceName,
      isPersonal: isPersonal(apiSchema, document, personalFields),
      requestOf(variables, cursor) {
        const given = resumeVariable === undefined ? variables : { ...variables, [resumeVariable]: cursor };
        const used = (primary.variableUsages ?? []).filter((name) => name in given);
        return {
          query: primary.operation,
          operationName: primary.operationName,
          variables: Object.fromEntries(used.map((name) => [name, given[name]])),
        };
      },
      async complete(event, variables, scope) {
        const services = servicesOf(dataSourceOf, primary.serviceName, primary.operation, event);
        const result = await executeQueryPlan(
          eventPlan,
          services,
          {
            request: { variables: { ...variables } },
            context: scope,
            document,
            queryHash: '',
            source: '',
            logger: apolloLogger(log),
            metrics: {},
            cache: undefined as never, // only Apollo's own data sources would look at it
            schema: apiSchema,
            overallCachePolicy: undefined as never,
          } as never,
          operationContext,
          supergraphSchema,
          api,
        );
        const { data, errors } = presentResult(result);
        return {
          ...(errors && { errors: maskErrors(errors, { log, requestId: scope.requestId }) }),
          data: data ?? null,
        };
      },
    };
  }
}

/** The subgraphs as the plan of one event sees them: the event has been answered already. */
function servicesOf(
  dataSourceOf: PlannerOptions['dataSourceOf'],
  serviceName: string,
  operation: string,
  event: FormattedExecutionResult,
): ServiceMap {
  const answered: GraphQLDataSource = {
    process: (options) =>
      options.request.query === operation
        ? Promise.resolve(event as Awaited<ReturnType<GraphQLDataSource['process']>>)
        : dataSourceOf(serviceName).process(options),
  };
  return new Proxy<ServiceMap>(
    {},
    { get: (_target, name) => (name === serviceName ? answered : dataSourceOf(String(name))) },
  );
}

function stepsOf(node: PlanNode): PlanNode[] {
  return node.kind === 'Sequence' ? node.nodes : [node];
}

function build({ coreSupergraphSdl }: LoadedSupergraph) {
  // Whoever loaded it has checked it.
  const supergraph = Supergraph.build(coreSupergraphSdl, { validateSupergraph: false });
  return {
    api: supergraph.apiSchema(),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
    personalFields: personalFieldsOf(coreSupergraphSdl),
  };
}
