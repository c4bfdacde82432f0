import {
  getNamedType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { apiSchema, fieldsOf, objectTypes } from './api';
import { askedFields } from './asked-fields';

/** The fields, as `Type.field`, that had something to show: where nothing is, nothing could be shown by mistake. */
export class Filled {
  private readonly names = new Set<string>();

  add({ definitions: [definition] }: DocumentNode, data: any): void {
    const root = apiSchema.getQueryType();
    if (definition?.kind === Kind.OPERATION_DEFINITION && root)
      this.addRow(root, definition.selectionSet, data);
  }

  /** Of all that can be read, what no row of the matrix had. */
  missing(): string[] {
    return objectTypes
      .filter(({ name }) => !/^(Mutation|Subscription)$|Payload$|^UserError$/.test(name))
      .flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`))
      .filter((name) => !this.names.has(name));
  }

  private addRow(type: GraphQLObjectType, selection: SelectionSetNode, row: any): void {
    for (const field of askedFields(type, selection)) {
      const values = [row[field.key]].flat(2).filter((value) => value !== null && value !== undefined);
      if (values.length === 0) continue;
      this.names.add(`${type.name}.${field.name}`);
      const below = getNamedType(field.type);
      const { selectionSet } = field.node;
      if (!isObjectType(below) || !selectionSet) continue;
      for (const value of values) this.addRow(below, selectionSet, value);
    }
  }
}
