import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { LocalPartnership } from '../partnership/local-partnership.entity';
import { Place } from '../place/place.entity';
import { PlaceLevel } from '../place/place.enums';
import { Country } from './country.stub';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => Country)
export class CountryResolver {
  @FieldResolver(() => [Place])
  async places(
    @Root() country: Country,
    @Arg('level', () => PlaceLevel, { nullable: true }) level: PlaceLevel | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Place[]> {
    const all = await loaders.placesOfCountry.load(country.iso3);
    return level ? all.filter((place) => place.level === level) : all;
  }

  @FieldResolver(() => [LocalPartnership])
  localPartnerships(@Root() country: Country, @Ctx() { loaders }: Context): Promise<LocalPartnership[]> {
    return loaders.partnershipsOfCountry.load(country.iso3);
  }
}
