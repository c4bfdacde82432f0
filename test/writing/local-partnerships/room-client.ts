import { execute, parse, type DocumentNode } from 'graphql';
import type { Identity } from '../../../platform/identity';
import type { RunningSubgraph } from '../../../platform/subgraph/start-subgraph';
import type { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';

export interface Written {
  readonly task: { readonly id: string; readonly status: TaskStatus; readonly version: number } | null;
  readonly event: {
    readonly id: string;
    readonly kind: string;
    readonly fromStatus: string | null;
    readonly toStatus: string | null;
    readonly reason: string | null;
    readonly actorName: string;
  } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: string[] | null;
    readonly message: string;
  }[];
}

const documents = new Map<string, DocumentNode>();

function documentOf(name: string): DocumentNode {
  let document = documents.get(name);
  if (!document) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    document = parse(`mutation ($input: ${type}!) {
      payload: ${name}(input: $input) {
        task { id status version }
        event { id kind fromStatus toStatus reason actorName }
        userErrors { code field message }
      }
    }`);
    documents.set(name, document);
  }
  return document;
}

/**
 * A mutation asked of the room itself, without gateway and HTTP: for tests that ask thousands of times. `null` where the
 * answer is a fault, as when the connection to the database was cut: nobody knows then whether it was written.
 */
export async function writeTo(
  room: RunningSubgraph,
  identity: Identity,
  name: string,
  input: Record<string, unknown>,
): Promise<Written | null> {
  const result = await execute({
    schema: room.schema,
    document: documentOf(name),
    variableValues: { input },
    contextValue: room.createContext({ requestId: 'test', identity }),
  });
  return result.errors ? null : ((result.data?.['payload'] ?? null) as Written | null);
}
