import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { LanguageArg } from '../../common/language-arg';
import type { UnLanguage } from '../../common/vocabulary';
import type { PartnersLoaders } from '../loaders';
import { Partner } from '../partner/partner.entity';
import { SdgGoal, SdgIndicator, SdgTarget } from './sdg.entity';

type Context = SubgraphContext<PartnersLoaders>;

@Resolver(() => SdgGoal)
export class SdgGoalResolver {
  @Query(() => [SdgGoal], { description: 'The goals in their order; with codes, those of them that exist.' })
  sdgGoals(
    @Arg('codes', () => [ID], { nullable: true }) codes: string[] | null | undefined,
    @Ctx() { database }: Context,
  ): Promise<SdgGoal[]> {
    const wanted = codes ? sql`where code = any(${array(codes, 'text')})` : sql``;
    return database.rows(
      sql`select ${database.columns(SdgGoal, 'sdg_goal')} from sdg_goal ${wanted} order by position`,
    );
  }

  @FieldResolver(() => String)
  shortTitle(
    @Root() goal: SdgGoal,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(`sdg:${goal.code}`, 'shortTitle', goal.shortTitle, lang);
  }

  @FieldResolver(() => String)
  title(
    @Root() goal: SdgGoal,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(`sdg:${goal.code}`, 'title', goal.title, lang);
  }

  @FieldResolver(() => [SdgTarget])
  targets(@Root() goal: SdgGoal, @Ctx() { loaders }: Context): Promise<SdgTarget[]> {
    return loaders.targetsOfGoal.load(goal.code);
  }

  @FieldResolver(() => [Partner])
  partners(@Root() goal: SdgGoal, @Ctx() { loaders }: Context): Promise<Partner[]> {
    return loaders.partnersOfGoal.load(goal.code);
  }
}

@Resolver(() => SdgTarget)
export class SdgTargetResolver {
  @Query(() => SdgTarget, { nullable: true })
  sdgTarget(@Arg('code', () => ID) code: string, @Ctx() { loaders }: Context): Promise<SdgTarget | null> {
    return loaders.targetByCode.load(code);
  }

  @FieldResolver(() => String)
  title(
    @Root() target: SdgTarget,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(`sdg:${target.code}`, 'title', target.title, lang);
  }

  @FieldResolver(() => SdgGoal)
  goal(@Root() target: SdgTarget, @Ctx() { loaders }: Context): Promise<SdgGoal | null> {
    return loaders.goalByCode.load(target.goalCode);
  }

  @FieldResolver(() => [SdgIndicator])
  indicators(@Root() target: SdgTarget, @Ctx() { loaders }: Context): Promise<SdgIndicator[]> {
    return loaders.indicatorsOfTarget.load(target.code);
  }
}

@Resolver(() => SdgIndicator)
export class SdgIndicatorResolver {
  @FieldResolver(() => String)
  title(
    @Root() indicator: SdgIndicator,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(`sdg:${indicator.code}`, 'title', indicator.title, lang);
  }

  @FieldResolver(() => SdgTarget)
  target(@Root() indicator: SdgIndicator, @Ctx() { loaders }: Context): Promise<SdgTarget | null> {
    return loaders.targetByCode.load(indicator.targetCode);
  }
}
