import {
  isNonNullType,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  Kind,
  getNamedType,
  isObjectType,
  type SelectionNode,
  type GraphQLObjectType,
} from 'graphql';
import { apiSchema, fieldsOf, keyFields, rowsOf, ruleOf, type Field } from './api';

/** How far a selection goes into the rows that a row refers to. */
type Depth = 'keys' | 'whole';

/** Rows of the largest page that a field gives. */
function longestPage({ name }: Field): number {
  return name === 'partnerMatches' ? 50 : 200;
}

/** Every field of a type; of the rows that it refers to, what they are known by. */
export function wholeRow(type: GraphQLObjectType): string {
  return fieldsOf(type)
    .filter(isFree)
    .map((field) => oneField(field, 'keys'))
    .join(' ');
}

/** A field with all that is in its rows, but for lists of further rows. */
export function wholeField(field: Field): string {
  return oneField(field, 'whole');
}

/** A field with arguments, with what its rows are known by, and how many they are. */
export function fieldWith(field: Field, name: string, given: string): string {
  const type = rowsOf(field);
  const counts = type && 'counts' in type.getFields() ? 'counts { status count overdue }' : '';
  const hasPage = field.args.some((one) => one.name === 'first');
  const page = hasPage && !/\b(first|last):/.test(given) ? `first: ${longestPage(field)} ` : '';
  return `${name}: ${field.name}(${page}${given})${type ? ` { ${selectionOf(type, 'keys')} ${counts} }` : ''}`;
}

function oneField(field: Field, depth: Depth): string {
  const type = rowsOf(field);
  const page = field.args.some(({ name }) => name === 'first') ? `(first: ${longestPage(field)})` : '';
  return type ? `${field.name}${page} { ${selectionOf(type, depth)} }` : `${field.name}${page}`;
}

function selectionOf(type: GraphQLObjectType, depth: Depth): string {
  const key = keyFields(type);
  if (key !== '') {
    if (depth === 'keys') return key;
    return fieldsOf(type)
      .filter((field) => isFree(field) && !isList(rowsOf(field)))
      .map((field) => oneField(field, 'keys'))
      .join(' ');
  }
  // Parts and carriers have no key: they are always shown whole.
  return fieldsOf(type)
    .filter(({ name }) => !isList(type) || depth === 'whole' || !places.includes(name))
    .map((field) => oneField(field, isJudged(field) && field.name !== 'edges' ? depth : 'keys'))
    .join(' ');
}

function isList(type: GraphQLObjectType | undefined): boolean {
  return type?.name.endsWith('Connection') ?? false;
}

/** What is open to everybody is seen on every way to it alike. */
export function isJudged(field: Field): boolean {
  const row = rowsOf(field);
  return row !== undefined && !['part', 'open'].includes(ruleOf(row).guard);
}

/** Where rows stand in a list, and how many there are of each kind, is looked at once for each list. */
const places = ['edges', 'pageInfo', 'counts'];

/** Whether it can be asked for without saying more. */
export function isFree(field: Field): boolean {
  return !field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
}

/** The same operation with what every row on the way is known by. */
export function withKeys(operation: string): string {
  const info = new TypeInfo(apiSchema);
  const document = visit(
    parse(operation),
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave(node) {
          const type = getNamedType(info.getParentType());
          if (!isObjectType(type)) return undefined;
          const taken = new Set(
            node.selections.map((one) => (one.kind === Kind.FIELD && !one.alias ? one.name.value : '')),
          );
          const missing = keyFields(type)
            .split(' ')
            .filter((name) => name !== '' && !taken.has(name));
          const added = missing.map((value): SelectionNode => ({
            kind: Kind.FIELD,
            name: { kind: Kind.NAME, value },
          }));
          return added.length === 0 ? undefined : { ...node, selections: [...node.selections, ...added] };
        },
      },
    }),
  );
  return print(document);
}
