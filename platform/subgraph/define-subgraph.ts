import 'reflect-metadata'; // type-graphql's decorators need it, and a subgraph's first import is this file
import type { MigrationInterface } from 'typeorm';
import type { Database, Statements } from '../database/database';
import type { Identity } from '../identity';

/** What every resolver of a subgraph is given; made anew for each request. */
export interface SubgraphContext<Loaders = unknown> {
  readonly requestId: string;
  readonly identity: Identity | null;
  readonly database: Database;
  readonly loaders: Loaders;
}

/** Rows that are there before anybody writes. Applied once, in one transaction. */
export interface Seed {
  /** A later content of the same rows is a seed of its own, with a name of its own. */
  readonly name: string;
  /** Demonstration rows are only written where the environment asks for them. */
  readonly demo: boolean;
  apply(tx: Statements, database: Database): Promise<void>;
}

/** One room of the house, as a value: importing it opens nothing. */
export interface SubgraphDefinition<Loaders = unknown> {
  /** In kebab-case; also the name in the supergraph. */
  readonly name: string;
  readonly entities: readonly Function[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly resolvers: readonly Function[];
  /** Types that only `_entities` reaches. */
  readonly orphanedTypes: readonly Function[];
  /** How a key that another subgraph holds becomes a row here; by type name. */
  readonly references: Readonly<
    Record<string, (key: never, context: SubgraphContext<Loaders>) => object | null | Promise<object | null>>
  >;
  readonly seeds: readonly Seed[];
  createLoaders(database: Database): Loaders;
}

export function defineSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
): SubgraphDefinition<Loaders> {
  return definition;
}
