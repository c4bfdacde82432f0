import 'reflect-metadata'; // type-graphql's decorators need it, and a subgraph's first import is this file
import type { MigrationInterface } from 'typeorm';
import type { RecordRead } from '../audit/audited-reads';
import type { Database, Statements } from '../database/database';
import type { EventBus } from '../events/event-bus';
import type { LoggedEvent, NewEvent } from '../events/event-log';
import type { SourceEvent } from '../events/log-source';
import type { Identity } from '../identity';
import type { Log } from '../log';

/** What every resolver of a subgraph is given; made anew for each request. */
export interface SubgraphContext<Loaders = unknown> {
  readonly requestId: string;
  readonly identity: Identity | null;
  readonly database: Database;
  readonly log: Log;
  /** Records a read of what has to be answered for, before it is given out. */
  readonly recordRead: RecordRead;
  /** The events of this subgraph's own log, as they are committed. */
  readonly bus: EventBus<SourceEvent>;
  /** The cursor of the newest event of that log. Read once for a request, and before all else that a query reads. */
  logHead(): Promise<string>;
  /** Read it where it is used: after a change they are others. */
  readonly loaders: Loaders;
  /** Forgets what this request has read so far; every change does so at its end. */
  readAnew(): void;
}

/** What happened in another subgraph, as a consumer is given it: each event once, in order. */
export type ForeignEvent = LoggedEvent<string, unknown, unknown>;

/** Keeps this subgraph in step with another one. */
export interface Consumer {
  /** Name of the subgraph whose log is read. */
  readonly source: string;
  /**
   * Writes what follows from an event, in one transaction with the note that the event was handled. What it settles with
   * is recorded in this subgraph's own log.
   */
  handle(tx: Statements, event: ForeignEvent): Promise<readonly NewEvent<string, unknown, unknown>[]>;
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
  readonly consumers: readonly Consumer[];
  /** By what the events of its log are found for subscriptions (`Interest.anchors`); `null` where it has none. */
  readonly anchorsOf: ((event: SourceEvent) => readonly string[]) | null;
  /**
   * Whether whoever subscribes may see an event. Asked when it is about to be sent, with the loaders by which it is then
   * executed; where it says no, they are told no more than how far the log has come. Everything may be seen where it is not given.
   */
  admits?(event: SourceEvent, context: SubgraphContext<Loaders>): Promise<boolean>;
  /** Loaders find what `identity` may see: everything else is, to them, not there. */
  createLoaders(database: Database, identity: Identity | null): Loaders;
}

export function defineSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
): SubgraphDefinition<Loaders> {
  return definition;
}
