import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { NewsLoaders } from '../loaders';
import { NewsItem } from '../news-item/news-item.entity';
import { NewsConnection, NewsOfPartnerArgs } from '../news-item/news-item.input';
import { readNewsOf, readAllNewsOf } from '../news-item/news-item.reader';
import { Assessment } from './assessment.stub';
import { CoordinationTask } from './coordination-task.stub';
import { Country } from './country.stub';
import { LocalPartnership } from './local-partnership.stub';
import { Partner } from './partner.stub';
import { Place } from './place.stub';
import { SdgGoal } from './sdg-goal.stub';

type Context = SubgraphContext<NewsLoaders>;

@Resolver(() => Partner)
export class PartnerNewsResolver {
  @FieldResolver(() => NewsConnection)
  news(
    @Root() partner: Partner,
    @Args(() => NewsOfPartnerArgs) args: NewsOfPartnerArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNewsOf(context, partner.id, readPage(args, info));
  }
}

@Resolver(() => Country)
export class CountryNewsResolver {
  @FieldResolver(() => NewsConnection)
  news(
    @Root() country: Country,
    @FirstArg() first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNewsOf(context, `country:${country.iso3}`, readPage({ first }, info));
  }
}

@Resolver(() => Place)
export class PlaceNewsResolver {
  @FieldResolver(() => NewsConnection)
  news(
    @Root() place: Place,
    @FirstArg() first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNewsOf(context, place.id, readPage({ first }, info));
  }
}

@Resolver(() => Assessment)
export class AssessmentNewsResolver {
  @FieldResolver(() => NewsConnection)
  news(
    @Root() assessment: Assessment,
    @FirstArg() first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNewsOf(context, assessment.id, readPage({ first }, info));
  }
}

@Resolver(() => LocalPartnership)
export class LocalPartnershipNewsResolver {
  @FieldResolver(() => NewsConnection)
  news(
    @Root() partnership: LocalPartnership,
    @FirstArg() first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNewsOf(context, partnership.id, readPage({ first }, info));
  }
}

@Resolver(() => CoordinationTask)
export class CoordinationTaskNewsResolver {
  @FieldResolver(() => [NewsItem])
  news(@Root() task: CoordinationTask, @Ctx() context: Context): Promise<NewsItem[]> {
    return readAllNewsOf(context, task.id);
  }
}

@Resolver(() => SdgGoal)
export class SdgGoalNewsResolver {
  @FieldResolver(() => NewsConnection)
  news(
    @Root() goal: SdgGoal,
    @FirstArg() first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNewsOf(context, `sdg:${goal.code}`, readPage({ first }, info));
  }
}

function FirstArg() {
  return Arg('first', () => Int, { nullable: true, defaultValue: 10 });
}
