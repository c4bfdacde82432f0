import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { Consumer } from '../../../platform/subgraph/define-subgraph';
import type { ForeignEvents } from '../../../schema/events';
import { followRecords } from '../../common/foreign-records';
import { newsEvent, type ChangedItem, type NewNewsEvent } from '../event/news-log';

const platform = { actorName: 'UNODCity', actorSubject: 'system', actorPartnerId: null } as const;

/** Keeps the ids of partners in step with their owner; items of a partner that was merged go over to the survivor. */
export const followPartners: Consumer = {
  source: 'partners',
  async handle(tx, event) {
    const followed = await followRecords(tx, event);
    if (event.kind !== 'partner.merged') return followed;
    return [...followed, ...(await moveNews(tx, event.data as ForeignEvents['partner.merged'], new Date()))];
  },
};

async function moveNews(
  tx: Statements,
  { keptId, mergedId }: ForeignEvents['partner.merged'],
  now: Date,
): Promise<NewNewsEvent[]> {
  const moved = await tx.rows<ChangedItem>(
    sql`with found as (
        select id from news_item where partner_ids && array[${mergedId}] order by id for update
      )
      update news_item set
        partner_ids = array(
          select case id when ${mergedId} then ${keptId} else id end
          from unnest(partner_ids) with ordinality as named(id, position)
          group by 1 order by min(position)
        ),
        updated_at = ${now.toISOString()}::timestamptz, version = version + 1
      from found where news_item.id = found.id
      returning news_item.id, version, status, format, partner_ids as "partnerIds", country_iso3 as "countryIso3",
        place_ids as "placeIds", assessment_ids as "assessmentIds", sdg_goals as "sdgGoals", languages,
        published_on as "publishedOn"`,
  );
  return moved.map((item) =>
    newsEvent('PARTNER_MERGED', item, now, platform, {
      fromStatus: item.status,
      reason: `${mergedId} was merged into ${keptId}.`,
    }),
  );
}
