import { z } from 'zod';
import { countOf, flag, oneOf, portNumber, urlOf } from './environment/fields';
import { documentVariables, readDocuments, type DocumentSettings } from './environment/documents';
import { edgeVariables, readEdge, type EdgeSettings } from './environment/edge';
import { limitVariables, readLimits, type LimitSettings } from './environment/limits';
import { pageVariables, readPages, type PageSettings } from './environment/pages';
import { readSignIn, signInVariables, type SignInSettings } from './environment/sign-in';
import { shutdownVariables } from './environment/shutdown';
import { readTracing, tracingVariables, type TracingSettings } from './environment/tracing';
import { StartupError } from './errors';
import { logLevels, type LogLevel } from './log';

export interface Environment {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database and the local issuer's keys, absolute or relative to the working directory. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** `undefined` where not said: then on for the embedded database, off for any other. */
  readonly seedDemo: boolean | undefined;
  /** Key with which the gateway tells the subgraphs who asks (PKCS #8, PEM). */
  readonly gatewaySigningKey: string | undefined;
  /** The other half of it, for the subgraphs (SPKI, PEM); while keys change, several one after the other. */
  readonly gatewayPublicKey: string | undefined;
  /** Days that an event can be gone on from; `undefined`: for ever. */
  readonly eventLogHorizonDays: number | undefined;
  /** Days that an entry of the audit trail is kept; `undefined`: for ever. */
  readonly auditRetentionDays: number | undefined;
  /** Milliseconds the gateway waits for one answer of a subgraph. */
  readonly subgraphTimeout: number;
  /** Milliseconds for which a process that ends still answers, and says that it is not ready. */
  readonly shutdownDelay: number;
  readonly signIn: SignInSettings;
  readonly limits: LimitSettings;
  readonly documents: DocumentSettings;
  readonly edge: EdgeSettings;
  readonly pages: PageSettings;
  readonly tracing: TracingSettings;
  /** `undefined` means: the embedded database. */
  databaseUrl(subgraph: string): string | undefined;
  /** Address of a subgraph's GraphQL endpoint, for a gateway on the network. */
  subgraphUrl(subgraph: string): string | undefined;
}

const milliseconds = countOf('milliseconds', 6);
const days = countOf('days', 5);
const postgresUrl = urlOf(
  ['postgres:', 'postgresql:'],
  'must look like postgres://user:password@host:5432/database',
);
const httpUrl = urlOf(['http:', 'https:'], 'must look like http://host:4001/graphql');

/**
 * Reads all variables at once and reports every fault in one `StartupError`. An empty value counts as unset, as
 * compose files write it.
 */
export function readEnvironment(source: NodeJS.ProcessEnv, subgraphs: readonly string[]): Environment {
  const values = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = z.object(variables(subgraphs)).safeParse(values);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartupError(`Please correct the environment: ${faults.join('; ')}.`);
  }
  const env = parsed.data;
  const url = (name: string): string | undefined => values[name];
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    logLevel: env.LOG_LEVEL,
    seedDemo: env.SEED_DEMO,
    gatewaySigningKey: env.GATEWAY_SIGNING_KEY,
    gatewayPublicKey: env.GATEWAY_PUBLIC_KEY,
    eventLogHorizonDays: env.EVENT_LOG_HORIZON_DAYS,
    auditRetentionDays: env.AUDIT_RETENTION_DAYS,
    subgraphTimeout: env.SUBGRAPH_TIMEOUT_MS,
    shutdownDelay: env.SHUTDOWN_DELAY_MS,
    signIn: readSignIn(env),
    limits: readLimits(env),
    documents: readDocuments(env),
    edge: readEdge(env),
    pages: readPages(env),
    tracing: readTracing(env),
    databaseUrl: (subgraph) => url(`${variableName(subgraph)}_DATABASE_URL`) ?? env.DATABASE_URL,
    subgraphUrl: (subgraph) => url(`SUBGRAPH_${variableName(subgraph)}_URL`),
  };
}

/** Every variable that is read, by its name. */
export function variables(subgraphs: readonly string[]) {
  return {
    HOST: z.string().default('127.0.0.1'),
    PORT: portNumber.default(4000),
    DATA_DIR: z.string().default('.data'),
    LOG_LEVEL: oneOf(logLevels).default('info'),
    SEED_DEMO: flag.optional(),
    GATEWAY_SIGNING_KEY: z.string().optional(),
    GATEWAY_PUBLIC_KEY: z.string().optional(),
    EVENT_LOG_HORIZON_DAYS: days.optional(),
    AUDIT_RETENTION_DAYS: days.optional(),
    SUBGRAPH_TIMEOUT_MS: milliseconds.default(10_000),
    ...shutdownVariables,
    ...signInVariables,
    ...limitVariables,
    ...documentVariables,
    ...edgeVariables,
    ...pageVariables,
    ...tracingVariables,
    DATABASE_URL: postgresUrl.optional(),
    ...Object.fromEntries(
      subgraphs.map((name) => [`${variableName(name)}_DATABASE_URL`, postgresUrl.optional()]),
    ),
    ...Object.fromEntries(
      subgraphs.map((name) => [`SUBGRAPH_${variableName(name)}_URL`, httpUrl.optional()]),
    ),
  };
}

/** The variables of this process, for `readEnvironment`; nothing else looks at them. */
export function processEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}

/**
 * The Apollo gateway reports its use to its maker, each hour and when it stops, unless this variable stands when a
 * gateway is made. It has no option for it.
 */
export function disableVendorTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}

/** `local-partnerships` → `LOCAL_PARTNERSHIPS`. */
export function variableName(subgraph: string): string {
  return subgraph.replaceAll('-', '_').toUpperCase();
}
