import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { SubgraphTimeoutError } from '../platform/errors';
import type { Metrics } from '../platform/http/metrics';
import type { RequestScope, SubgraphTransport } from '../platform/subgraph/transport';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Lets Apollo's query plans run over one of our transports, and counts the calls. */
export class TransportDataSource implements GraphQLDataSource {
  constructor(
    private readonly name: string,
    private readonly transport: SubgraphTransport,
    private readonly metrics: Metrics,
  ) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const { query, operationName, variables } = request;
    if (query === undefined) throw new Error('A query plan holds an operation without text.');
    const subgraph = this.name;
    const stop = this.metrics.subgraphDuration.startTimer({ subgraph });
    let outcome = 'ok';
    try {
      const answer = await this.transport.execute(
        { query, operationName, variables },
        context as RequestScope,
      );
      if (answer.errors?.length) outcome = 'errors';
      return answer as Answer;
    } catch (error) {
      outcome = error instanceof SubgraphTimeoutError ? 'timeout' : 'unavailable';
      throw error;
    } finally {
      stop();
      this.metrics.subgraphRequests.inc({ subgraph, outcome });
    }
  }
}
