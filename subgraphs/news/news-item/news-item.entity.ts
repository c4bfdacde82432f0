import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, DateTimeScalar, UrlScalar } from '../../../platform/graphql/scalars';
import { UnLanguage } from '../../common/vocabulary';
import { NewsFormat, NewsStatus } from './news-item.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class NewsItem {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  /** In the original language, as the summary and the body; the fields of the API know the other languages. */
  @Column('text')
  headline: string;

  @Column('text')
  summary: string;

  @Column('text', { nullable: true })
  body: string | null;

  /** The one that the item was written in. */
  @Column('text')
  originalLanguage: UnLanguage;

  /** The original one, then those of the translations; kept by the database. */
  @Field(() => [UnLanguage])
  @Column('text', { array: true })
  languages: UnLanguage[];

  @Field(() => NewsFormat)
  @Column('text')
  format: NewsFormat;

  @Field(() => NewsStatus)
  @Column('text')
  status: NewsStatus;

  @Field(() => UrlScalar, { nullable: true })
  @Column('text', { nullable: true })
  sourceUrl: string | null;

  @Field()
  @Column('boolean')
  isDemo: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Null where the source page gives no date, as the seed page does.',
  })
  @Column('date', { nullable: true })
  publishedOn: string | null;

  @Field(() => [String])
  @Column('text', { array: true })
  topics: string[];

  @Column('text', { array: true })
  partnerIds: string[];

  @Column('text', { array: true })
  countryIso3: string[];

  @Column('text', { array: true })
  placeIds: string[];

  @Column('text', { array: true })
  assessmentIds: string[];

  @Column('text', { array: true })
  localPartnershipIds: string[];

  @Column('text', { array: true })
  taskIds: string[];

  /** Codes of the goals. */
  @Column('text', { array: true })
  sdgGoals: string[];

  @Column('text', { nullable: true })
  supersededById: string | null;

  /** The last day on which what the text announces can still lie ahead. */
  @Column('date', { nullable: true })
  staleAfter: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  updatedAt: Date;

  @Field(() => Int)
  @Column('integer')
  version: number;

  /** True for what is left of a withdrawn item in the event that tells of it. */
  isTombstone?: boolean;
}
