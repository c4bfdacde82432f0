import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { AuditArgs, AuditEntryConnection, readAuditTrail } from '../../common/audit-entry';
import type { GuardedKind } from '../../common/foreign-access';
import { LanguageArg } from '../../common/language-arg';
import { Provenance } from '../../common/provenance';
import type { UnLanguage } from '../../common/vocabulary';
import type { NewsLoaders } from '../loaders';
import { Assessment } from '../stubs/assessment.stub';
import { CoordinationTask } from '../stubs/coordination-task.stub';
import { Country } from '../stubs/country.stub';
import { LocalPartnership } from '../stubs/local-partnership.stub';
import { Partner } from '../stubs/partner.stub';
import { Place } from '../stubs/place.stub';
import { SdgGoal } from '../stubs/sdg-goal.stub';
import { NewsItem } from './news-item.entity';
import { NewsArgs, NewsConnection } from './news-item.input';
import { readNews } from './news-item.reader';
import { isStale } from './staleness';

type Context = SubgraphContext<NewsLoaders>;

@Resolver(() => NewsItem)
export class NewsItemResolver {
  @Query(() => NewsItem, { nullable: true })
  newsItem(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<NewsItem | null> {
    return loaders.newsItemById.load(id);
  }

  @Query(() => NewsConnection)
  news(@Args(() => NewsArgs) args: NewsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return readNews(context, args.filter ?? {}, readPage(args, info));
  }

  @Query(() => AuditEntryConnection)
  newsAudit(
    @Args(() => AuditArgs) args: AuditArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readAuditTrail(context, args, info);
  }

  @FieldResolver(() => String, {
    description:
      'Where there is no translation: in English, else in the language that the item was written in.',
  })
  async headline(
    @Root() item: NewsItem,
    @LanguageArg() lang: UnLanguage,
    @Ctx() context: Context,
  ): Promise<string> {
    return textOf(context, item, 'headline', item.headline, lang);
  }

  @FieldResolver(() => String)
  async summary(
    @Root() item: NewsItem,
    @LanguageArg() lang: UnLanguage,
    @Ctx() context: Context,
  ): Promise<string> {
    return textOf(context, item, 'summary', item.summary, lang);
  }

  @FieldResolver(() => String, { nullable: true })
  async body(
    @Root() item: NewsItem,
    @LanguageArg() lang: UnLanguage,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return textOf(context, item, 'body', item.body, lang);
  }

  @FieldResolver(() => [Partner], { nullable: 'items' })
  partners(@Root() item: NewsItem): Partner[] {
    return item.partnerIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [Country], { nullable: 'items' })
  countries(@Root() item: NewsItem): Country[] {
    return item.countryIso3.map((iso3) => ({ iso3 }));
  }

  @FieldResolver(() => [Place], { nullable: 'items' })
  places(@Root() item: NewsItem): Place[] {
    return item.placeIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [Assessment], { nullable: 'items' })
  assessments(@Root() item: NewsItem, @Ctx() context: Context): Promise<Assessment[]> {
    return visibleLinks(context, 'assessment', item.assessmentIds);
  }

  @FieldResolver(() => [LocalPartnership], { nullable: 'items' })
  localPartnerships(@Root() item: NewsItem): LocalPartnership[] {
    return item.localPartnershipIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [CoordinationTask], { nullable: 'items' })
  tasks(@Root() item: NewsItem, @Ctx() context: Context): Promise<CoordinationTask[]> {
    return visibleLinks(context, 'task', item.taskIds);
  }

  @FieldResolver(() => [SdgGoal], { nullable: 'items' })
  sdgGoals(@Root() item: NewsItem): SdgGoal[] {
    return item.sdgGoals.map((code) => ({ code }));
  }

  @FieldResolver(() => NewsItem, {
    nullable: true,
    description: 'Set when a later fact made this text out of date.',
  })
  supersededBy(@Root() item: NewsItem, @Ctx() { loaders }: Context): Promise<NewsItem | null> | null {
    return item.supersededById === null ? null : loaders.newsItemById.load(item.supersededById);
  }

  @FieldResolver(() => Boolean)
  isStale(@Root() item: NewsItem): boolean {
    return isStale(item, new Date());
  }

  @FieldResolver(() => [Provenance])
  async provenance(@Root() item: NewsItem, @Ctx() { loaders }: Context): Promise<Provenance[]> {
    return item.isTombstone ? [] : loaders.provenance.load(item.id);
  }
}

/** What an item is tied to in another room, as far as whoever asks may see it; the rest is left out, its id included. */
async function visibleLinks(
  { loaders }: Context,
  kind: GuardedKind,
  ids: readonly string[],
): Promise<{ id: string }[]> {
  const found = await Promise.all(ids.map((id) => loaders.foreign(kind, id)));
  return found.filter((id) => id !== null).map((id) => ({ id }));
}

function textOf<Text extends string | null>(
  { loaders }: Context,
  item: NewsItem,
  field: string,
  text: Text,
  lang: UnLanguage,
): string | Text | Promise<string | Text> {
  return item.isTombstone
    ? text
    : loaders.texts.inLanguage(item.id, field, text, lang, item.originalLanguage);
}
