import type DataLoader from 'dataloader';
import { batchMany, batchOne } from '../../platform/loaders';
import type { Database, Statements } from '../../platform/database/database';
import { array, json, sql } from '../../platform/database/sql';
import type { UnLanguage } from './vocabulary';

/**
 * Texts in the six languages. The original, mostly English, is a column of its row, so that reading it costs nothing
 * more; the other languages are rows of `translation`. Where there is no translation the English text is the answer,
 * else the original, never a machine's.
 */
export class Texts {
  private readonly translations: DataLoader<string, { key: string; text: string } | null>;
  private readonly languages: DataLoader<string, { owner: string; language: UnLanguage }[]>;

  constructor(database: Database) {
    this.translations = batchOne(
      (keys) =>
        database.rows(
          sql`select wanted.key, translation.text
            from unnest(${array(keys, 'text')}) as wanted(key)
            join translation on (owner, field, language) = (
              split_part(wanted.key, ' ', 1), split_part(wanted.key, ' ', 2), split_part(wanted.key, ' ', 3)
            )`,
        ),
      (row) => row.key,
    );
    this.languages = batchMany(
      (owners) =>
        database.rows(
          sql`select distinct owner, language from translation where owner = any(${array(owners, 'text')})
            order by owner, language`,
        ),
      (row) => row.owner,
    );
  }

  /** The text of `field` of `owner` in a language, else in English, else the `original` one. */
  async inLanguage<Original extends string | null>(
    owner: string,
    field: string,
    original: Original,
    language: UnLanguage | null | undefined,
    originalLanguage: UnLanguage = 'EN',
  ): Promise<string | Original> {
    for (const wanted of new Set([language ?? 'EN', 'EN' as const])) {
      if (wanted === originalLanguage) return original;
      const translated = await this.translations.load(`${owner} ${field} ${wanted}`);
      if (translated) return translated.text;
    }
    return original;
  }

  /** The languages into which anything of `owner` is translated, besides English. */
  async languagesOf(owner: string): Promise<UnLanguage[]> {
    return (await this.languages.load(owner)).map((row) => row.language);
  }
}

/** The texts of one field, by language code as BCP 47 writes it; English is left out, since it stands in its row. */
export interface TextsOfField {
  readonly owner: string;
  readonly field: string;
  readonly texts: Readonly<Partial<Record<Lowercase<UnLanguage>, string>>>;
}

export async function writeTranslations(tx: Statements, fields: readonly TextsOfField[]): Promise<void> {
  await tx.rows(
    sql`insert into translation (owner, field, language, text)
      select owner, field, upper(translated.key), translated.value
      from jsonb_to_recordset(${json(fields)}) as r(owner text, field text, texts jsonb),
        jsonb_each_text(texts) as translated
      where translated.key <> 'en'
      on conflict (owner, field, language) do update set text = excluded.text`,
  );
}
