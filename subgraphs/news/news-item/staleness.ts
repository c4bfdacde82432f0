import type { NewsItem } from './news-item.entity';

/**
 * Whether a later fact made the text out of date: another item took its place, or what it announces was due by a day
 * that has passed in UTC. Never stored, since it turns true without anybody writing.
 */
export function isStale(item: Pick<NewsItem, 'supersededById' | 'staleAfter'>, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  return item.supersededById !== null || (item.staleAfter !== null && today > item.staleAfter);
}
