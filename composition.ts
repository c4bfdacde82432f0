import { createGateway } from './gateway/gateway';
import { readSupergraph } from './gateway/supergraph';
import { createInProcessTransport } from './gateway/transports/in-process';
import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres';
import type { Environment } from './platform/env';
import { graphqlHandler } from './platform/http/graphql-over-http';
import { createMetrics } from './platform/http/metrics';
import { startHttpServer, type RunningHttpServer } from './platform/http/server';
import type { DisposableStack } from './platform/lifecycle';
import { createLog } from './platform/log';
import { Narrator } from './platform/narrator';
import { projectFile } from './platform/project-files';
import type { SubgraphDefinition } from './platform/subgraph/define-subgraph';
import { startSubgraph, type RunningSubgraph } from './platform/subgraph/start-subgraph';
import { assessments } from './subgraphs/assessments/subgraph';
import { localPartnerships } from './subgraphs/local-partnerships/subgraph';
import { news } from './subgraphs/news/subgraph';
import { partners } from './subgraphs/partners/subgraph';

/** All four rooms. This file is the one place that knows the gateway and the subgraphs. */
export const subgraphDefinitions: readonly SubgraphDefinition[] = [
  partners,
  localPartnerships,
  assessments,
  news,
] as readonly SubgraphDefinition[];

export interface Platform {
  readonly http: RunningHttpServer;
  readonly subgraphs: readonly RunningSubgraph[];
}

/** The whole platform in this process, embedded database included; what is opened goes onto the stack. */
export async function startPlatform(
  env: Environment,
  stack: DisposableStack,
  narrator: Narrator = new Narrator(),
): Promise<Platform> {
  narrator.write('UNODCity starts');
  const log = createLog('unodcity', env.logLevel);
  const metrics = createMetrics();

  let embeddedUrl: Promise<string> | undefined;
  const embedded = (): Promise<string> =>
    (embeddedUrl ??= narrator
      .step(
        'database',
        async () => stack.use(await startEmbeddedPostgres({ dataDir: env.dataDir })),
        ({ version, adopted }) =>
          `embedded PostgreSQL ${version} in ${env.dataDir}${adopted ? ', which was running' : ''}`,
      )
      .then(({ url }) => url));

  const subgraphs: RunningSubgraph[] = [];
  for (const definition of subgraphDefinitions) {
    const given = env.databaseUrl(definition.name);
    const databaseUrl = given ?? (await embedded());
    const seedDemo = env.seedDemo ?? given === undefined;
    const running = await narrator.step(
      definition.name,
      async () => stack.use(await startSubgraph(definition, { databaseUrl, seedDemo, log })),
      ({ changes }) => changes,
    );
    subgraphs.push(running);
  }

  const http = await narrator.step(
    'gateway',
    () => startGateway(env, subgraphs, stack, log, metrics),
    () => 'schema/supergraph.graphql',
  );
  narrator.ready(`Ready: the API is at ${http.url}/graphql`);
  return { http, subgraphs };
}

async function startGateway(
  env: Environment,
  subgraphs: readonly RunningSubgraph[],
  stack: DisposableStack,
  log: ReturnType<typeof createLog>,
  metrics: ReturnType<typeof createMetrics>,
): Promise<RunningHttpServer> {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const { sdl } = await readSupergraph(projectFile('schema', 'supergraph.graphql'));
  const gateway = stack.use(
    await createGateway({
      supergraphSdl: sdl,
      log,
      metrics,
      transportFor: ({ name }) => {
        const subgraph = byName.get(name);
        if (!subgraph) throw new Error(`schema/supergraph.graphql names an unknown subgraph: ${name}`);
        return createInProcessTransport({ subgraph, timeoutMs: env.subgraphTimeout, log });
      },
    }),
  );
  return stack.use(
    await startHttpServer({
      host: env.host,
      port: env.port,
      log,
      metrics: metrics.registry,
      readiness: async () =>
        Object.fromEntries(
          await Promise.all(
            subgraphs.map(async ({ name, database }) => [name, await database.readiness()] as const),
          ),
        ),
      graphql: graphqlHandler(gateway.server, (_request, requestId) => ({ requestId, identity: null })),
    }),
  );
}
