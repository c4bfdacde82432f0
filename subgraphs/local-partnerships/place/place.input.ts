import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PlaceLevel } from './place.enums';

@ArgsType()
export class PlaceKeyArgs {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  geonamesId?: number | null;
}

@ArgsType()
export class PlacesArgs {
  @Field(() => [ID], { nullable: true })
  countryIso3?: string[] | null;

  @Field(() => PlaceLevel, { nullable: true })
  level?: PlaceLevel | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}
