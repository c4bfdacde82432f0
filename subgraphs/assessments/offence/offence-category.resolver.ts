import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { LanguageArg } from '../../common/language-arg';
import type { UnLanguage } from '../../common/vocabulary';
import type { AssessmentsLoaders } from '../loaders';
import { OffenceCategory } from './offence-category.entity';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => OffenceCategory)
export class OffenceCategoryResolver {
  @Query(() => [OffenceCategory], {
    description: 'Categories of the ICCS by code; with parent, those right below it.',
  })
  offenceCategories(
    @Arg('parent', () => ID, { nullable: true }) parent: string | null | undefined,
    @Ctx() { database }: Context,
  ): Promise<OffenceCategory[]> {
    const below = parent === null || parent === undefined ? sql`` : sql`where parent_code = ${parent}`;
    return database.rows(
      sql`select ${database.columns(OffenceCategory, 'category')} from offence_category as category ${below}
        order by code`,
    );
  }

  @FieldResolver(() => String)
  title(
    @Root() category: OffenceCategory,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(`offence:${category.code}`, 'title', category.title, lang);
  }

  @FieldResolver(() => OffenceCategory, { nullable: true })
  parent(
    @Root() category: OffenceCategory,
    @Ctx() { loaders }: Context,
  ): Promise<OffenceCategory | null> | null {
    return category.parentCode === null ? null : loaders.offenceByCode.load(category.parentCode);
  }
}
