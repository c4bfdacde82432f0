import DataLoader from 'dataloader';
import { and, array, raw, sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { batchMany, batchOne } from '../../../platform/loaders';
import { toConnection, type ConnectionOf, type Lazy } from '../../../platform/pagination/connection';
import {
  readKeysetPage,
  readKeysetPages,
  type Ordering,
  type PageOfRows,
} from '../../../platform/pagination/keyset';
import type { Page } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { isOpenTarget } from '../../common/foreign-access';
import type { NewsLoaders } from '../loaders';
import { visibleStatuses } from '../access';
import { conditionsOf, publishedKey } from './news-filter';
import { NewsItem } from './news-item.entity';
import type { NewsFilter } from './news-item.input';
import { resolveFilter } from './resolve-filter';

type Context = SubgraphContext<NewsLoaders>;
type CountedNews = ConnectionOf<NewsItem> & { totalCount: Lazy<number> };

const newestFirst: Ordering = {
  name: 'news NEWEST',
  keys: [
    { expression: publishedKey, type: 'date' },
    { expression: raw('news_item.created_at'), type: 'timestamptz' },
    { expression: raw('news_item.id'), type: 'text' },
  ],
  direction: 'desc',
};

/** The same order, read off the links that tie items to what they are about. */
const newestLinkFirst: Ordering = {
  name: 'news NEWEST',
  keys: [
    { expression: raw('link.published_key'), type: 'date' },
    { expression: raw('link.created_at'), type: 'timestamptz' },
    { expression: raw('link.news_item_id'), type: 'text' },
  ],
  direction: 'desc',
};
const linkedNews = sql`news_link as link join news_item on news_item.id = link.news_item_id`;

/** The items that a filter lets through, one page of them, newest first. */
export async function readNews(
  { database, identity }: Context,
  filter: NewsFilter,
  page: Page,
): Promise<CountedNews> {
  const where = conditionsOf(await resolveFilter(database, identity, filter), visibleStatuses(identity));
  const listing = {
    columns: database.columns(NewsItem, 'news_item'),
    from: sql`news_item`,
    where,
    ordering: newestFirst,
  };
  return {
    ...toConnection(await readKeysetPage<NewsItem>(database, listing, page)),
    totalCount: async () => {
      const [row] = await database.rows<{ count: number }>(
        sql`select count(*) from news_item where ${and(where)}`,
      );
      return row?.count ?? 0;
    },
  };
}

/**
 * One page of the items that are tied to `target`: an id, `country:` and a code, or `sdg:` and a code; empty for a target
 * that whoever asks may not see. The targets of a level share one statement, whatever their kinds.
 */
export async function readNewsOf(
  { database, identity, loaders }: Context,
  target: string,
  page: Page,
): Promise<CountedNews> {
  const where = conditionsOf({}, visibleStatuses(identity));
  const listing = {
    columns: database.columns(NewsItem, 'news_item'),
    from: linkedNews,
    where,
    ordering: newestLinkFirst,
  };
  const pages = loaders.newsOf.get<PageOfRows<NewsItem>>(
    'page',
    page,
    () =>
      new DataLoader((keys) =>
        readKeysetPages(database, listing, page, keys, (key) => isTarget(identity, key)),
      ),
  );
  const counts = loaders.newsOf.get('count', null, () =>
    batchOne<string, { target: string; count: number }>(
      (keys) =>
        database.rows(
          sql`select link.target, count(*) from unnest(${array(keys, 'text')}) as parent(key) cross join ${linkedNews}
            where ${and([isTarget(identity, raw('parent.key')), ...where])} group by link.target`,
        ),
      (row) => row.target,
    ),
  );
  return {
    ...toConnection(await pages.load(target)),
    totalCount: async () => (await counts.load(target))?.count ?? 0,
  };
}

/** All items that are tied to `target`, newest first. */
export function readAllNewsOf({ database, identity, loaders }: Context, target: string): Promise<NewsItem[]> {
  const lists = loaders.newsOf.get('all', null, () =>
    batchMany<string, NewsItem & { target: string }>(
      (keys) =>
        database.rows(
          sql`select link.target, ${database.columns(NewsItem, 'news_item')}
            from unnest(${array(keys, 'text')}) as parent(key) cross join ${linkedNews}
            where ${and([isTarget(identity, raw('parent.key')), ...conditionsOf({}, visibleStatuses(identity))])}
            order by link.target desc, link.published_key desc, link.created_at desc, link.news_item_id desc`,
        ),
      (row) => row.target,
    ),
  );
  return lists.load(target);
}

function isTarget(identity: Identity | null, parent: Sql): Sql {
  return sql`link.target = ${parent} and ${isOpenTarget(identity, parent)}`;
}
