import { countOf } from './fields';

/** What one client may ask of the gateway. A limit is the largest that is still answered. */
export interface LimitSettings {
  /** Bytes of a request's body, and of a message over a WebSocket. */
  readonly bodyBytes: number;
  /** Words and punctuation of a document, as GraphQL's lexer counts them. */
  readonly tokens: number;
  /** Levels of fields. */
  readonly depth: number;
  /** Fields with a name of the client's choice. */
  readonly aliases: number;
  /** Fields of the operation itself. */
  readonly rootFields: number;
  /** Fields in all, each as often as its fragment is spread. */
  readonly fields: number;
  /** Objects that the answer may hold, by estimate. */
  readonly cost: number;
  /** Operations that run over one WebSocket at the same time. */
  readonly socketOperations: number;
  /** WebSockets and HTTP streams that one client has open. */
  readonly sockets: number;
  /** Queries and mutations of one client that are being answered. */
  readonly inFlight: number;
  /** Operations of one client in a minute, which it may also send at once. */
  readonly perMinute: number;
  /** Clients whose use is remembered; the one that was away for longest is forgotten first. */
  readonly clients: number;
  /** Milliseconds after which a query or mutation is answered, with what it has come to or without. */
  readonly executionTime: number;
}

export const limitVariables = {
  LIMIT_BODY_BYTES: countOf('bytes', 9).default(4 * 1024 * 1024), // 4 MB
  LIMIT_TOKENS: countOf('tokens', 6).default(2_000),
  LIMIT_DEPTH: countOf('levels', 4).default(20),
  LIMIT_ALIASES: countOf('aliases', 5).default(100),
  LIMIT_ROOT_FIELDS: countOf('root fields', 5).default(30),
  LIMIT_FIELDS: countOf('fields', 6).default(1_000),
  LIMIT_COST: countOf('objects', 9).default(10_000),
  LIMIT_SOCKET_OPERATIONS: countOf('operations', 6).default(100),
  LIMIT_SOCKETS: countOf('sockets', 7).default(200),
  LIMIT_IN_FLIGHT: countOf('operations', 6).default(50),
  LIMIT_OPERATIONS_PER_MINUTE: countOf('operations', 9).default(1_200),
  LIMIT_CLIENTS: countOf('clients', 7).default(20_000),
  LIMIT_EXECUTION_MS: countOf('milliseconds', 6).default(30_000),
};

type Variables = Readonly<Record<keyof typeof limitVariables, number>>;

export function readLimits(env: Variables): LimitSettings {
  return {
    bodyBytes: env.LIMIT_BODY_BYTES,
    tokens: env.LIMIT_TOKENS,
    depth: env.LIMIT_DEPTH,
    aliases: env.LIMIT_ALIASES,
    rootFields: env.LIMIT_ROOT_FIELDS,
    fields: env.LIMIT_FIELDS,
    cost: env.LIMIT_COST,
    socketOperations: env.LIMIT_SOCKET_OPERATIONS,
    sockets: env.LIMIT_SOCKETS,
    inFlight: env.LIMIT_IN_FLIGHT,
    perMinute: env.LIMIT_OPERATIONS_PER_MINUTE,
    clients: env.LIMIT_CLIENTS,
    executionTime: env.LIMIT_EXECUTION_MS,
  };
}
