import { GraphQLScalarType, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate, GraphQLURL } from 'graphql-scalars';
import { messageOf } from '../errors';

/**
 * What an argument becomes that its scalar cannot read. A scalar is not told which argument it reads, so it does not
 * refuse by itself: the check of all arguments (argument-limits.ts) finds this and names the argument.
 */
export class UnusableValue {
  constructor(readonly problem: string) {}
}

const maximumQuote = 200; // characters; the library's message repeats the whole of the value

/** A calendar day as text, `2020-07-01`; days have no time zone and are never JavaScript dates here. */
export const DateScalar = scalar<string>({
  name: 'Date',
  description: 'A calendar day, for example 2020-07-01.',
  serialize: (value) => GraphQLLocalDate.serialize(value),
  parse: (value) => inCalendar(GraphQLLocalDate.parseValue(value)),
});

export const DateTimeScalar = scalar<Date>({
  name: 'DateTime',
  description: 'A moment with its offset from UTC, for example 2020-07-01T09:30:00Z.',
  serialize: (value) => GraphQLDateTime.serialize(value),
  parse: (value) => inCalendar(GraphQLDateTime.parseValue(value)),
});

/** Kept as text, as it goes into the database and comes out of it. */
export const UrlScalar = scalar<string>({
  name: 'URL',
  description: 'An absolute address, for example https://www.unodc.org/.',
  serialize: String,
  parse: (value) => String(GraphQLURL.parseValue(value)),
});

interface ScalarOptions<Value> {
  readonly name: string;
  readonly description: string;
  serialize(value: unknown): unknown;
  /** Throws where the value is not one of this scalar. */
  parse(value: unknown): Value;
}

function scalar<Value>({ name, description, serialize, parse }: ScalarOptions<Value>): GraphQLScalarType {
  const parseValue = (value: unknown): Value | UnusableValue => {
    try {
      return parse(value);
    } catch (error) {
      return new UnusableValue(`is no ${name} (${messageOf(error).slice(0, maximumQuote)}).`);
    }
  };
  const parseLiteral = (node: ValueNode): Value | UnusableValue =>
    parseValue('value' in node ? node.value : undefined);
  return new GraphQLScalarType({ name, description, serialize, parseValue, parseLiteral });
}

/**
 * The library lets through the year 0, and moments that an offset moves behind the year 9999. PostgreSQL has no year 0
 * and reads no fifth digit: such a value would fail there, as a fault of ours.
 */
function inCalendar<Value extends string | Date>(parsed: Value): Value {
  const year = typeof parsed === 'string' ? Number(parsed.slice(0, 4)) : parsed.getUTCFullYear();
  if (year < 1 || year > 9999) throw new Error('the calendar here goes from the year 1 to the year 9999');
  return parsed;
}
