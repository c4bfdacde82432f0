import type { LocalIssuer } from './composition.issuer';
import type { Identify } from './gateway/clients/credentials';
import { serveClients } from './gateway/clients/serve-clients';
import { createGateway } from './gateway/gateway';
import { servePages } from './gateway/pages/serve-pages';
import { createProtection } from './gateway/protection';
import { readSupergraph } from './gateway/supergraph';
import { chooseSignIn } from './gateway/sign-in/choose-sign-in';
import { localIssuerPath } from './gateway/sign-in/proxy-local-issuer';
import { issuerReadiness } from './gateway/sign-in/issuer-readiness';
import { createInProcessTransport } from './gateway/transports/in-process';
import type { EmbeddedPostgres } from './platform/database/embedded/embedded-postgres';
import type { Environment } from './platform/env';
import { openLogSource, type LogSource } from './platform/events/log-source';
import { createMetrics, type Metrics } from './platform/http/metrics';
import type { Readiness, RunningHttpServer } from './platform/http/server';
import type { DisposableStack } from './platform/lifecycle';
import { createLog, type Log } from './platform/log';
import { Narrator } from './platform/narrator';
import { projectFile } from './platform/project-files';
import type { SubgraphDefinition } from './platform/subgraph/define-subgraph';
import { schemaOf, startSubgraph, type RunningSubgraph } from './platform/subgraph/start-subgraph';
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

export interface PlatformOptions {
  readonly narrator?: Narrator;
  /** The embedded database, where a subgraph has no other. */
  readonly database?: Promise<EmbeddedPostgres | undefined>;
  /** The issuer that is to run beside the platform, for where AUTH_ISSUER names no other. */
  readonly localIssuer?: LocalIssuer | undefined;
  /** Who a client is; by the tokens of the issuer where not given. */
  readonly identify?: Identify;
}

/** The whole platform in this process, on the databases given; what is opened goes onto the stack. */
export async function startPlatform(
  env: Environment,
  stack: DisposableStack,
  { narrator = new Narrator(), database, localIssuer, identify }: PlatformOptions = {},
): Promise<Platform> {
  const log = createLog('unodcity', env.logLevel);
  const metrics = createMetrics();

  const embedded = await database;
  const databaseUrlOf = (name: string): string => env.databaseUrl(name) ?? embedded?.url ?? '';
  const openSource = sharedSources(databaseUrlOf, stack, log);

  const subgraphs: RunningSubgraph[] = [];
  for (const definition of subgraphDefinitions) {
    const { name } = definition;
    const options = {
      databaseUrl: databaseUrlOf(name),
      seedDemo: env.seedDemo ?? env.databaseUrl(name) === undefined,
      log,
      eventLogHorizonDays: env.eventLogHorizonDays,
      auditRetentionDays: env.auditRetentionDays,
      eventBuses: metrics.eventBuses,
      observed: metrics.subgraphs,
      openSource,
    };
    const running = await narrator.step(
      name,
      () => stack.open(() => startSubgraph(definition, options)),
      ({ changes }) => changes,
    );
    subgraphs.push(running);
  }

  const signIn = chooseSignIn(env.signIn, { log, localIssuer: localIssuer?.url });
  const http = await narrator.step(
    'gateway',
    () =>
      startGateway(env, subgraphs, stack, {
        log,
        metrics,
        identify: identify ?? signIn,
        issuer: () => issuerReadiness(identify ? undefined : signIn, env.signIn),
        routes: (app) => {
          localIssuer?.routes(app);
          servePages({
            settings: env.pages,
            issuer: localIssuer ? localIssuerPath : env.signIn.issuer,
          })(app);
        },
      }),
    () => 'schema/supergraph.graphql',
  );
  narrator.ready(http.url);
  localIssuer?.start(http.url);
  return { http, subgraphs };
}

/** One reader for each log, however many rooms follow it. */
function sharedSources(
  databaseUrlOf: (name: string) => string,
  stack: DisposableStack,
  log: Log,
): (name: string) => LogSource {
  const sources = new Map<string, LogSource>();
  return (name) => {
    let source = sources.get(name);
    if (!source) {
      source = stack.use(openLogSource({ name, schema: schemaOf(name), url: databaseUrlOf(name), log }));
      sources.set(name, source);
    }
    return source;
  };
}

interface GatewayParts {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly identify: Identify;
  /** Whether whoever signs in can be known. */
  readonly issuer: () => Promise<Readiness>;
  readonly routes: LocalIssuer['routes'];
}

async function startGateway(
  env: Environment,
  subgraphs: readonly RunningSubgraph[],
  stack: DisposableStack,
  { log, metrics, identify, issuer, routes }: GatewayParts,
): Promise<RunningHttpServer> {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const { sdl } = await readSupergraph(projectFile('schema', 'supergraph.graphql'));
  const protection = await createProtection(env, metrics.registry);
  const gateway = await stack.open(() =>
    createGateway({
      supergraphSdl: sdl,
      protection,
      validate: false, // `npm run check` holds that it is what the subgraphs compose to
      log,
      metrics,
      transportFor: ({ name }) => {
        const subgraph = byName.get(name);
        if (!subgraph) throw new Error(`schema/supergraph.graphql names an unknown subgraph: ${name}`);
        return createInProcessTransport({ subgraph, timeoutMs: env.subgraphTimeout, log });
      },
    }),
  );
  return stack.open(() =>
    serveClients({
      host: env.host,
      port: env.port,
      log,
      metrics,
      gateway,
      protection,
      identify,
      routes,
      readiness: async () => {
        const databases = subgraphs.map(async ({ name, database }) => ({
          [name]: await database.readiness(),
        }));
        return Object.assign({}, ...(await Promise.all([...databases, issuer()]))) as Readiness;
      },
    }),
  );
}
