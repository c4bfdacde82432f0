import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { Sensitivity } from '../../common/vocabulary';
import { FuzzyDate } from '../fuzzy-date';
import {
  AssessmentMethod,
  AssessmentStatus,
  IllicitFlow,
  StatusBasis,
  ThematicArea,
} from './assessment.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class Assessment {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  /** In English. */
  @Column('text')
  title: string;

  @Field(() => AssessmentMethod)
  @Column('text')
  method: AssessmentMethod;

  @Column('text')
  placeId: string;

  @Column('text')
  countryIso3: string;

  @Column('text', { nullable: true })
  localPartnershipId: string | null;

  @Field()
  @Column('boolean')
  isDemo: boolean;

  @Field(() => AssessmentStatus)
  @Column('text')
  status: AssessmentStatus;

  /** The status before SUSPENDED or CANCELLED; null in any other. */
  @Column('text', { nullable: true })
  interruptedStatus: AssessmentStatus | null;

  @Field(() => StatusBasis, {
    description: 'INFERRED where the source only supports publicStatus, for example underway.',
  })
  @Column('text')
  statusBasis: StatusBasis;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  statusSince: Date | null;

  @Field(() => FuzzyDate, { nullable: true })
  @Column('jsonb', { nullable: true })
  expectedResults: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true })
  @Column('jsonb', { nullable: true })
  startedOn: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true })
  @Column('jsonb', { nullable: true })
  resultsPresentedOn: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true })
  @Column('jsonb', { nullable: true })
  publishedOn: FuzzyDate | null;

  @Field(() => [ThematicArea])
  @Column('text', { array: true })
  thematicAreas: ThematicArea[];

  @Field(() => [IllicitFlow])
  @Column('text', { array: true })
  illicitFlows: IllicitFlow[];

  @Field(() => [String])
  @Column('text', { array: true })
  reportedConcerns: string[];

  /** Codes. */
  @Column('text', { array: true })
  sdgTargets: string[];

  @Field(() => Sensitivity)
  @Column('text')
  sensitivity: Sensitivity;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  updatedAt: Date;

  @Field(() => Int)
  @Column('integer')
  version: number;
}
