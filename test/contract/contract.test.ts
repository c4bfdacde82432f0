import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNamedType,
  isObjectType,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { composeApiSchema } from '../../scripts/compose';
import { subgraphNames } from '../../schema/subgraph-names';

const root = join(__dirname, '..', '..');

function apiSchemaOf(folder: string): GraphQLSchema {
  return composeApiSchema(
    subgraphNames.map((name) => ({ name, sdl: readFileSync(join(root, folder, `${name}.graphql`), 'utf8') })),
  );
}

/** The types that an operation can meet. */
function reachable(schema: GraphQLSchema): GraphQLNamedType[] {
  const found = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType | undefined): void => {
    if (!type || found.has(type)) return;
    found.add(type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        visit(getNamedType(field.type));
        field.args.forEach((argument) => visit(getNamedType(argument.type)));
      }
    } else if (isInputObjectType(type)) {
      Object.values(type.getFields()).forEach((field) => visit(getNamedType(field.type)));
    }
  };
  visit(schema.getQueryType() ?? undefined);
  visit(schema.getMutationType() ?? undefined);
  visit(schema.getSubscriptionType() ?? undefined);
  return [...found].filter(isNamedType);
}

function inputsOf(path: string, wanted: readonly (GraphQLArgument | GraphQLInputField)[]): string[] {
  return wanted.map(
    (input) => `${path}(${input.name}: ${String(input.type)} = ${JSON.stringify(input.defaultValue)})`,
  );
}

/** Every type, field, argument and enum value as a line of its own, with its nullability and default. */
function linesOf(type: GraphQLNamedType): string[] {
  if (isObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}: ${String(field.type)}`,
      ...inputsOf(`${type.name}.${field.name}`, field.args),
    ]);
  }
  if (isInputObjectType(type)) return inputsOf(type.name, Object.values(type.getFields()));
  if (isEnumType(type)) return type.getValues().map((value) => `${type.name}.${value.name}`);
  return [`scalar ${type.name}`];
}

describe('the API', () => {
  const contract = apiSchemaOf('test/contract');
  const actual = apiSchemaOf('schema');
  const offered = new Set(Object.values(actual.getTypeMap()).flatMap(linesOf));

  it.each(reachable(contract).map((type) => [type.name, type] as const))('has all of %s', (_, type) => {
    expect(linesOf(type).filter((line) => !offered.has(line))).toEqual([]);
  });
});
