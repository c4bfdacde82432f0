import { hasScope, type Identity } from '../../../platform/identity';
import { NewsStatus } from './news-item.enums';

const all = Object.values(NewsStatus);
const published: readonly NewsStatus[] = [NewsStatus.PUBLISHED, NewsStatus.CORRECTED];

/**
 * The statuses in which somebody sees a news item. In any other the item is to them as if it did not exist: in lists,
 * counts, references and events alike.
 */
export function visibleStatuses(identity: Identity | null): readonly NewsStatus[] {
  return hasScope(identity, 'news:write') || hasScope(identity, 'admin') ? all : published;
}
