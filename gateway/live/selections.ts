import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface RootField {
  readonly field: FieldNode;
  /** The selections that lead to the field, itself included. */
  readonly way: readonly SelectionNode[];
}

/** The fields of an operation's first level, in fragments too. Of a document that may not be valid: cycles end. */
export function rootFieldsOf(document: DocumentNode, operation: OperationDefinitionNode): RootField[] {
  return fieldsBelow(document, operation.selectionSet, []);
}

/** The fields of the first level below some fields, in fragments too. */
export function selectedFields(document: DocumentNode, fields: readonly FieldNode[]): FieldNode[] {
  return fields
    .flatMap(({ selectionSet }) => (selectionSet ? fieldsBelow(document, selectionSet, []) : []))
    .map(({ field }) => field);
}

function fieldsBelow(
  document: DocumentNode,
  { selections }: SelectionSetNode,
  way: readonly SelectionNode[],
): RootField[] {
  return selections.flatMap((selection) => {
    if (way.includes(selection)) return [];
    const here = [...way, selection];
    if (selection.kind === Kind.FIELD) return [{ field: selection, way: here }];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (definition) =>
              definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
          );
    return fragment && 'selectionSet' in fragment && fragment.selectionSet
      ? fieldsBelow(document, fragment.selectionSet, here)
      : [];
  });
}
