import type { GraphQLSchema } from 'graphql';
import { openDatabase } from '../database/open-database';
import type { Database } from '../database/database';
import { applySeeds } from '../database/seeds';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';
import type { SubgraphContext, SubgraphDefinition } from './define-subgraph';
import { buildFederatedSchema } from './federated-schema';
import type { RequestScope } from './transport';

export interface SubgraphOptions {
  readonly databaseUrl: string;
  readonly seedDemo: boolean;
  readonly log: Log;
}

/** A subgraph with its database open: what a transport in the same process, or an HTTP server, puts in front of clients. */
export interface RunningSubgraph extends Disposable {
  readonly name: string;
  /** What this start did to the database, in a few words. */
  readonly changes: string;
  readonly schema: GraphQLSchema;
  readonly database: Database;
  createContext(scope: RequestScope): SubgraphContext;
}

/** Opens the database, brings it up to date, seeds it. Settles when the subgraph can answer. */
export async function startSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const { schema } = await buildFederatedSchema(definition as SubgraphDefinition);
  const { database, migrations } = await openDatabase({
    schema: definition.name.replaceAll('-', '_'),
    url: options.databaseUrl,
    entities: [...definition.entities],
    migrations: definition.migrations,
    log: options.log,
  });
  const seeds = await applySeeds(database, definition.seeds, options.seedDemo);
  return {
    name: definition.name,
    changes: describe(migrations, seeds),
    schema,
    database,
    createContext: ({ requestId, identity }) => ({
      requestId,
      identity,
      database,
      loaders: definition.createLoaders(database),
    }),
    dispose: () => database.dispose(),
  };
}

function describe(migrations: number, seeds: readonly string[]): string {
  const done = [
    ...(migrations > 0 ? [`${migrations} ${migrations === 1 ? 'migration' : 'migrations'}`] : []),
    ...(seeds.length > 0 ? [`seed: ${seeds.join(', ')}`] : []),
  ];
  return done.length > 0 ? done.join(', ') : 'up to date';
}
