import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { SubgraphTimeoutError } from '../platform/errors';
import type { Metrics } from '../platform/http/metrics';
import type { RequestScope, SubgraphTransport } from '../platform/subgraph/transport';
import type { ExecutionLimit } from './limits/execution-time';
import type { PlanRecorder } from './plans/plan-recorder';
import type { FetchOutcome } from './plans/told-plan';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Lets Apollo's query plans run over one of our transports, and counts the calls. */
export class TransportDataSource implements GraphQLDataSource<RequestScope> {
  constructor(
    private readonly name: string,
    private readonly transport: SubgraphTransport,
    private readonly metrics: Metrics,
    private readonly limit?: ExecutionLimit,
    private readonly plans?: PlanRecorder,
  ) {}

  /** What it rejects with becomes one error of the answer, as it is; the plan goes on without this subgraph's part. */
  async process(options: GraphQLDataSourceProcessOptions<RequestScope>): Promise<Answer> {
    const { query, operationName, variables } = options.request;
    if (!('incomingRequestContext' in options) || query === undefined) {
      throw new Error('A gateway with a static supergraph asks its subgraphs nothing of its own.');
    }
    if (this.limit?.hasRunOut(options.context)) throw new Error('Nobody waits for the answer any more.');
    const subgraph = this.name;
    const stopTimer = this.metrics.subgraphDuration.startTimer({ subgraph });
    const path = options.pathInIncomingRequest ?? [];
    const told = this.plans?.fetching(options.context, { subgraph, path, operation: query }, variables);
    let outcome: FetchOutcome = 'ok';
    try {
      const answer = await this.transport.execute({ query, operationName, variables }, options.context);
      if (answer.errors?.length) outcome = 'errors';
      return answer;
    } catch (error) {
      outcome = error instanceof SubgraphTimeoutError ? 'timeout' : 'unavailable';
      throw error;
    } finally {
      stopTimer();
      told?.(outcome);
      this.metrics.subgraphRequests.inc({ subgraph, outcome });
    }
  }
}
