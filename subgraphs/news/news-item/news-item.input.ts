import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars';
import { countedConnectionType } from '../../../platform/pagination/connection';
import { forwardArgs } from '../../common/page-args';
import { UnLanguage } from '../../common/vocabulary';
import { NewsItem } from './news-item.entity';
import { NewsFormat, NewsStatus } from './news-item.enums';

@InputType({
  description:
    'text is full-text search, refused (INVALID) in subscriptions. Status other than PUBLISHED and CORRECTED needs news:write.',
})
export class NewsFilter {
  @Field(() => [NewsStatus], { nullable: true })
  status?: NewsStatus[] | null;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => [NewsFormat], { nullable: true })
  format?: NewsFormat[] | null;

  @Field(() => [ID], { nullable: true })
  partnerId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  countryIso3?: string[] | null;

  @Field(() => [ID], { nullable: true })
  placeId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  assessmentId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  sdgGoal?: string[] | null;

  @Field(() => UnLanguage, { nullable: true })
  language?: UnLanguage | null;

  @Field(() => DateScalar, { nullable: true })
  publishedSince?: string | null;
}

@ArgsType()
export class NewsArgs extends forwardArgs(20) {
  @Field(() => NewsFilter, { nullable: true })
  filter?: NewsFilter | null;
}

@ArgsType()
export class NewsOfPartnerArgs extends forwardArgs(10) {}

@ObjectType({ simpleResolvers: true })
export class NewsConnection extends countedConnectionType('News', NewsItem) {}
