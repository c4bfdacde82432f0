import {
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { ruleOf } from './api';
import type { Derived } from './rules';

/** A field as an operation asks for it. */
export interface AskedField {
  readonly node: FieldNode;
  readonly name: string;
  /** Under which it stands in the answer. */
  readonly key: string;
  readonly type: GraphQLOutputType;
  readonly derived: Derived | undefined;
  /** Those by which its rows are chosen; `undefined` where the field above has chosen them. */
  readonly args: Readonly<Record<string, any>> | undefined;
}

const known = new WeakMap<SelectionSetNode, AskedField[]>();

/** The fields of a selection, each once; what is derived comes last, since it looks at what is shown beside it. */
export function askedFields(type: GraphQLObjectType, selection: SelectionSetNode): readonly AskedField[] {
  let fields = known.get(selection);
  if (!fields) {
    fields = merged(selection.selections as readonly FieldNode[])
      .map((node) => askedField(type, node))
      .toSorted((a, b) => Number(a.derived !== undefined) - Number(b.derived !== undefined));
    known.set(selection, fields);
  }
  return fields;
}

function askedField(type: GraphQLObjectType, node: FieldNode): AskedField {
  const name = node.name.value;
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  return {
    node,
    name,
    key: node.alias?.value ?? name,
    type: field.type,
    derived: ruleOf(type).derived?.[name],
    args: argumentsOf(node),
  };
}

/** A field that is asked for twice is one field, with all that is asked of it. */
function merged(fields: readonly FieldNode[]): FieldNode[] {
  const byKey = new Map<string, FieldNode>();
  for (const field of fields) {
    const key = field.alias?.value ?? field.name.value;
    const before = byKey.get(key)?.selectionSet?.selections ?? [];
    const { selectionSet } = field;
    const selections = [...before, ...(selectionSet?.selections ?? [])];
    byKey.set(key, selectionSet ? { ...field, selectionSet: { ...selectionSet, selections } } : field);
  }
  return [...byKey.values()];
}

/** Between a list and its rows: these are chosen by the arguments of the list. */
const inBetween = ['edges', 'nodes', 'node', 'task', 'newsItem'];

function argumentsOf({ arguments: given = [], name }: FieldNode): Record<string, unknown> | undefined {
  if (given.length === 0) return inBetween.includes(name.value) ? undefined : {};
  return Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)]));
}
