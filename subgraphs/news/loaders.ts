import type { Database } from '../../platform/database/database';
import { oneBy } from '../../platform/database/row-loaders';
import type { Identity } from '../../platform/identity';
import { LoaderFamily } from '../../platform/loaders';
import { foreignFinder } from '../common/foreign-access';
import { provenanceLoader } from '../common/provenance';
import { Texts } from '../common/texts';
import { visibleStatuses } from './access';
import { statusIn } from './news-item/news-filter';
import { NewsItem } from './news-item/news-item.entity';

export type NewsLoaders = ReturnType<typeof createLoaders>;

/** Every way from one row of this room to another; each is one statement a level. Made anew for each request. */
export function createLoaders(database: Database, identity: Identity | null) {
  return {
    texts: new Texts(database),
    provenance: provenanceLoader(database),
    foreign: foreignFinder(database, identity),
    newsItemById: oneBy(database, NewsItem, 'id', { where: [statusIn(visibleStatuses(identity), 'row')] }),
    /** Items of which the event of their withdrawal is still told, to those who do not see them any more. */
    withdrawnById: oneBy(database, NewsItem, 'id', { where: [statusIn(['WITHDRAWN'], 'row')] }),
    /** Lists by what the items are tied to, and by the arguments of the list. */
    newsOf: new LoaderFamily(),
  };
}
