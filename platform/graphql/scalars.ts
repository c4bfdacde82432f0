import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate, GraphQLURL } from 'graphql-scalars';

/** A calendar day as text, `2020-07-01`; days have no time zone and are never JavaScript dates here. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day, for example 2020-07-01.',
  extensions: {},
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'A moment with its offset from UTC, for example 2020-07-01T09:30:00Z.',
  extensions: {},
});

export const UrlScalar = new GraphQLScalarType({
  ...GraphQLURL.toConfig(),
  name: 'URL',
  description: 'An absolute address, for example https://www.unodc.org/.',
  // The library hands out URL objects; text goes into the database and out of it unchanged.
  serialize: String,
  parseValue: (value) => String(GraphQLURL.parseValue(value)),
  parseLiteral: (node) => String(GraphQLURL.parseLiteral(node, {})),
  specifiedByURL: 'https://url.spec.whatwg.org/',
  extensions: {},
});
