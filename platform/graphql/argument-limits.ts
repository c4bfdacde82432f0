import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema, defaultFieldResolver } from 'graphql';
import { InvalidArgumentError } from '../errors';
import { UnusableValue } from './scalars';

const maximumText = 20_000; // characters of one text in an argument
const maximumList = 500; // items of one list in an argument
const unstorable = /\0|\p{Cs}/u;

/**
 * Refuses, for every field that takes arguments, what no resolver could use or PostgreSQL would choke on: what a scalar
 * could not read, over-long texts and lists, characters that it cannot store. One place, so that no argument added later is forgotten.
 */
export function limitArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || field.name.startsWith('_')) continue;
      // A subscription uses its arguments once, when it begins; its results are resolved without.
      if (field.subscribe) field.subscribe = checked(field.subscribe);
      else field.resolve = checked(field.resolve ?? defaultFieldResolver);
    }
  }
}

function checked(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  return (source, args: Record<string, unknown>, context, info) => {
    for (const name in args) check(name, args[name]);
    return resolve(source, args, context, info);
  };
}

function check(path: string, value: unknown): void {
  if (typeof value === 'string') {
    if (value.length > maximumText) {
      throw new InvalidArgumentError(
        path,
        `may hold up to ${maximumText} characters; ${value.length} were given.`,
      );
    }
    if (unstorable.test(value)) {
      throw new InvalidArgumentError(path, 'may not hold the character U+0000 or half a surrogate pair.');
    }
  } else if (Array.isArray(value)) {
    if (value.length > maximumList) {
      throw new InvalidArgumentError(
        path,
        `may hold up to ${maximumList} items; ${value.length} were given.`,
      );
    }
    value.forEach((item, index) => check(`${path}.${index}`, item));
  } else if (value instanceof UnusableValue) {
    throw new InvalidArgumentError(path, value.problem);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) check(`${path}.${key}`, item);
  }
}
