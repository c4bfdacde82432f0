import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { projectFile } from '../../platform/project-files';

const schema = Supergraph.build(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8'))
  .apiSchema()
  .toGraphQLJSSchema();

/** How a query gets to a row of a type that has fields with arguments. */
const waysTo: Record<string, string> = {
  Query: '',
  Assessment: 'assessment(id: "assessment:demo-uz-chilanzar")',
  CoordinationTask: 'task(reference: "UZ-CHI-1")',
  Country: 'country(iso3: "UZB")',
  Initiative: 'initiative',
  LocalPartnership: 'localPartnership(id: "local-partnership:uz-chilanzar")',
  NewsItem: 'newsItem(id: "news:demo-uz-chilanzar-2")',
  OffenceCategory: 'offenceCategories(parent: "06")',
  Partner: 'partner(slug: "demo-agency-a")',
  Place: 'place(id: "place:uz-tashkent-chilanzar")',
  Recommendation: 'recommendation(id: "recommendation:demo-uz-chilanzar-1")',
  SafetyIndicator: 'safetyIndicators',
  SdgGoal: 'sdgGoals(codes: ["16"])',
  SdgIndicator: 'sdgTarget(code: "16.4") { indicators',
  SdgTarget: 'sdgTarget(code: "16.4")',
  StakeholderGroup: 'stakeholderGroups',
};

const required: Record<string, string> = { id: '"x"', code: '"x"', iso3: '"x"', name: '"x"' };

/** One value that a query can be given: an argument, or a field of an input object in one. */
export interface ApiArgument {
  /** For example `Place.tasks`. */
  readonly field: string;
  /** As errors name it: `filter.dueBefore`. */
  readonly path: string;
  readonly isList: boolean;
  /** `String`, `Date`, or the name of an enum. */
  readonly type: string;
  /** Name of the input object that holds it; null for an argument. */
  readonly input: string | null;
  /** A query that takes `path` of this argument as a variable, and the variables for a value. */
  withVariable(value: unknown): { query: string; variables: Record<string, unknown> };
  /** The same with the value in its text, as GraphQL writes it. */
  withLiteral(value: string): { query: string };
}

/** Every argument of every field that a query can reach. */
export const apiArguments: readonly ApiArgument[] = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .filter(({ name }) => !name.startsWith('__') && name !== 'Mutation' && name !== 'Subscription')
  .flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((arg) =>
        leavesOf(arg.name, arg.type).map((leaf) => ({
          field: `${type.name}.${field.name}`,
          ...leaf,
          withVariable: (value: unknown) => ({
            query: `query ($${arg.name}: ${String(arg.type)}) ${wrapped(type.name, field, arg.name, `$${arg.name}`)}`,
            variables: nested(leaf.path.split('.'), value),
          }),
          withLiteral: (value: string) => ({
            query: wrapped(type.name, field, arg.name, nestedText(leaf.path.split('.').slice(1), value)),
          }),
        })),
      ),
    ),
  );

export const enumValues = (name: string): string[] => {
  const type = schema.getType(name);
  return type && 'getValues' in type ? type.getValues().map((value) => value.name) : [];
};

function leavesOf(
  path: string,
  given: GraphQLInputType,
  input: string | null = null,
): Pick<ApiArgument, 'path' | 'isList' | 'type' | 'input'>[] {
  const type = getNamedType(given);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      leavesOf(`${path}.${field.name}`, field.type, type.name),
    );
  }
  return [{ path, isList: isListType(getNullableType(given)), type: type.name, input }];
}

function nested([name = '', ...rest]: string[], value: unknown): Record<string, unknown> {
  return { [name]: rest.length === 0 ? value : nested(rest, value) };
}

function nestedText([name, ...rest]: string[], value: string): string {
  return name === undefined ? value : `{ ${name}: ${nestedText(rest, value)} }`;
}

function wrapped(parent: string, field: GraphQLField<unknown, unknown>, arg: string, value: string): string {
  const way = waysTo[parent];
  if (way === undefined) throw new Error(`No way is written down that leads to a ${parent}.`);
  const others = field.args.filter((other) => isRequiredArgument(other) && other.name !== arg);
  const args = [`${arg}: ${value}`, ...others.map(({ name }) => `${name}: ${required[name]}`)].join(', ');
  const selected = `{ ${field.name}(${args}) ${selectionOf(field)} }`;
  return way === '' ? selected : `{ ${way} ${selected} }${'}'.repeat(way.split('{').length - 1)}`;
}

/** Something of the field that makes its resolver run. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (!isObjectType(type)) throw new Error(`${field.name} has no fields`);
  if ('pageInfo' in type.getFields()) return '{ pageInfo { endCursor } }';
  const [first] = Object.values(type.getFields()).toSorted((a, b) => rank(a) - rank(b));
  return first ? `{ ${first.name} ${selectionOf(first)} }` : '';
}

/** Leaves come first. */
function rank({ type }: GraphQLField<unknown, unknown>): number {
  return isLeafType(getNamedType(type)) ? 0 : 1;
}
