import type { NewsQuery } from './News.generated';

/** The pages that are shown, with a first page that was read anew in front: what came is there, what was read on to stays. */
export function withNewFirstPage(shown: NewsQuery, fresh: NewsQuery): NewsQuery {
  const pageLength = fresh.news.nodes.length;
  if (shown.news.nodes.length <= pageLength || !fresh.news.pageInfo.hasNextPage) return fresh;
  const ids = new Set(fresh.news.nodes.map(({ id }) => id));
  const behind = shown.news.nodes.slice(pageLength).filter(({ id }) => !ids.has(id));
  return {
    ...fresh,
    news: { ...fresh.news, pageInfo: shown.news.pageInfo, nodes: [...fresh.news.nodes, ...behind] },
  };
}

/** The pages that are shown, with the next one behind them. */
export function withNextPage(shown: NewsQuery, next: NewsQuery): NewsQuery {
  const ids = new Set(shown.news.nodes.map(({ id }) => id));
  const behind = next.news.nodes.filter(({ id }) => !ids.has(id)); // an item that came has moved others on
  return { ...next, news: { ...next.news, nodes: [...shown.news.nodes, ...behind] } };
}
