import { processEnvironment, readEnvironment, variableName } from '../env';
import { StartupError } from '../errors';
import { createGraphQLServer, graphqlHandler } from '../http/graphql-over-http';
import { createMetrics } from '../http/metrics';
import { startHttpServer } from '../http/server';
import { createLog } from '../log';
import { runProcess } from '../process';
import type { SubgraphDefinition } from './define-subgraph';
import { startSubgraph } from './start-subgraph';

/**
 * The process of one subgraph on the network. Its one line on standard output says that it answers. `names` are those
 * of all subgraphs, so that their variables are checked alike in every process.
 */
export function runSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  names: readonly string[],
): void {
  runProcess(async (stack) => {
    const env = readEnvironment(processEnvironment(), names);
    const { name } = definition;
    const databaseUrl = env.databaseUrl(name);
    if (databaseUrl === undefined) {
      throw new StartupError(
        `The subgraph "${name}" needs a database: set DATABASE_URL or ${variableName(name)}_DATABASE_URL.`,
      );
    }
    const log = createLog(name, env.logLevel);
    const metrics = createMetrics();
    const subgraph = stack.use(
      await startSubgraph(definition, { databaseUrl, seedDemo: env.seedDemo ?? false, log }),
    );
    const server = await createGraphQLServer({ source: { schema: subgraph.schema }, log, metrics });
    stack.use({ dispose: () => server.stop() });
    const http = stack.use(
      await startHttpServer({
        host: env.host,
        port: env.port,
        log,
        metrics: metrics.registry,
        readiness: async () => ({ database: await subgraph.database.readiness() }),
        graphql: graphqlHandler(server, (_request, requestId) =>
          subgraph.createContext({ requestId, identity: null }),
        ),
      }),
    );
    process.stdout.write(`${name} ready at ${http.url}/graphql, ${subgraph.changes}\n`);
  });
}
