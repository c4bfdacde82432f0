import { GraphQLError } from 'graphql';

const suggestion = / ?Did you mean(.+?)\?$/;

/** The same fault, less the names that GraphQL proposes: they tell a schema that is not to be told. */
export function withoutSuggestion(error: GraphQLError): GraphQLError {
  if (!suggestion.test(error.message)) return error;
  const { nodes, source, positions, path, originalError, extensions } = error;
  const message = error.message.replace(suggestion, '');
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}
