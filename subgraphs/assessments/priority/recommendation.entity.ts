import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StakeholderGroupCode } from '../../common/vocabulary';
import { FuzzyDate } from '../fuzzy-date';
import { RecommendationStatus } from './priority.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class Recommendation {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  assessmentId: string;

  @Field(() => Int)
  @Column('integer')
  number: number;

  /** In English. */
  @Column('text')
  text: string;

  @Field(() => RecommendationStatus)
  @Column('text')
  status: RecommendationStatus;

  @Column('text', { nullable: true })
  priorityAreaId: string | null;

  /** Codes of groups. */
  @Column('text', { array: true })
  addressedTo: StakeholderGroupCode[];

  /** Ids. */
  @Column('text', { array: true })
  responsiblePartners: string[];

  /** Codes. */
  @Column('text', { array: true })
  sdgTargets: string[];

  @Field(() => FuzzyDate, { nullable: true })
  @Column('jsonb', { nullable: true })
  targetDate: FuzzyDate | null;

  @Field()
  @Column('boolean')
  isDemo: boolean;

  @Field(() => Int)
  @Column('integer')
  version: number;
}
