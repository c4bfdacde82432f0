import type { ApolloServer } from '@apollo/server';
import {
  getOperationAST,
  GraphQLError,
  parse,
  type FormattedExecutionResult,
  type OperationTypeNode,
} from 'graphql';
import type { RequestScope } from '../../platform/subgraph/transport';

/** What a client asks for, whatever the transport. */
export interface ClientOperation {
  /** Absent where the client sends the hash of one that the server has seen before. */
  readonly query?: string | undefined;
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

/** `undefined` for what does not parse or is ambiguous: whoever executes it says so. */
export function outlineOf({ query, operationName }: ClientOperation): OperationOutline | undefined {
  if (query === undefined) return undefined;
  try {
    const found = getOperationAST(parse(query, { noLocation: true }), operationName);
    return found ? { type: found.operation, name: found.name?.value, query } : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** Answers a query or mutation as over plain HTTP: checked, masked and counted in the same way. */
export async function executeOnce(
  server: ApolloServer<RequestScope>,
  { query, operationName, variables, extensions }: ClientOperation,
  scope: RequestScope,
): Promise<FormattedExecutionResult> {
  const { body } = await server.executeOperation(
    {
      query,
      operationName: operationName ?? undefined,
      variables: variables ?? undefined,
      extensions: extensions ?? undefined,
    },
    { contextValue: scope },
  );
  if (body.kind === 'single') return body.singleResult;
  throw new Error('An operation was answered in several parts, which nobody asked for.');
}
