import { defineSubgraph } from '../../platform/subgraph/define-subgraph';
import { followRecordsOf } from '../common/foreign-records';
import { AuditEntry } from '../common/audit-entry';
import { NewsEventResolver } from './event/news-event.resolver';
import { admitsNewsEvent, anchorsOfNewsEvent } from './event/news-live';
import { NewsSubscriptions } from './event/news-subscription.resolver';
import { createLoaders, type NewsLoaders } from './loaders';
import { News0000000000001 } from './migrations/0001-news';
import { News0000000000002 } from './migrations/0002-original-language';
import { WhoMaySee0000000000003 } from './migrations/0003-who-may-see';
import { AppendOnlyAudit0000000000004 } from './migrations/0004-append-only-audit';
import { followPartners } from './news-item/follow-partners';
import { NewsItem } from './news-item/news-item.entity';
import { NewsMutations } from './news-item/news-item.mutations';
import { NewsItemResolver } from './news-item/news-item.resolver';
import { demoSeed } from './seed/demo';
import { pageSeed } from './seed/page';
import {
  AssessmentNewsResolver,
  CoordinationTaskNewsResolver,
  CountryNewsResolver,
  LocalPartnershipNewsResolver,
  PartnerNewsResolver,
  PlaceNewsResolver,
  SdgGoalNewsResolver,
} from './stubs/news-of.resolver';

/** What is said in public about the work, tied to whom and what it is about. */
export const news = defineSubgraph<NewsLoaders>({
  name: 'news',
  entities: [NewsItem, AuditEntry],
  migrations: [News0000000000001, News0000000000002, WhoMaySee0000000000003, AppendOnlyAudit0000000000004],
  resolvers: [
    NewsItemResolver,
    NewsMutations,
    NewsEventResolver,
    NewsSubscriptions,
    PartnerNewsResolver,
    CountryNewsResolver,
    PlaceNewsResolver,
    AssessmentNewsResolver,
    LocalPartnershipNewsResolver,
    CoordinationTaskNewsResolver,
    SdgGoalNewsResolver,
  ],
  orphanedTypes: [],
  // Types of other rooms need nothing here: their key is all that this room knows of them.
  references: { NewsItem: (key: { id: string }, { loaders }) => loaders.newsItemById.load(key.id) },
  seeds: [pageSeed, demoSeed],
  consumers: [followPartners, followRecordsOf('local-partnerships'), followRecordsOf('assessments')],
  anchorsOf: anchorsOfNewsEvent,
  admits: admitsNewsEvent,
  createLoaders,
});
