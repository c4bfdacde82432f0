import { InvalidArgumentError } from '../../platform/errors';
import { raw, sql, type Sql } from '../../platform/database/sql';

/**
 * What each room's search stands on: words as they are in any of the six languages, without accents and case.
 * No stemming: it knows one language, and the texts are in six.
 */
export const searchFunctions = `
  create extension if not exists unaccent schema public;
  create extension if not exists pg_trgm schema public;

  create function plain_text(value text) returns text language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', value));

  create text search configuration search_words (copy = simple);
  alter text search configuration search_words
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart
    with public.unaccent, simple;
`;

const maximumSearch = 200; // characters

/**
 * The condition that `column`, a tsvector, holds every word of the text, each as it stands or as the beginning of a
 * longer one (people type while they search). A text without any word finds nothing.
 */
export function matchesText(column: string, text: string, argument: string): Sql {
  if (text.length > maximumSearch) {
    throw new InvalidArgumentError(
      argument,
      `may hold up to ${maximumSearch} characters; ${text.length} were given.`,
    );
  }
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return raw('false');
  const query = words.map((word) => `${word}:*`).join(' & ');
  return sql`${raw(column)} @@ to_tsquery('search_words', ${query})`;
}
