import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { costOfField, type Variables } from './cost-model';

/** A type's selection inside a page, whose lists are as long as the page. */
interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly pageSize: number | undefined;
}

/**
 * The objects that an operation's answer may hold, by estimate, before anything is read. Expects a document that is
 * valid; a fragment costs the same wherever it is spread in the same place, so none is worked out twice.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const given = withDefaults(operation, variables);
  const known = new Map<string, number>();

  const ofSelections = ({ selections }: SelectionSetNode, place: Place): number => {
    let cost = 0;
    for (const selection of selections)
      if (isAskedFor(selection, given)) cost += ofSelection(selection, place);
    return cost;
  };

  const ofSelection = (selection: SelectionNode, place: Place): number => {
    if (selection.kind === Kind.FIELD) return ofField(selection, place);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, place);
    const condition = selection.typeCondition?.name.value;
    const type = condition === undefined ? place.type : schema.getType(condition);
    return ofSelections(selection.selectionSet, { ...place, type });
  };

  const ofFragment = (name: string, { pageSize }: Place): number => {
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    const key = `${name} ${pageSize}`;
    let cost = known.get(key);
    if (cost === undefined) {
      known.set(key, 0);
      const type = schema.getType(fragment.typeCondition.name.value);
      cost = ofSelections(fragment.selectionSet, { type, pageSize });
      known.set(key, cost);
    }
    return cost;
  };

  const ofField = (node: FieldNode, { type, pageSize }: Place): number => {
    const field = fieldOf(schema, type, node.name.value);
    if (!field || !type || !node.selectionSet) return 0;
    const own = costOfField(schema, type.name, field, node, given, pageSize);
    const below = ofSelections(node.selectionSet, {
      type: getNamedType(field.type),
      pageSize: own.pageSize,
    });
    return own.count * (own.each + below);
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  return Math.ceil(ofSelections(operation.selectionSet, { type: root, pageSize: undefined }));
}

function fieldOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const values = new Map<string, unknown>();
  for (const { variable, defaultValue } of variableDefinitions) {
    const { value: name } = variable.name;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined) values.set(name, value);
    else if (defaultValue?.kind === Kind.INT) values.set(name, Number(defaultValue.value));
    else if (defaultValue?.kind === Kind.BOOLEAN) values.set(name, defaultValue.value);
  }
  return Object.fromEntries(values);
}

/** Whether `@skip` and `@include` leave it in. */
function isAskedFor({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const condition = given.find((argument) => argument.name.value === 'if')?.value;
    const value =
      condition?.kind === Kind.VARIABLE
        ? variables[condition.name.value]
        : condition?.kind === Kind.BOOLEAN && condition.value;
    return value === (name.value === 'include');
  });
}
