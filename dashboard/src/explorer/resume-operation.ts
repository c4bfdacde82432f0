import {
  getOperationAST,
  Kind,
  parse,
  print,
  visit,
  type ArgumentNode,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { OperationRequest } from './request';

/**
 * The same subscription, going on behind a cursor: by the variable that stands for `after`, or by the argument itself.
 * `undefined` where its root field stands in a fragment.
 */
export function resumeBehind(request: OperationRequest, cursor: string): OperationRequest | undefined {
  const document = parse(request.query);
  const operation = getOperationAST(document, request.operationName);
  const root = operation && rootFieldOf(operation);
  if (!root) return undefined;
  const after = root.arguments?.find(({ name }) => name.value === 'after');
  if (after?.value.kind === Kind.VARIABLE) {
    return { ...request, variables: { ...request.variables, [after.value.name.value]: cursor } };
  }
  const given: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'after' },
    value: { kind: Kind.STRING, value: cursor },
  };
  const others = root.arguments?.filter((argument) => argument !== after) ?? [];
  const resumed = visit(document, {
    Field: (field) => (field === root ? { ...field, arguments: [...others, given] } : undefined),
  });
  return { ...request, query: print(resumed) };
}

function rootFieldOf({ selectionSet }: OperationDefinitionNode): FieldNode | undefined {
  const [selection] = selectionSet.selections;
  return selection?.kind === Kind.FIELD ? selection : undefined;
}

export interface EventFacts {
  readonly cursor?: string;
  readonly sequence?: number;
  readonly replayed: boolean;
}

/** What an event tells of its place in the log, as far as it was asked for. */
export function factsOf(data: unknown): EventFacts {
  const [event] = Object.values((data ?? {}) as Record<string, unknown>);
  if (typeof event !== 'object' || event === null) return { replayed: false };
  const { cursor, sequence, replayed } = event as Record<string, unknown>;
  return {
    ...(typeof cursor === 'string' && { cursor }),
    ...(typeof sequence === 'number' && { sequence }),
    replayed: replayed === true,
  };
}
