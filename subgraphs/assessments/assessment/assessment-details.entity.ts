import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, UrlScalar } from '../../../platform/graphql/scalars';
import { UnLanguage } from '../../common/vocabulary';
import { FuzzyDate } from '../fuzzy-date';
import {
  Accessibility,
  AssessmentPhaseCode,
  AssessmentRole,
  DocumentKind,
  PhaseState,
} from './assessment.enums';

/** What is known of a phase beside its state, which follows from the assessment's status. */
@Entity('assessment_phase')
export class StoredPhase {
  @PrimaryColumn('text')
  assessmentId: string;

  @PrimaryColumn('text')
  code: AssessmentPhaseCode;

  @Column('date', { nullable: true })
  plannedStart: string | null;

  @Column('date', { nullable: true })
  plannedEnd: string | null;

  @Column('date', { nullable: true })
  actualStart: string | null;

  @Column('date', { nullable: true })
  actualEnd: string | null;

  @Column('double precision', { nullable: true })
  completeness: number | null;
}

@ObjectType({ simpleResolvers: true })
export class AssessmentPhase {
  @Field(() => AssessmentPhaseCode)
  code: AssessmentPhaseCode;

  @Field(() => PhaseState)
  state: PhaseState;

  @Field(() => DateScalar, { nullable: true })
  plannedStart?: string | null;

  @Field(() => DateScalar, { nullable: true })
  plannedEnd?: string | null;

  @Field(() => DateScalar, { nullable: true })
  actualStart?: string | null;

  @Field(() => DateScalar, { nullable: true })
  actualEnd?: string | null;

  @Field(() => Float, { nullable: true })
  completeness?: number | null;
}

@ObjectType({ simpleResolvers: true })
@Entity()
export class AssessmentPartner {
  @PrimaryColumn('text')
  assessmentId: string;

  @PrimaryColumn('integer')
  position: number;

  /** Null where the organisation is not in the partner graph. */
  @Column('text', { nullable: true })
  partnerId: string | null;

  @Field()
  @Column('text')
  organisationName: string;

  @Field(() => AssessmentRole)
  @Column('text')
  role: AssessmentRole;
}

@ObjectType({ simpleResolvers: true })
@Entity()
export class AssessmentDocument {
  @PrimaryColumn('text')
  assessmentId: string;

  @PrimaryColumn('integer')
  position: number;

  @Field(() => DocumentKind)
  @Column('text')
  kind: DocumentKind;

  @Field()
  @Column('text')
  title: string;

  @Field(() => UrlScalar, { nullable: true })
  @Column('text', { nullable: true })
  url: string | null;

  @Field(() => UnLanguage, { nullable: true })
  @Column('text', { nullable: true })
  language: UnLanguage | null;

  @Field(() => Accessibility)
  @Column('text')
  accessibility: Accessibility;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  howToRequest: string | null;

  @Field(() => FuzzyDate, { nullable: true })
  @Column('jsonb', { nullable: true })
  publishedOn: FuzzyDate | null;
}
