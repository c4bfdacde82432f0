import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** How large an operation is with all its fragments in their places. */
export interface Measures {
  /** Levels of fields, and of lists and objects in what they are given. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
}

const nothing: Measures = { depth: 0, fields: 0, aliases: 0, rootFields: 0 };

/** The largest of its operations in each respect: which of them is to run may not be known yet. */
export function measure(document: DocumentNode): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const sizes = new Map<string, Measures>();

  /** Each fragment is measured once and counted wherever it is spread: nothing is ever put in its place. */
  const sizeOfFragment = (name: string): Measures => {
    const known = sizes.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    // One that spreads itself counts as empty there; validation refuses it, as it does one that is missing.
    sizes.set(name, nothing);
    const size = fragment ? sizeOf(fragment.selectionSet) : nothing;
    sizes.set(name, size);
    return size;
  };

  const sizeOf = ({ selections }: SelectionSetNode): Measures => {
    let { depth, fields, aliases, rootFields } = nothing;
    for (const selection of selections) {
      let size: Measures;
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? sizeOf(selection.selectionSet) : nothing;
        size = {
          depth:
            Math.max(below.depth, ...(selection.arguments ?? []).map(({ value }) => levelsOf(value))) + 1,
          fields: below.fields + 1,
          aliases: below.aliases + (selection.alias ? 1 : 0),
          rootFields: 1,
        };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size = sizeOf(selection.selectionSet);
      } else {
        size = sizeOfFragment(selection.name.value);
      }
      depth = Math.max(depth, size.depth);
      fields += size.fields;
      aliases += size.aliases;
      rootFields += size.rootFields;
    }
    return { depth, fields, aliases, rootFields };
  };

  return operations
    .flatMap(({ selectionSet, variableDefinitions = [] }) => [
      sizeOf(selectionSet),
      ...variableDefinitions.map((variable) => ({ ...nothing, depth: levelsOfVariable(variable) })),
    ])
    .reduce((largest, size) => larger(largest, size), nothing);
}

function levelsOf(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(levelsOf));
  if (value.kind === Kind.OBJECT)
    return 1 + Math.max(0, ...value.fields.map((field) => levelsOf(field.value)));
  return 0;
}

function levelsOfVariable({ type, defaultValue }: VariableDefinitionNode): number {
  let levels = 0;
  for (let inner: TypeNode = type; inner.kind !== Kind.NAMED_TYPE; inner = inner.type) levels += 1;
  return Math.max(levels, defaultValue ? levelsOf(defaultValue) : 0);
}

function larger(a: Measures, b: Measures): Measures {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: Math.max(a.fields, b.fields),
    aliases: Math.max(a.aliases, b.aliases),
    rootFields: Math.max(a.rootFields, b.rootFields),
  };
}
