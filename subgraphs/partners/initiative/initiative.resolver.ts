import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { LanguageArg } from '../../common/language-arg';
import { Provenance } from '../../common/provenance';
import type { UnLanguage } from '../../common/vocabulary';
import type { PartnersLoaders } from '../loaders';
import { Partner } from '../partner/partner.entity';
import { Initiative } from './initiative.entity';

type Context = SubgraphContext<PartnersLoaders>;

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Query(() => Initiative)
  async initiative(@Ctx() { database }: Context): Promise<Initiative | undefined> {
    const [initiative] = await database.rows<Initiative>(
      sql`select ${database.columns(Initiative, 'initiative')} from initiative`,
    );
    return initiative;
  }

  @FieldResolver(() => String)
  statement(
    @Root() initiative: Initiative,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(initiative.id, 'statement', initiative.statement, lang);
  }

  @FieldResolver(() => Partner)
  owner(@Root() initiative: Initiative, @Ctx() { loaders }: Context): Promise<Partner | null> {
    return loaders.partnerById.load(initiative.ownerId);
  }

  @FieldResolver(() => [Provenance])
  provenance(@Root() initiative: Initiative, @Ctx() { loaders }: Context): Promise<Provenance[]> {
    return loaders.provenance.load(initiative.id);
  }
}
