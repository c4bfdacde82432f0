import type { Statements } from '../../../platform/database/database';
import { json, sql } from '../../../platform/database/sql';
import type { AnnouncedRecord } from '../../../schema/events';
import type { PartnerKind } from '../partner/partner.enums';

export interface SeededPartner {
  readonly slug: string;
  readonly name: string;
  readonly acronym?: string;
  readonly kind: PartnerKind;
  readonly iati?: string;
  readonly ocha?: string;
  /** By the IATI organisation identifier scheme. */
  readonly identifier?: string;
  readonly city?: string;
  readonly country?: string;
  /** How a source writes the name, where that is not the official one. */
  readonly asInSource?: string;
}

export async function writePartners(tx: Statements, partners: readonly SeededPartner[]): Promise<void> {
  await tx.rows(
    sql`insert into partner (
        id, slug, name, acronym, kind, iati_organisation_type, ocha_organisation_type, headquarters_city, country_iso3
      )
      select 'partner:' || slug, slug, name, acronym, kind, iati, ocha, city, country
      from jsonb_to_recordset(${json(partners)}) as r(
        slug text, name text, acronym text, kind text, iati text, ocha text, city text, country text
      )`,
  );
  const names = partners.flatMap(({ slug, name, acronym, asInSource }) => [
    { slug, value: name, kind: 'OFFICIAL', language: 'EN' },
    ...(acronym ? [{ slug, value: acronym, kind: 'ACRONYM', language: 'EN' }] : []),
    ...(asInSource ? [{ slug, value: asInSource, kind: 'AS_IN_SOURCE', language: 'EN' }] : []),
  ]);
  await tx.rows(
    sql`insert into partner_name (partner_id, value, kind, language)
      select 'partner:' || slug, value, kind, language
      from rows from (jsonb_to_recordset(${json(names)})
        as (slug text, value text, kind text, language text)) with ordinality
      order by ordinality`,
  );
  await tx.rows(
    sql`insert into partner_identifier (partner_id, scheme, value)
      select 'partner:' || slug, 'IATI_ORG_ID', identifier
      from jsonb_to_recordset(${json(partners)}) as r(slug text, identifier text) where identifier is not null`,
  );
}

export function announced(partners: readonly SeededPartner[]): AnnouncedRecord[] {
  return partners.map(({ slug }) => ({ kind: 'partner', id: `partner:${slug}` }));
}
