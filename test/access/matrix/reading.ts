import type { GraphQLObjectType } from 'graphql';
import { apiSchema, fieldsOf, objectTypes, rowsOf, ruleOf, type Field } from './api';
import { argumentSamples, otherArguments } from './arguments';
import { fieldWith, isFree, isJudged, wholeField, wholeRow, withKeys } from './selections';
import { keysOf, waysTo } from './ways';
import type { Truth } from './truth';
import type { World } from './world';

/** One operation of the matrix; its name says which fields of the API it is about. */
export interface Reading {
  readonly name: string;
  readonly query: string;
}

/**
 * Every field of every type, at the end of the way to its rows; every key by which one row is read; every argument that
 * chooses rows, with values of all kinds, where these are wanted.
 */
export function readingsOf(world: World, truth: Truth, withArguments: boolean): Reading[] {
  const ways = waysTo(world);
  const keys = keysOf(world, truth);
  const isKeyed = (type: GraphQLObjectType, { name }: Field): boolean =>
    type.name === 'Query' && name in keys;
  const ask = (name: string, type: string, inner: string): Reading => {
    const way = ways[name] ?? ways[type];
    if (way === undefined) throw new Error(`ways.ts has no way to the type ${type}`);
    return { name, query: withKeys(`{ ${way.replaceAll('*', inner)} }`) };
  };
  return [
    ...objectTypes.filter(isReached).flatMap((type) => [
      ...(type.name === 'Query' ? [] : [ask(type.name, type.name, wholeRow(type))]),
      ...fieldsOf(type)
        .filter((field) => isFree(field) && !isKeyed(type, field))
        .filter((field) => type.name === 'Query' || isJudged(field))
        .map((field) => ask(`${type.name}.${field.name}`, type.name, wholeField(field))),
      ...fieldsOf(type).flatMap((field) =>
        (withArguments && !isKeyed(type, field) ? argumentsThatChoose(field) : []).map((argument) => {
          const samples = argumentSamples(world, `${type.name}.${field.name}`, argument);
          const inner = samples.map((given, index) => fieldWith(field, `${field.name}With${index}`, given));
          return ask(`${type.name}.${field.name}(${argument.name})`, type.name, inner.join(' '));
        }),
      ),
    ]),
    ...Object.entries(keys).map(([name, values]) => {
      const field = apiSchema.getQueryType()?.getFields()[name] as Field;
      const row = rowsOf(field);
      const inner = row ? wholeRow(row) : '';
      const rows = values.map((key, index) => `${name}${index}: ${name}(${key}) { ${inner} }`);
      return { name: `Query.${name}`, query: withKeys(`{ ${rows.join(' ')} }`) };
    }),
  ];
}

/** Payloads are reached by writing; values and lists are shown whole with what has them. */
function isReached({ name }: { readonly name: string }): boolean {
  if (name === 'Mutation' || name === 'Subscription' || name.endsWith('Payload')) return false;
  const rule = ruleOf(apiSchema.getType(name) as never);
  return (
    (rule.guard !== 'part' && !/(Connection|Edge)$/.test(name)) ||
    name === 'GroupCoverage' ||
    name === 'TaskParticipant'
  );
}

/** Those that have their own readings, and those that choose no rows, are left out. */
function argumentsThatChoose({ args }: Field): Field['args'][number][] {
  return args.filter(({ name }) => !otherArguments.includes(name));
}
