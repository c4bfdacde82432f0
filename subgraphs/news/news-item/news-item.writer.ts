import { randomUUID } from 'node:crypto';
import type { Database, Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import { refuse } from '../../../platform/writing/user-error';
import type { UnLanguage } from '../../common/vocabulary';
import type { ReplacedText } from '../event/news-log';
import { NewsItem } from './news-item.entity';
import { newsTextFields, type NewsTexts } from './news-texts';

/** What a change may change. */
export type NewsContent = Omit<
  NewsItem,
  'id' | 'languages' | 'isDemo' | 'staleAfter' | 'createdAt' | 'updatedAt' | 'version' | 'isTombstone'
>;

/** The item, locked until the end of the transaction. Who may write news may see all of it. */
export async function lockNewsItem(database: Database, tx: Statements, id: string): Promise<NewsItem> {
  const [item] = await lockNewsItems(database, tx, [id]);
  if (!item) throw refuse('NOT_FOUND', 'newsItemId', `There is no news item ${id}.`);
  return item;
}

/** Those of the items that exist, locked in the order of their ids, so that two changes cannot wait for each other. */
export function lockNewsItems(
  database: Database,
  tx: Statements,
  ids: readonly string[],
): Promise<NewsItem[]> {
  return tx.rows<NewsItem>(
    sql`select ${database.columns(NewsItem, 'news_item')} from news_item
      where id = any(${array(ids, 'text')}) order by id for update`,
  );
}

/** Refuses a change of an item that is no longer as whoever asks for it has seen it. */
export async function assertVersion(
  tx: Statements,
  item: NewsItem,
  expected: number | null | undefined,
): Promise<void> {
  if (item.version === expected) return;
  const [last] = await tx.rows<{ actorName: string }>(
    sql`select data->>'actorName' as "actorName" from event_log
      where entity_id = ${item.id} order by sequence desc limit 1`,
  );
  const by = last ? `; it was last changed by ${last.actorName}` : '';
  throw refuse(
    'CONFLICT',
    'expectedVersion',
    `The item is at version ${item.version}, not ${expected}${by}. Read it again.`,
  );
}

export async function insertNewsItem(
  database: Database,
  tx: Statements,
  content: NewsContent,
  now: Date,
): Promise<NewsItem> {
  const id = `news:${randomUUID()}`;
  const at = now.toISOString();
  const [item] = await tx.rows<NewsItem>(
    sql`insert into news_item (
        id, headline, summary, body, original_language, format, status, source_url, published_on, topics, partner_ids,
        country_iso3, place_ids, assessment_ids, local_partnership_ids, task_ids, sdg_goals, superseded_by_id,
        created_at, updated_at
      ) values (
        ${id}, ${content.headline}, ${content.summary}, ${content.body}, ${content.originalLanguage},
        ${content.format}, ${content.status}, ${content.sourceUrl}, ${content.publishedOn}::date,
        ${array(content.topics, 'text')}, ${array(content.partnerIds, 'text')},
        ${array(content.countryIso3, 'text')}, ${array(content.placeIds, 'text')},
        ${array(content.assessmentIds, 'text')}, ${array(content.localPartnershipIds, 'text')},
        ${array(content.taskIds, 'text')}, ${array(content.sdgGoals, 'text')}, ${content.supersededById},
        ${at}::timestamptz, ${at}::timestamptz
      ) returning ${database.columns(NewsItem, 'news_item')}`,
  );
  if (!item) throw new Error(`${id} was not inserted`);
  return item;
}

/** Writes an item that this transaction has locked; its version goes up. */
export async function updateNewsItem(
  database: Database,
  tx: Statements,
  before: NewsItem,
  changes: Partial<NewsContent>,
  now: Date,
): Promise<NewsItem> {
  const content = { ...before, ...changes };
  const [item] = await tx.rows<NewsItem>(
    sql`update news_item set
        headline = ${content.headline}, summary = ${content.summary}, body = ${content.body},
        original_language = ${content.originalLanguage}, format = ${content.format}, status = ${content.status},
        source_url = ${content.sourceUrl}, published_on = ${content.publishedOn}::date,
        topics = ${array(content.topics, 'text')}, partner_ids = ${array(content.partnerIds, 'text')},
        country_iso3 = ${array(content.countryIso3, 'text')}, place_ids = ${array(content.placeIds, 'text')},
        assessment_ids = ${array(content.assessmentIds, 'text')},
        local_partnership_ids = ${array(content.localPartnershipIds, 'text')},
        task_ids = ${array(content.taskIds, 'text')}, sdg_goals = ${array(content.sdgGoals, 'text')},
        superseded_by_id = ${content.supersededById}, updated_at = ${now.toISOString()}::timestamptz,
        version = version + 1
      where id = ${before.id} and version = ${before.version}
      returning ${database.columns(NewsItem, 'news_item')}`,
  );
  if (!item) throw new Error(`${before.id} was changed while it was locked`);
  return item;
}

/** Puts the texts of one translation in the place of those that were there. */
export async function writeTranslation(
  tx: Statements,
  id: string,
  language: UnLanguage,
  { headline, summary, body }: NewsTexts,
): Promise<void> {
  await removeTranslations(tx, id, newsTextFields, language);
  await tx.rows(
    sql`insert into translation (owner, field, language, text)
      select ${id}, field, ${language}, text
      from (values ('headline', ${headline}), ('summary', ${summary}), ('body', ${body ?? null})) as texts(field, text)
      where text is not null`,
  );
}

/** Settles with what was there; in one language, or in all. */
export function removeTranslations(
  tx: Statements,
  id: string,
  fields: readonly string[],
  language: UnLanguage | null,
): Promise<ReplacedText[]> {
  return tx.rows<ReplacedText>(
    sql`delete from translation
      where owner = ${id} and field = any(${array(fields, 'text')})
        and (${language}::text is null or language = ${language})
      returning field, language, text`,
  );
}
