import {
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
} from 'graphql';

const tag = 'viewer';

/** `Type.field` of all fields whose value depends on the person who asks: those tagged `viewer`. */
export function personalFieldsOf(coreSupergraphSdl: string): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const definition of parse(coreSupergraphSdl, { noLocation: true }).definitions) {
    const isType =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    for (const field of (isType && definition.fields) || []) {
      if (isType && isTagged(field)) fields.add(`${definition.name.value}.${field.name.value}`);
    }
  }
  return fields;
}

/** Whether an operation asks for one of them. */
export function isPersonal(
  schema: GraphQLSchema,
  document: DocumentNode,
  fields: ReadonlySet<string>,
): boolean {
  let found = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = getNamedType(types.getParentType() ?? undefined);
        if (parent && fields.has(`${parent.name}.${name.value}`)) found = true;
      },
    }),
  );
  return found;
}

function isTagged({ directives }: FieldDefinitionNode): boolean {
  return (directives ?? []).some(
    (directive) =>
      directive.name.value === 'tag' &&
      directive.arguments?.some(({ value }) => valueFromASTUntyped(value) === tag),
  );
}
