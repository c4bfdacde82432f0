import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, UrlScalar } from '../../../platform/graphql/scalars';
import { MutationPayload } from '../../../platform/writing/payload';
import { UnLanguage } from '../../common/vocabulary';
import { NewsItem } from './news-item.entity';
import { NewsFormat } from './news-item.enums';

@InputType()
abstract class NewsMutationInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

/** Of a list that is left out, an existing item keeps what it has; null empties it. */
@InputType()
abstract class LinkedNewsInput extends NewsMutationInput {
  @Field(() => UnLanguage, { nullable: true, defaultValue: UnLanguage.EN })
  language?: UnLanguage | null;

  @Field(() => UrlScalar, { nullable: true })
  sourceUrl?: string | null;

  @Field(() => [ID], { nullable: true })
  partnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  assessmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  placeIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  countryIso3?: string[] | null;

  @Field(() => [ID], { nullable: true })
  sdgGoals?: string[] | null;
}

@InputType()
export class PublishNewsInput extends LinkedNewsInput {
  @Field(() => ID, { nullable: true })
  newsItemId?: string | null;

  @Field(() => String, { nullable: true })
  headline?: string | null;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => NewsFormat, { nullable: true, defaultValue: NewsFormat.NEWS_AND_PRESS_RELEASE })
  format?: NewsFormat | null;

  @Field(() => DateScalar, { nullable: true })
  publishedOn?: string | null;
}

@InputType()
export class SaveNewsDraftInput extends LinkedNewsInput {
  @Field(() => ID, { nullable: true })
  newsItemId?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field()
  headline: string;

  @Field()
  summary: string;

  @Field(() => String, { nullable: true })
  body?: string | null;

  @Field(() => NewsFormat)
  format: NewsFormat;

  @Field(() => [String], { nullable: true })
  topics?: string[] | null;

  @Field(() => [ID], { nullable: true })
  localPartnershipIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  taskIds?: string[] | null;
}

@InputType()
export class TranslateNewsInput extends NewsMutationInput {
  @Field(() => ID)
  newsItemId: string;

  @Field(() => UnLanguage)
  language: UnLanguage;

  @Field()
  headline: string;

  @Field()
  summary: string;

  @Field(() => String, { nullable: true })
  body?: string | null;
}

@InputType()
export class CorrectNewsInput extends NewsMutationInput {
  @Field(() => ID)
  newsItemId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  headline?: string | null;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => String, { nullable: true })
  body?: string | null;

  @Field()
  correction: string;
}

@InputType()
export class WithdrawNewsInput extends NewsMutationInput {
  @Field(() => ID)
  newsItemId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field()
  reason: string;

  @Field(() => ID, { nullable: true })
  supersededById?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class PublishNewsPayload extends MutationPayload {
  @Field(() => NewsItem, { nullable: true })
  newsItem: NewsItem | null;
}
