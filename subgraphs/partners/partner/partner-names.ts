import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { UnLanguage } from '../../common/vocabulary';
import type { NameKind } from './partner.enums';

/** The names of which a partner has one in each language. The English ones are also columns of its row. */
export type LeadingName = 'OFFICIAL' | 'ACRONYM';

export function isLeadingName(kind: NameKind): kind is LeadingName {
  return kind === 'OFFICIAL' || kind === 'ACRONYM';
}

/** Puts the right spelling of the English name in the place of the former one; `null` takes it away. */
export async function correctName(
  tx: Statements,
  partnerId: string,
  kind: LeadingName,
  value: string | null,
): Promise<void> {
  const its = sql`partner_id = ${partnerId} and kind = ${kind} and language = 'EN'`;
  if (value === null) {
    await tx.rows(sql`delete from partner_name where ${its}`);
    return;
  }
  const corrected = await tx.rows(
    sql`update partner_name set value = ${value} where ${its} returning position`,
  );
  if (corrected.length === 0) await insertName(tx, partnerId, kind, 'EN', value);
}

/** Lets the name that leads in a language step back: from now on the partner once went by it. */
export async function retireName(
  tx: Statements,
  partnerId: string,
  kind: LeadingName,
  language: UnLanguage,
): Promise<void> {
  await tx.rows(
    sql`update partner_name set kind = 'FORMER'
      where partner_id = ${partnerId} and kind = ${kind} and language = ${language}`,
  );
}

export async function insertName(
  tx: Statements,
  partnerId: string,
  kind: NameKind,
  language: UnLanguage | null,
  value: string,
): Promise<void> {
  await tx.rows(
    sql`insert into partner_name (partner_id, value, kind, language)
      values (${partnerId}, ${value}, ${kind}, ${language})`,
  );
}

/** Copies to a partner the names of another one that it does not go by yet: its leading ones are other names there. */
export async function takeOverNames(tx: Statements, fromId: string, toId: string): Promise<void> {
  await tx.rows(
    sql`insert into partner_name (partner_id, value, kind, language)
      select ${toId}, value, case when kind in ('OFFICIAL', 'ACRONYM') then 'ALIAS' else kind end, language
      from partner_name as former
      where partner_id = ${fromId} and not exists (
        select from partner_name as own where own.partner_id = ${toId} and own.plain_value = former.plain_value
      )
      order by position`,
  );
}
