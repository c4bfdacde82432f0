import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { LanguageArg } from '../../common/language-arg';
import type { UnLanguage } from '../../common/vocabulary';
import type { PartnersLoaders } from '../loaders';
import { Partner } from '../partner/partner.entity';
import { Country, M49Area } from './country.entity';

type Context = SubgraphContext<PartnersLoaders>;

@Resolver(() => Country)
export class CountryResolver {
  @Query(() => Country, { nullable: true })
  country(@Arg('iso3', () => ID) iso3: string, @Ctx() { loaders }: Context): Promise<Country | null> {
    return loaders.countryByIso3.load(iso3);
  }

  @Query(() => [Country], {
    description:
      'Countries by name; with m49, those of these areas and countries, for example 143 Central Asia.',
  })
  countries(
    @Arg('m49', () => [String], { nullable: true }) m49: string[] | null | undefined,
    @Ctx() { database }: Context,
  ): Promise<Country[]> {
    const within = m49
      ? sql`where m49_path && ${array(m49, 'text')} or m49 = any(${array(m49, 'text')})`
      : sql``;
    return database.rows(
      sql`select ${database.columns(Country, 'country')} from country ${within} order by name, iso3`,
    );
  }

  @FieldResolver(() => String)
  name(
    @Root() country: Country,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(`country:${country.iso3}`, 'name', country.name, lang);
  }

  @FieldResolver(() => [M49Area], {
    description: 'UN M49 path from World to the sub-region, for example 001, 142, 143.',
  })
  async m49Path(@Root() country: Country, @Ctx() { loaders }: Context): Promise<M49Area[]> {
    const areas = await Promise.all(country.m49Path.map((code) => loaders.m49AreaByCode.load(code)));
    return areas.filter((area) => area !== null);
  }

  @FieldResolver(() => [Partner])
  partners(@Root() country: Country, @Ctx() { loaders }: Context): Promise<Partner[]> {
    return loaders.partnersOfCountry.load(country.iso3);
  }
}
