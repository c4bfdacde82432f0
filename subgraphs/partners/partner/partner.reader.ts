import type { Database } from '../../../platform/database/database';
import { and, array, raw, sql, type Sql } from '../../../platform/database/sql';
import { toConnection, type ConnectionOf, type Lazy } from '../../../platform/pagination/connection';
import { readKeysetPage, type Listing, type Ordering } from '../../../platform/pagination/keyset';
import type { Page } from '../../../platform/pagination/page';
import { matchesText } from '../../common/search';
import { Partner } from './partner.entity';
import type { PartnerOrder } from './partner.enums';
import type { PartnerFilter } from './partner.input';

const byName = [
  { expression: raw('partner.sort_name'), type: 'text' },
  { expression: raw('partner.id'), type: 'text' },
] as const;
const byUpdate = [
  { expression: raw('partner.updated_at'), type: 'timestamptz' },
  { expression: raw('partner.id'), type: 'text' },
] as const;

const orderings: Record<PartnerOrder, Ordering> = {
  NAME_ASC: { name: 'partner NAME_ASC', keys: byName, direction: 'asc' },
  NAME_DESC: { name: 'partner NAME_DESC', keys: byName, direction: 'desc' },
  UPDATED_AT_DESC: { name: 'partner UPDATED_AT_DESC', keys: byUpdate, direction: 'desc' },
};

/** The partners that a filter lets through, one page of them. */
export async function readPartners(
  database: Database,
  filter: PartnerFilter,
  order: PartnerOrder,
  page: Page,
): Promise<ConnectionOf<Partner> & { totalCount: Lazy<number> }> {
  const where = conditionsOf(filter);
  const listing: Listing = {
    columns: database.columns(Partner, 'partner'),
    from: sql`partner`,
    where,
    ordering: orderings[order],
  };
  return {
    ...toConnection(await readKeysetPage<Partner>(database, listing, page)),
    totalCount: async () => {
      const [row] = await database.rows<{ count: number }>(
        sql`select count(*) from partner where ${and(where)}`,
      );
      return row?.count ?? 0;
    },
  };
}

function conditionsOf(filter: PartnerFilter): Sql[] {
  const conditions: Sql[] = [];
  if (!filter.includeMerged) conditions.push(sql`partner.merged_into is null`);
  if (filter.kind) conditions.push(sql`partner.kind = any(${array(filter.kind, 'text')})`);
  if (filter.sdgGoal) conditions.push(sql`partner.sdg_goals && ${array(filter.sdgGoal, 'text')}`);
  if (filter.countryIso3)
    conditions.push(sql`partner.country_iso3 = any(${array(filter.countryIso3, 'text')})`);
  if (filter.verified !== null && filter.verified !== undefined) {
    conditions.push(sql`partner.verified = ${filter.verified}`);
  }
  if (filter.text !== null && filter.text !== undefined) {
    conditions.push(matchesText('partner.search', filter.text, 'filter.text'));
  }
  return conditions;
}

/**
 * Partners that go by a name like this one, the likeliest first: any of their names by trigram similarity, accents
 * and case ignored, or an identifier that is the same.
 */
export async function readPartnerMatches(
  database: Database,
  name: string,
  limit: number,
): Promise<Partner[]> {
  return database.rows<Partner>(
    sql`with likeness as (
        select partner_id, max(similarity(plain_value, plain_text(${name}))) as score
        from partner_name where plain_value % plain_text(${name}) group by partner_id
        union all
        select partner_id, 1 from partner_identifier where value = ${name}
      )
      select ${database.columns(Partner, 'partner')} from partner
      join (
        select coalesce(found.merged_into, found.id) as id, max(score) as score
        from likeness join partner as found on found.id = partner_id group by 1
      ) as best using (id)
      order by best.score desc, partner.sort_name, partner.id limit ${limit}`,
  );
}
