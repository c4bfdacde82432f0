import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { LanguageArg } from '../../common/language-arg';
import type { UnLanguage } from '../../common/vocabulary';
import type { LocalPartnershipsLoaders } from '../loaders';
import { StakeholderGroup } from './stakeholder-group.entity';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => StakeholderGroup)
export class StakeholderGroupResolver {
  @Query(() => [StakeholderGroup])
  stakeholderGroups(@Ctx() { database }: Context): Promise<StakeholderGroup[]> {
    return database.rows(
      sql`select ${database.columns(StakeholderGroup, 'stakeholder_group')} from stakeholder_group order by ordinal`,
    );
  }

  @FieldResolver(() => String)
  name(
    @Root() group: StakeholderGroup,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(`stakeholder-group:${group.code}`, 'name', group.name, lang);
  }
}
