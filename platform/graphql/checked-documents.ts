import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { Remembered } from '../remembered';

/** A document that can be executed, or what is wrong with it. */
export type CheckedDocument =
  { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

// Of text; a parsed document takes about a hundred times as many bytes. Query plans and dashboards write few documents,
// each again and again.
const remembered = 250_000; // characters

/** Parses and validates documents against one schema, each once. Faults carry the codes that HTTP servers give them. */
export class CheckedDocuments {
  private readonly documents = new Remembered<CheckedDocument>(remembered, (query) => query.length);

  constructor(private readonly schema: GraphQLSchema) {}

  check(query: string): CheckedDocument {
    return this.documents.getOrMake(query, () => checkDocument(this.schema, query));
  }
}

function checkDocument(schema: GraphQLSchema, query: string): CheckedDocument {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const errors = validate(schema, document);
  return errors.length > 0
    ? { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
    : { document };
}

/** Execution that does not even begin was given variables that do not fit. */
export function asUserInput(error: GraphQLError): GraphQLError {
  const isOfAField = error.path !== undefined;
  if (isOfAField || error.extensions['code'] !== undefined) return error;
  return withCode(error, 'BAD_USER_INPUT');
}

export function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, originalError } = error;
  const extensions = { ...error.extensions, code };
  return new GraphQLError(message, { nodes, source, positions, originalError, extensions });
}
