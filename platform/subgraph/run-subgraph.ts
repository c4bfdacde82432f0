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
import { startTracing } from '../tracing/start-tracing';
import { admitGateway } from './admit-gateway';
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
    stack.use(await startTracing(name, env));
    const log = createLog(name, env.logLevel);
    const metrics = createMetrics();
    const identityOf = await createIdentityReader(publicKeysOf(name, env), name);
    const gatewayOnly = admitGateway(identityOf);
    const subgraph = await stack.open(() =>
      startSubgraph(definition, {
        databaseUrl,
        seedDemo: env.seedDemo ?? false,
        log,
        eventLogHorizonDays: env.eventLogHorizonDays,
        auditRetentionDays: env.auditRetentionDays,
        eventBuses: metrics.eventBuses,
        observed: metrics.subgraphs,
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
        admit: gatewayOnly.admit,
        graphql: graphqlHandler(server, (request, requestId) =>
          subgraph.createContext({ requestId, identity: gatewayOnly.identityOf(request) }),
        ),
      }),
    );
    stack.use(serveSubscriptions(http.server, { subgraph, identityOf, log }));
    // Before the subscriptions end, so that what is in flight has its five seconds from the beginning on.
    stack.use({ dispose: async () => http.close() });
    process.stdout.write(`${name} ready at ${http.url}/graphql, ${subgraph.changes}\n`);
    return () => http.retire(env.shutdownDelay);
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

function publicKeysOf(name: string, { gatewayPublicKey }: Environment): string {
  if (gatewayPublicKey !== undefined) return gatewayPublicKey;
  throw new StartupError(
    `The subgraph "${name}" has to know its gateway: set GATEWAY_PUBLIC_KEY to the gateway's Ed25519 key in PEM; docs/operations.md says how to make a pair.`,
  );
}
