import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { withCode } from '../../platform/graphql/checked-documents';
import type { LimitSettings } from '../../platform/environment/limits';
import { Remembered } from '../../platform/remembered';
import { measure, type Measures } from './measure';
import type { Limit, Refusals } from './refusals';

/** Parses a text, and throws a coded error for one that is no GraphQL or larger than it may be. */
export type ParseDocument = (query: string) => DocumentNode;

const remembered = 250_000; // characters of text; a parsed document takes about fifty times as many bytes

const limits = [
  ['depth', 'depth', 'levels'],
  ['fields', 'fields', 'fields, with its fragments in their places'],
  ['aliases', 'aliases', 'aliases'],
  ['rootFields', 'root_fields', 'root fields'],
] as const satisfies readonly (readonly [keyof Measures, Limit, string])[];

/** Takes time by the length of the text alone, whatever its fragments would grow to. */
export function createDocumentLimits(settings: LimitSettings, refusals: Refusals): ParseDocument {
  const documents = new Remembered<DocumentNode>(remembered, (query) => query.length);
  return (query) =>
    documents.getOrMake(query, () => {
      const document = parsed(query, settings.tokens, refusals);
      const measures = measure(document);
      for (const [measured, limit, what] of limits) {
        if (measures[measured] > settings[measured]) {
          throw refusals.refusal(
            limit,
            `The operation has ${measures[measured]} ${what}, and may have ${settings[measured]}: ask in several requests.`,
            { maximum: settings[measured] },
          );
        }
      }
      return document;
    });
}

function parsed(query: string, maxTokens: number, refusals: Refusals): DocumentNode {
  try {
    return parse(query, { maxTokens, noLocation: true });
  } catch (error) {
    if (error instanceof RangeError) {
      // The parser calls itself for each level; so deep that it runs out of stack, nothing is of any use.
      throw refusals.refusal('depth', 'The document has more levels than can be read: ask for fewer.');
    }
    if (!(error instanceof GraphQLError)) throw error;
    if (!error.message.endsWith('tokens. Parsing aborted.')) throw withCode(error, 'GRAPHQL_PARSE_FAILED');
    throw refusals.refusal(
      'tokens',
      `The document has more than ${maxTokens} tokens: ask in several requests.`,
      { maximum: maxTokens },
    );
  }
}
