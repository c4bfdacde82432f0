import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { LanguageArg } from '../../common/language-arg';
import type { UnLanguage } from '../../common/vocabulary';
import type { AssessmentsLoaders } from '../loaders';
import { OffenceCategory } from '../offence/offence-category.entity';
import { SdgIndicator } from '../stubs/sdg-indicator.stub';
import { SafetyIndicator } from './safety-indicator.entity';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => SafetyIndicator)
export class SafetyIndicatorResolver {
  @Query(() => [SafetyIndicator], { description: 'All indicators, by code.' })
  safetyIndicators(@Ctx() { database }: Context): Promise<SafetyIndicator[]> {
    return database.rows(
      sql`select ${database.columns(SafetyIndicator, 'indicator')} from safety_indicator as indicator
        order by code`,
    );
  }

  @FieldResolver(() => String)
  title(
    @Root() indicator: SafetyIndicator,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(`safety-indicator:${indicator.code}`, 'title', indicator.title, lang);
  }

  @FieldResolver(() => OffenceCategory, { nullable: true })
  offence(
    @Root() indicator: SafetyIndicator,
    @Ctx() { loaders }: Context,
  ): Promise<OffenceCategory | null> | null {
    return indicator.offenceCode === null ? null : loaders.offenceByCode.load(indicator.offenceCode);
  }

  @FieldResolver(() => SdgIndicator, { nullable: true })
  sdgIndicator(@Root() indicator: SafetyIndicator): SdgIndicator | null {
    return indicator.sdgIndicatorCode === null ? null : { code: indicator.sdgIndicatorCode };
  }
}
