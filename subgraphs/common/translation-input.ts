import { Field, InputType } from 'type-graphql';
import type { Statements } from '../../platform/database/database';
import { json, sql } from '../../platform/database/sql';
import type { InputCheck, TextRule } from '../../platform/writing/input-check';
import { UnLanguage } from './vocabulary';

@InputType()
export class TranslationInput {
  @Field(() => UnLanguage)
  language: UnLanguage;

  @Field()
  text: string;
}

type Translations = readonly TranslationInput[] | null | undefined;

/** Checks the texts of one field in several languages, each at its place in the list; a language is given once. */
export function checkTranslations(
  check: InputCheck,
  field: string,
  translations: Translations,
  rule: TextRule,
): void {
  translations?.forEach(({ language, text }, index) => {
    const isFirst = translations.findIndex((other) => other.language === language) === index;
    check
      .text(`${field}.${index}.text`, text, rule)
      .that(isFirst, `${field}.${index}.language`, `gives ${language} a second time.`);
  });
}

/** The English text among them, which is a column of its row; `null` where it is not changed. */
export function englishOf(translations: Translations): string | null {
  return translations?.find(({ language }) => language === 'EN')?.text ?? null;
}

/** Writes the texts of the other languages in place of those that are there. */
export async function replaceTranslations(
  tx: Statements,
  owner: string,
  field: string,
  translations: Translations,
): Promise<void> {
  const others = (translations ?? []).filter(({ language }) => language !== 'EN');
  if (others.length === 0) return;
  await tx.rows(
    sql`insert into translation (owner, field, language, text)
      select ${owner}, ${field}, language, text
      from jsonb_to_recordset(${json(others)}) as r(language text, text text)
      on conflict (owner, field, language) do update set text = excluded.text`,
  );
}
