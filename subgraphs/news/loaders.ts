import type { Database } from '../../platform/database/database';
import { oneBy } from '../../platform/database/row-loaders';
import { LoaderFamily } from '../../platform/loaders';
import { provenanceLoader } from '../common/provenance';
import { Texts } from '../common/texts';
import { NewsItem } from './news-item/news-item.entity';

export type NewsLoaders = ReturnType<typeof createLoaders>;

/** Every way from one row of this room to another; each is one statement a level. Made anew for each request. */
export function createLoaders(database: Database) {
  return {
    texts: new Texts(database),
    provenance: provenanceLoader(database),
    /** In any status: whoever loads judges who may see it. */
    newsItemById: oneBy(database, NewsItem, 'id'),
    /** Lists by what the items are tied to, and by the arguments of the list. */
    newsOf: new LoaderFamily(),
  };
}
