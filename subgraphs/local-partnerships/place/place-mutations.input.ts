import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { TranslationInput } from '../../common/translation-input';
import { PlaceLevel } from './place.enums';

@InputType()
export class CreatePlaceInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field()
  slug: string;

  @Field()
  name: string;

  @Field(() => PlaceLevel)
  level: PlaceLevel;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => ID)
  countryIso3: string;

  @Field(() => String, { nullable: true })
  iso3166_2?: string | null;

  @Field(() => Int, { nullable: true })
  geonamesId?: number | null;

  @Field(() => String, { nullable: true })
  unLocode?: string | null;

  @Field(() => Float, { nullable: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  longitude?: number | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null takes a value away.' })
export class UpdatePlaceInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  placeId: string;

  @Field(() => [TranslationInput], { nullable: true })
  names?: TranslationInput[] | null;

  @Field(() => [String], { nullable: true })
  alternateNames?: string[] | null;

  @Field(() => String, { nullable: true })
  iso3166_2?: string | null;

  @Field(() => Int, { nullable: true })
  geonamesId?: number | null;

  @Field(() => String, { nullable: true })
  unLocode?: string | null;

  @Field(() => Float, { nullable: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  longitude?: number | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;
}
