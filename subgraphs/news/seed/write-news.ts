import type { Database, Statements } from '../../../platform/database/database';
import { array, json, sql } from '../../../platform/database/sql';
import { knowFromSeed } from '../../common/known-from-seed';
import type { Provenance } from '../../common/provenance';
import { writeProvenance } from '../../common/provenance';
import { writeTranslations, type TextsOfField } from '../../common/texts';
import { attributesOf, newsLog, type NewsEventData } from '../event/news-log';
import { NewsItem } from '../news-item/news-item.entity';
import type { NewsFormat, NewsStatus } from '../news-item/news-item.enums';

type Translations = TextsOfField['texts'];

export interface SeededNews {
  /** The id without its kind. */
  readonly slug: string;
  readonly headline: string;
  readonly summary: string;
  readonly body?: string;
  readonly translations?: {
    readonly headline: Translations;
    readonly summary: Translations;
    readonly body?: Translations;
  };
  readonly format: NewsFormat;
  readonly status: NewsStatus;
  readonly sourceUrl?: string;
  readonly isDemo: boolean;
  readonly publishedOn?: string;
  readonly topics?: readonly string[];
  readonly partnerIds?: readonly string[];
  readonly countryIso3?: readonly string[];
  readonly placeIds?: readonly string[];
  readonly assessmentIds?: readonly string[];
  readonly localPartnershipIds?: readonly string[];
  readonly taskIds?: readonly string[];
  readonly sdgGoals?: readonly string[];
  /** Slug of the item that took this one's place. */
  readonly supersededBy?: string;
  readonly staleAfter?: string;
  readonly createdAt: Date;
  readonly provenance: Partial<Provenance>;
}

type SeedEvent = Pick<NewsEventData, 'actorName' | 'reason'>;

/** Inserts items with all that belongs to them, and records that the published ones were published. */
export async function writeNews(
  tx: Statements,
  database: Database,
  items: readonly SeededNews[],
  by: SeedEvent,
): Promise<void> {
  const idOf = (item: SeededNews) => `news:${item.slug}`;
  await tx.rows(
    sql`insert into news_item (
        id, headline, summary, body, format, status, source_url, is_demo, published_on, topics, partner_ids,
        country_iso3, place_ids, assessment_ids, local_partnership_ids, task_ids, sdg_goals, superseded_by_id,
        stale_after, created_at, updated_at
      )
      select 'news:' || slug, headline, summary, body, format, status, "sourceUrl", "isDemo", "publishedOn",
        coalesce(topics, '{}'), coalesce("partnerIds", '{}'), coalesce("countryIso3", '{}'),
        coalesce("placeIds", '{}'), coalesce("assessmentIds", '{}'), coalesce("localPartnershipIds", '{}'),
        coalesce("taskIds", '{}'), coalesce("sdgGoals", '{}'), 'news:' || "supersededBy", "staleAfter", "createdAt",
        "createdAt"
      from jsonb_to_recordset(${json(items)}) as r(
        slug text, headline text, summary text, body text, format text, status text, "sourceUrl" text,
        "isDemo" boolean, "publishedOn" date, topics text[], "partnerIds" text[], "countryIso3" text[],
        "placeIds" text[], "assessmentIds" text[], "localPartnershipIds" text[], "taskIds" text[], "sdgGoals" text[],
        "supersededBy" text, "staleAfter" date, "createdAt" timestamptz
      )`,
  );
  await writeTranslations(
    tx,
    items.flatMap((item) =>
      Object.entries(item.translations ?? {}).map(([field, texts]) => ({ owner: idOf(item), field, texts })),
    ),
  );
  await writeProvenance(
    tx,
    items.map((item) => ({ ...item.provenance, owner: idOf(item) })),
  );
  await knowFromSeed(
    tx,
    items.flatMap(({ assessmentIds = [], taskIds = [], localPartnershipIds: [parentId] = [] }) => [
      ...assessmentIds.map((id) => ({ kind: 'assessment' as const, id })),
      ...taskIds.map((id) => ({ kind: 'task' as const, id, ...(parentId !== undefined && { parentId }) })),
    ]),
  );
  // Read back, so that the events say what the database made of the items.
  const published = await tx.rows<NewsItem>(
    sql`select ${database.columns(NewsItem, 'news_item')} from news_item
      where id = any(${array(items.map(idOf), 'text')}) and status = 'PUBLISHED' order by created_at, id desc`,
  );
  const recordedAt = new Date();
  await newsLog.record(
    tx,
    published.map((item) => ({
      id: `news-event:${item.id.slice('news:'.length)}-${item.version}`,
      kind: 'PUBLISHED',
      entityId: item.id,
      entityVersion: item.version,
      occurredAt: item.createdAt,
      recordedAt,
      data: { ...by, actorSubject: 'system', actorPartnerId: null, fromStatus: null, toStatus: item.status },
      attributes: attributesOf(item),
    })),
  );
}
