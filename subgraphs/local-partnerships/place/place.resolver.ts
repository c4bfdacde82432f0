import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { InvalidArgumentError } from '../../../platform/errors';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { LanguageArg } from '../../common/language-arg';
import type { UnLanguage } from '../../common/vocabulary';
import type { LocalPartnershipsLoaders } from '../loaders';
import { LocalPartnership } from '../partnership/local-partnership.entity';
import { Country } from '../stubs/country.stub';
import { TaskConnection, TasksOfArgs } from '../task/task.input';
import { Place } from './place.entity';
import { PlaceKeyArgs, PlacesArgs } from './place.input';
import { readPlaceByGeonamesId, readPlaces } from './place.reader';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => Place, { nullable: true, description: 'One place, by one of its keys.' })
  place(@Args(() => PlaceKeyArgs) { id, geonamesId }: PlaceKeyArgs, @Ctx() { loaders, database }: Context) {
    if (typeof id === 'string' && typeof geonamesId === 'number') {
      throw new InvalidArgumentError('geonamesId', 'goes without id; give one key.');
    }
    if (typeof id === 'string') return loaders.placeById.load(id);
    if (typeof geonamesId === 'number') return readPlaceByGeonamesId(database, geonamesId);
    throw new InvalidArgumentError('id', 'give an id or a geonamesId.');
  }

  @Query(() => [Place])
  places(@Args(() => PlacesArgs) args: PlacesArgs, @Ctx() { database }: Context): Promise<Place[]> {
    return readPlaces(database, args);
  }

  @FieldResolver(() => String)
  name(@Root() place: Place, @LanguageArg() lang: UnLanguage, @Ctx() { loaders }: Context): Promise<string> {
    return loaders.texts.inLanguage(place.id, 'name', place.name, lang);
  }

  @FieldResolver(() => Place, { nullable: true })
  parent(@Root() place: Place, @Ctx() { loaders }: Context): Promise<Place | null> | null {
    return place.parentId === null ? null : loaders.placeById.load(place.parentId);
  }

  @FieldResolver(() => [Place])
  children(@Root() place: Place, @Ctx() { loaders }: Context): Promise<Place[]> {
    return loaders.childrenOfPlace.load(place.id);
  }

  @FieldResolver(() => Country, { nullable: true })
  country(@Root() place: Place): Country {
    return { iso3: place.countryIso3 };
  }

  @FieldResolver(() => [LocalPartnership])
  localPartnerships(@Root() place: Place, @Ctx() { loaders }: Context): Promise<LocalPartnership[]> {
    return loaders.partnershipsOfPlace.load(place.id);
  }

  @FieldResolver(() => TaskConnection, {
    description: 'Tasks here and, unless the filter says otherwise, in the places inside.',
  })
  tasks(
    @Root() place: Place,
    @Args(() => TasksOfArgs) args: TasksOfArgs,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const filter = args.filter ?? {};
    const relation = filter.includeChildPlaces === false ? 'placeOnly' : 'place';
    return loaders.tasks.of(relation, place.id, filter, readPage(args, info));
  }
}
