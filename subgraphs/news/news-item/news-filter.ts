import { array, raw, sql, type Sql } from '../../../platform/database/sql';
import { matchesText } from '../../common/search';
import type { NewsItem } from './news-item.entity';
import type { NewsStatus } from './news-item.enums';
import type { NewsFilter } from './news-item.input';

/** What a filter looks at, apart from the words: items have it as columns, events carry it as they left the item. */
export type FilteredBy = Pick<
  NewsItem,
  | 'status'
  | 'format'
  | 'partnerIds'
  | 'countryIso3'
  | 'placeIds'
  | 'assessmentIds'
  | 'sdgGoals'
  | 'languages'
  | 'publishedOn'
>;

/** What an item sorts as: one without a date comes after all that have one. */
export const publishedKey = raw(`coalesce(news_item.published_on, '-infinity')`);

/**
 * A filter on items in some of the `visible` statuses, as conditions on `news_item`. Says the same as `matchesFilter`,
 * and knows the words besides.
 */
export function conditionsOf(filter: NewsFilter, visible: readonly NewsStatus[]): Sql[] {
  const statuses = visible.filter((status) => !filter.status || filter.status.includes(status));
  const conditions = [statusIn(statuses)];
  if (filter.format) conditions.push(sql`news_item.format = any(${array(filter.format, 'text')})`);
  if (filter.partnerId) conditions.push(sql`news_item.partner_ids && ${array(filter.partnerId, 'text')}`);
  if (filter.countryIso3)
    conditions.push(sql`news_item.country_iso3 && ${array(filter.countryIso3, 'text')}`);
  if (filter.placeId) conditions.push(sql`news_item.place_ids && ${array(filter.placeId, 'text')}`);
  if (filter.assessmentId) {
    conditions.push(sql`news_item.assessment_ids && ${array(filter.assessmentId, 'text')}`);
  }
  if (filter.sdgGoal) conditions.push(sql`news_item.sdg_goals && ${array(filter.sdgGoal, 'text')}`);
  if (filter.language) conditions.push(sql`news_item.languages && ${array([filter.language], 'text')}`);
  if (filter.publishedSince) conditions.push(sql`${publishedKey} >= ${filter.publishedSince}::date`);
  return [...conditions, ...textConditionOf(filter)];
}

/**
 * One condition, never two: PostgreSQL would walk all news for what no row can meet. A single status is compared by
 * `=`: only then are its items read off the index in their order.
 */
export function statusIn(statuses: readonly NewsStatus[], alias = 'news_item'): Sql {
  const status = raw(`${alias}.status`);
  return statuses.length === 1
    ? sql`${status} = ${statuses[0]}`
    : sql`${status} = any(${array(statuses, 'text')})`;
}

/** The one part of a filter that only the database can judge. */
export function textConditionOf({ text }: NewsFilter): Sql[] {
  return typeof text === 'string' ? [matchesText('news_item.search', text, 'filter.text')] : [];
}

/** The same on what an event carries; all of it but the words. */
export function matchesFilter(filter: NewsFilter, visible: readonly NewsStatus[], item: FilteredBy): boolean {
  return (
    visible.includes(item.status) &&
    (!filter.status || filter.status.includes(item.status)) &&
    (!filter.format || filter.format.includes(item.format)) &&
    overlaps(filter.partnerId, item.partnerIds) &&
    overlaps(filter.countryIso3, item.countryIso3) &&
    overlaps(filter.placeId, item.placeIds) &&
    overlaps(filter.assessmentId, item.assessmentIds) &&
    overlaps(filter.sdgGoal, item.sdgGoals) &&
    (!filter.language || item.languages.includes(filter.language)) &&
    (!filter.publishedSince || (item.publishedOn !== null && item.publishedOn >= filter.publishedSince))
  );
}

function overlaps(wanted: readonly string[] | null | undefined, ids: readonly string[]): boolean {
  return !wanted || wanted.some((id) => ids.includes(id));
}
