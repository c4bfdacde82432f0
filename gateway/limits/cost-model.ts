import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/**
 * How many objects the fields of a schema bring, which the schema itself does not say. An object counts as 1 and what
 * stands in it as 0.
 */
const assumedItems = 5; // of a list without a size, below another object
const assumedRootItems = 50; // the same, where it is asked for as a whole
const assumedDescriptions = 10; // fields of a type, arguments of a field and so on
const assumedPage = 20; // where a page's size is given as null
// A subgraph refuses larger pages, and says which argument it is.
const largestPage = 1_000;
const costOfMutation = 10;
// What describes the schema is in memory: an answer of the same size takes far less than one from the databases.
const costOfDescription = 0.01;

export type Variables = Readonly<Record<string, unknown>>;

/** What one field adds to the estimate. */
export interface FieldCost {
  /** Of each object that it brings. */
  readonly each: number;
  /** Objects that it brings. */
  readonly count: number;
  /** Items of the list inside what it brings, where that is a page. */
  readonly pageSize: number | undefined;
}

const pageLists: ReadonlySet<string> = new Set(['nodes', 'edges']);

/** `pageSize` is that of the page which holds the field. */
export function costOfField(
  schema: GraphQLSchema,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
  pageSize: number | undefined,
): FieldCost {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return { each: 0, count: 1, pageSize: undefined };
  const isDescription = type.name.startsWith('__');
  const each = isDescription
    ? costOfDescription
    : parent === schema.getMutationType()?.name
      ? costOfMutation
      : 1;
  const asked = sizeAskedFor(field, node, variables);
  if (isListType(getNullableType(field.type))) {
    const inPage = pageLists.has(field.name) ? pageSize : undefined;
    return { each, count: asked ?? inPage ?? assumedLength(schema, parent, field.name), pageSize: undefined };
  }
  const isPage = isObjectType(type) && [...pageLists].some((name) => name in type.getFields());
  return { each, count: 1, pageSize: isPage ? (asked ?? assumedPage) : undefined };
}

function assumedLength(schema: GraphQLSchema, parent: string, field: string): number {
  if (parent === '__Schema' && field === 'types') return Object.keys(schema.getTypeMap()).length;
  if (parent.startsWith('__')) return assumedDescriptions;
  return parent === schema.getQueryType()?.name ? assumedRootItems : assumedItems;
}

/** By `first` or `last`, as the client gave it, else as the schema says; `undefined` for a field that takes neither. */
function sizeAskedFor(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | undefined {
  const sizes = field.args
    .filter(({ name }) => name === 'first' || name === 'last')
    .map(({ name, defaultValue }) => {
      const given = node.arguments?.find((argument) => argument.name.value === name);
      const value: unknown = given ? valueFromASTUntyped(given.value, variables) : undefined;
      return { isGiven: value !== undefined, value: value === undefined ? defaultValue : value };
    });
  if (sizes.length === 0) return undefined;
  // With `last` given, the default of `first` is of no effect.
  const counting = sizes.some(({ isGiven, value }) => isGiven && value !== null)
    ? sizes.filter(({ isGiven }) => isGiven)
    : sizes;
  const numbers = counting.map(({ value }) => value).filter((value) => typeof value === 'number');
  if (numbers.length === 0) return assumedPage;
  return Math.min(Math.max(0, ...numbers), largestPage);
}
