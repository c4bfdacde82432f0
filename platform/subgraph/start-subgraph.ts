import type { GraphQLSchema } from 'graphql';
import { startAuditRetention } from '../audit/audit-retention';
import { createReadRecorder } from '../audit/audited-reads';
import { openDatabase } from '../database/open-database';
import type { Database } from '../database/database';
import { applySeeds } from '../database/seeds';
import type { ObservedBuses } from '../events/bus-metrics';
import type { EventBus } from '../events/event-bus';
import { readHeadCursor, readLogHead } from '../events/event-log';
import { startConsumer } from '../events/inbox';
import { createLogBus } from '../events/log-bus';
import { startLogHorizon } from '../events/log-horizon';
import type { LogSource, SourceEvent } from '../events/log-source';
import { DisposableStack, type Disposable } from '../lifecycle';
import type { Log } from '../log';
import { forgetOldMutations } from '../writing/idempotency';
import type { SubgraphContext, SubgraphDefinition } from './define-subgraph';
import { buildFederatedSchema } from './federated-schema';
import type { ObservedSubgraphs } from './subgraph-metrics';
import type { RequestScope } from './transport';

export interface SubgraphOptions {
  readonly databaseUrl: string;
  readonly seedDemo: boolean;
  readonly log: Log;
  /** Days that an event can be gone on from; for ever where not given. */
  readonly eventLogHorizonDays?: number | undefined;
  /** Days that the audit trail is kept; for ever where not given. */
  readonly auditRetentionDays?: number | undefined;
  /** Where the bus of this subgraph is observed. */
  readonly eventBuses?: ObservedBuses;
  /** Where this subgraph itself is. */
  readonly observed?: ObservedSubgraphs;
  /** The log of a subgraph, for the consumers and the bus; whoever gives it disposes of it, after the subgraph. */
  openSource(name: string): LogSource;
}

/** Name of the PostgreSQL schema that holds a subgraph's tables. */
export function schemaOf(name: string): string {
  return name.replaceAll('-', '_');
}

/** A subgraph with its database open: what a transport in the same process, or an HTTP server, puts in front of clients. */
export interface RunningSubgraph extends Disposable {
  readonly name: string;
  /** What this start did to the database, in a few words. */
  readonly changes: string;
  readonly schema: GraphQLSchema;
  readonly database: Database;
  createContext(scope: RequestScope): SubgraphContext;
  /** As `SubgraphDefinition.admits`. */
  admits(event: SourceEvent, context: SubgraphContext): Promise<boolean>;
}

/** Opens the database, brings it up to date, seeds it. Settles when the subgraph can answer. */
export async function startSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const { schema } = await buildFederatedSchema(definition as SubgraphDefinition);
  const { database, migrations } = await openDatabase({
    schema: schemaOf(definition.name),
    url: options.databaseUrl,
    entities: [...definition.entities],
    migrations: definition.migrations,
    log: options.log,
  });
  const stack = new DisposableStack();
  stack.use(database);
  const seeds = await applySeeds(database, definition.seeds, options.seedDemo);
  await forgetOldMutations(database);
  if (options.eventLogHorizonDays !== undefined) {
    stack.use(await startLogHorizon(database, options.eventLogHorizonDays, options.log));
  }
  if (options.auditRetentionDays !== undefined) {
    stack.use(startAuditRetention(database, options.auditRetentionDays, options.log));
  }
  const inboxes = definition.consumers.map((consumer) =>
    stack.use(startConsumer(database, options.openSource(consumer.source), consumer, options.log)),
  );
  options.observed?.set(definition.name, { database, inboxes });
  const bus = stack.use(await openBus(definition as SubgraphDefinition, database, options));
  return {
    name: definition.name,
    changes: describe(migrations, seeds),
    schema,
    database,
    createContext: ({ requestId, identity }) => {
      let logHead: Promise<string> | undefined;
      const context = {
        requestId,
        identity,
        database,
        log: options.log,
        recordRead: createReadRecorder(database, { requestId, identity }),
        bus,
        logHead: () => (logHead ??= readHeadCursor(database)),
        loaders: definition.createLoaders(database, identity),
        readAnew() {
          context.loaders = definition.createLoaders(database, identity);
        },
      };
      return context;
    },
    admits: async (event, context) =>
      (await definition.admits?.(event, context as SubgraphContext<Loaders>)) ?? true,
    dispose: () => stack.dispose(),
  };
}

async function openBus(
  { name, anchorsOf }: SubgraphDefinition,
  database: Database,
  { log, eventBuses, openSource }: SubgraphOptions,
): Promise<EventBus<SourceEvent>> {
  if (!anchorsOf) return noBus;
  const bus = createLogBus({ source: openSource(name), head: await readLogHead(database), anchorsOf, log });
  eventBuses?.set(name, bus);
  return bus;
}

const noBus: EventBus<SourceEvent> = {
  subscribe() {
    throw new Error('This subgraph is defined without anchors, and so without subscriptions.');
  },
  dispose: () => Promise.resolve(),
};

function describe(migrations: number, seeds: readonly string[]): string {
  const done = [
    ...(migrations > 0 ? [`${migrations} ${migrations === 1 ? 'migration' : 'migrations'}`] : []),
    ...(seeds.length > 0 ? [`seed: ${seeds.join(', ')}`] : []),
  ];
  return done.length > 0 ? done.join(', ') : 'up to date';
}
