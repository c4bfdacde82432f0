import { processEnvironment, readEnvironment, variableName, type Environment } from '../env';
import { StartupError } from '../errors';
import { openLogSource, type LogSource } from '../events/log-source';
import { createIdentityReader } from '../gateway-token';
import { createGraphQLServer, graphqlHandler } from '../http/graphql-over-http';
import { createMetrics } from '../http/metrics';
import { startHttpServer } from '../http/server';
import type { DisposableStack } from '../lifecycle';
import { createLog, type Log } from '../log';
import { runProcess } from '../process';
import type { SubgraphDefinition } from './define-subgraph';
import { schemaOf, startSubgraph } from './start-subgraph';
import { serveSubscriptions } from './subscription-server';

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
    const databaseUrl = databaseUrlOf(name, env);
    const log = createLog(name, env.logLevel);
    const metrics = createMetrics();
    const identityOf = await createIdentityReader(env.gatewayPublicKey);
    const subgraph = await stack.open(() =>
      startSubgraph(definition, {
        databaseUrl,
        seedDemo: env.seedDemo ?? false,
        log,
        eventLogHorizonDays: env.eventLogHorizonDays,
        eventBuses: metrics.eventBuses,
        openSource: (source) => openSource(source, env, stack, log),
      }),
    );
    const server = await createGraphQLServer({ source: { schema: subgraph.schema }, log, metrics });
    stack.use({ dispose: () => server.stop() });
    const http = await stack.open(() =>
      startHttpServer({
        host: env.host,
        port: env.port,
        log,
        metrics: metrics.registry,
        readiness: async () => ({ database: await subgraph.database.readiness() }),
        graphql: graphqlHandler(server, async (request, requestId) =>
          subgraph.createContext({ requestId, identity: await identityOf(request.get('authorization')) }),
        ),
      }),
    );
    stack.use(serveSubscriptions(http.server, { subgraph, identityOf, log }));
    process.stdout.write(`${name} ready at ${http.url}/graphql, ${subgraph.changes}\n`);
  });
}

function openSource(name: string, env: Environment, stack: DisposableStack, log: Log): LogSource {
  return stack.use(openLogSource({ name, schema: schemaOf(name), url: databaseUrlOf(name, env), log }));
}

function databaseUrlOf(name: string, env: Environment): string {
  const url = env.databaseUrl(name);
  if (url !== undefined) return url;
  throw new StartupError(
    `The subgraph "${name}" needs a database: set DATABASE_URL or ${variableName(name)}_DATABASE_URL.`,
  );
}
