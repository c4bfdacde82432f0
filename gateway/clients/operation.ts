import type { ApolloServer } from '@apollo/server';
import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type FormattedExecutionResult,
  type OperationTypeNode,
} from 'graphql';
import { inSpan } from '../../platform/tracing/spans';
import type { RequestScope } from '../../platform/subgraph/transport';
import type { Protection } from '../protection';

/** What a client asks for, whatever the transport. */
export interface ClientOperation {
  /** Absent, or empty, where the client sends the hash of one that the server knows. */
  readonly query?: string | undefined;
  /** The hash, with `sha256:` in front or without. */
  readonly documentId?: string | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

/** What stands in the text, before anything is checked. */
export interface OperationOutline {
  readonly type: OperationTypeNode;
  readonly name: string | undefined;
  readonly query: string;
}

/** An operation with the text that is to be run. */
export interface ReadOperation {
  readonly operation: ClientOperation;
  /** `undefined` for what does not parse or is ambiguous: whoever executes it says so. */
  readonly outline: OperationOutline | undefined;
}

/** Throws a coded error for a text that the client may not ask for, or that is larger than it may be. */
export function readOperation(
  { resolveDocument, limits }: Protection,
  asked: ClientOperation,
): ReadOperation {
  limits.assertShallow({ ...asked.variables });
  limits.assertShallow({ ...asked.extensions });
  const operation = resolveDocument(asked);
  const { query, operationName } = operation;
  if (query === undefined) return { operation, outline: undefined };
  let document: DocumentNode;
  try {
    document = limits.parse(query);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions['code'] === 'GRAPHQL_PARSE_FAILED') {
      return { operation, outline: undefined };
    }
    throw error;
  }
  const found = getOperationAST(document, operationName);
  const outline = found ? { type: found.operation, name: found.name?.value, query } : undefined;
  return { operation, outline };
}

/** Answers a query or mutation as over plain HTTP: checked, masked and counted in the same way. */
export async function executeOnce(
  server: ApolloServer<RequestScope>,
  { query, operationName, variables, extensions }: ClientOperation,
  scope: RequestScope,
): Promise<FormattedExecutionResult> {
  const operation = {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
  // Over a WebSocket there is no request that a trace could begin with.
  const { body } = await inSpan('client.operation', {}, () =>
    server.executeOperation(operation, { contextValue: scope }),
  );
  if (body.kind === 'single') return body.singleResult;
  throw new Error('An operation was answered in several parts, which nobody asked for.');
}
