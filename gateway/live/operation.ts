import {
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  print,
  separateOperations,
  validate,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { withCode } from '../../platform/graphql/checked-documents';
import { unresolvedOperation } from '../unresolved-operation';
import { rootFieldsOf, selectedFields } from './selections';

/** A subscription's text, made independent of where the client wants to go on. */
export interface LiveOperation {
  readonly name: string | undefined;
  /** The operation alone, without a name; its root field goes on after the variable `resumeVariable`. */
  readonly document: DocumentNode;
  /** The same as text: equal for operations that differ in spelling only. */
  readonly text: string;
  /** Variables as the client declares them. */
  readonly declared: readonly VariableDefinitionNode[];
  /** Those of them that the operation still has: without one that held nothing but the cursor. */
  readonly variables: readonly VariableDefinitionNode[];
  readonly rootField: string;
  /** Under which name the root field's value stands in the result. */
  readonly responseKey: string;
  /** The variable that says where to go on; absent where the root field takes no cursor. */
  readonly resumeVariable: string | undefined;
  /** Where the client wrote its cursor: as a value, or as one of its variables. */
  readonly after: ValueNode | undefined;
  /** Names under which the event's field `replayed` stands in the result. */
  readonly replayedKeys: readonly string[];
}

/** Why an operation cannot be subscribed to, in errors for the client. */
export class RefusedOperationError extends Error {
  override name = 'RefusedOperationError';

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('; '));
  }
}

/** Throws a `RefusedOperationError` for a text that is no valid subscription. */
export function readOperation(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
): LiveOperation {
  const document = checked(schema, query);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refused('OPERATION_RESOLUTION_FAILURE', unresolvedOperation(operationName));
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    throw refused('BAD_REQUEST', 'Only subscriptions stay open; this is another operation.', operation);
  }
  const separated = separateOperations(document)[operation.name?.value ?? ''] as DocumentNode;
  return normalise(schema, separated, operation);
}

function checked(schema: GraphQLSchema, query: string): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new RefusedOperationError([withCode(error, 'GRAPHQL_PARSE_FAILED')]);
  }
  // Before the rules run: the rule for subscriptions throws where a condition of the root field is a variable.
  const conditional = conditionalRoot(document);
  if (conditional) {
    throw refused(
      'GRAPHQL_VALIDATION_FAILED',
      'The root field of a subscription may not depend on @skip or @include.',
      conditional,
    );
  }
  const errors = validateSubscription(schema, document);
  if (errors.length > 0) throw new RefusedOperationError(errors);
  return document;
}

/** The faults of a document, with their code. */
export function validateSubscription(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document).map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
}

function conditionalRoot(document: DocumentNode): SelectionNode | undefined {
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => operation === OperationTypeNode.SUBSCRIPTION)
    .flatMap((operation) => rootFieldsOf(document, operation))
    .flatMap(({ way }) => way)
    .find((node) => node.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include'));
}

function normalise(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): LiveOperation {
  const roots = rootFieldsOf(document, operation).map(({ field }) => field);
  const [root] = roots as [FieldNode, ...FieldNode[]]; // validation has seen to it that there is one
  const rootField = root.name.value;
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  const takesCursor = fields[rootField]?.args.some(({ name }) => name === 'after');
  const resumeVariable = takesCursor ? freeName(operation) : undefined;
  const after = takesCursor ? root.arguments?.find(({ name }) => name.value === 'after')?.value : undefined;
  const resumed = resumeVariable === undefined ? document : withCursorOf(document, roots, resumeVariable);
  const variables = resumed.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  const eventFields = selectedFields(document, roots);
  return {
    name: operation.name?.value,
    document: resumed,
    text: print(resumed),
    declared: operation.variableDefinitions ?? [],
    variables: variables.filter(({ variable }) => variable.name.value !== resumeVariable),
    rootField,
    responseKey: root.alias?.value ?? rootField,
    resumeVariable,
    after,
    replayedKeys: eventFields
      .filter(({ name }) => name.value === 'replayed')
      .map(({ alias, name }) => alias?.value ?? name.value),
  };
}

/** The root field's cursor becomes a variable of ours; the client's own goes, unless something else uses it too. */
function withCursorOf(document: DocumentNode, roots: readonly FieldNode[], name: string): DocumentNode {
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
  const resumed = visit(document, {
    Field(node) {
      if (!roots.includes(node)) return undefined;
      const others = (node.arguments ?? []).filter((argument) => argument.name.value !== 'after');
      const after = {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'after' },
        value: variable,
      } as const;
      return { ...node, arguments: [...others, after] };
    },
  });
  const used = new Set<string>();
  visit(resumed, {
    VariableDefinition: () => false,
    Variable: (node) => void used.add(node.name.value),
  });
  const definition: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
  };
  return visit(resumed, {
    OperationDefinition: ({ name: _name, variableDefinitions, ...node }) => ({
      ...node,
      variableDefinitions: [
        ...(variableDefinitions ?? []).filter((given) => used.has(given.variable.name.value)),
        definition,
      ],
    }),
  });
}

function freeName({ variableDefinitions }: OperationDefinitionNode): string {
  const taken = new Set((variableDefinitions ?? []).map(({ variable }) => variable.name.value));
  let name = 'resumeAfter';
  while (taken.has(name)) name += '_';
  return name;
}

/** The cursor that the client gave, `null` where it gave none; `variables` are its own, with their defaults. */
export function cursorOf(
  { after }: LiveOperation,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  if (!after) return null;
  const value = after.kind === Kind.VARIABLE ? variables[after.name.value] : valueFromASTUntyped(after);
  return typeof value === 'string' ? value : null;
}

function refused(
  code: string,
  message: string,
  node?: SelectionNode | OperationDefinitionNode,
): RefusedOperationError {
  return new RefusedOperationError([
    new GraphQLError(message, { extensions: { code }, ...(node && { nodes: [node] }) }),
  ]);
}
