import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, UrlScalar } from '../../../platform/graphql/scalars';
import { MutationPayload } from '../../../platform/writing/payload';
import { ProvenanceInput } from '../../common/provenance-input';
import { TranslationInput } from '../../common/translation-input';
import { Sensitivity, UnLanguage } from '../../common/vocabulary';
import { AssessmentEvent } from '../event/assessment-event';
import { FuzzyDateInput } from '../fuzzy-date.input';
import { Assessment } from './assessment.entity';
import {
  Accessibility,
  AssessmentMethod,
  AssessmentPhaseCode,
  AssessmentRole,
  AssessmentStatus,
  DocumentKind,
  IllicitFlow,
  ThematicArea,
} from './assessment.enums';

@InputType()
export class CreateAssessmentInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field()
  slug: string;

  @Field()
  title: string;

  @Field(() => AssessmentMethod)
  method: AssessmentMethod;

  @Field(() => ID)
  placeId: string;

  @Field(() => ID)
  countryIso3: string;

  @Field(() => ID, { nullable: true })
  localPartnershipId?: string | null;

  @Field(() => ID, { nullable: true })
  leadPartnerId?: string | null;

  @Field(() => String, { nullable: true })
  leadOrganisationName?: string | null;

  @Field(() => FuzzyDateInput, { nullable: true })
  expectedResults?: FuzzyDateInput | null;

  @Field(() => [ThematicArea], { nullable: true })
  thematicAreas?: ThematicArea[] | null;

  @Field(() => [IllicitFlow], { nullable: true })
  illicitFlows?: IllicitFlow[] | null;

  @Field(() => [ID], { nullable: true })
  sdgTargets?: string[] | null;

  @Field(() => Sensitivity, { nullable: true, defaultValue: Sensitivity.INTERNAL })
  sensitivity?: Sensitivity | null;
}

@InputType()
export class UpdateAssessmentInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => [TranslationInput], { nullable: true })
  titles?: TranslationInput[] | null;

  @Field(() => ID, { nullable: true })
  localPartnershipId?: string | null;

  @Field(() => [ProvenanceInput], { nullable: true })
  provenance?: ProvenanceInput[] | null;

  @Field(() => FuzzyDateInput, { nullable: true })
  expectedResults?: FuzzyDateInput | null;

  @Field(() => [ThematicArea], { nullable: true })
  thematicAreas?: ThematicArea[] | null;

  @Field(() => [IllicitFlow], { nullable: true })
  illicitFlows?: IllicitFlow[] | null;

  @Field(() => [String], { nullable: true })
  reportedConcerns?: string[] | null;

  @Field(() => [ID], { nullable: true })
  sdgTargets?: string[] | null;

  @Field(() => Sensitivity, { nullable: true })
  sensitivity?: Sensitivity | null;
}

@InputType()
export class TransitionAssessmentInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => AssessmentStatus)
  to: AssessmentStatus;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  occurredAt?: Date | null;
}

@InputType()
export class SetAssessmentPhaseInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => AssessmentPhaseCode)
  code: AssessmentPhaseCode;

  @Field(() => DateScalar, { nullable: true })
  plannedStart?: string | null;

  @Field(() => DateScalar, { nullable: true })
  plannedEnd?: string | null;

  @Field(() => Float, { nullable: true })
  completeness?: number | null;
}

@InputType()
export class AddAssessmentPartnerInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ID, { nullable: true })
  partnerId?: string | null;

  @Field(() => String, { nullable: true })
  organisationName?: string | null;

  @Field(() => AssessmentRole)
  role: AssessmentRole;
}

@InputType()
export class AttachDocumentInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => DocumentKind)
  kind: DocumentKind;

  @Field()
  title: string;

  @Field(() => UrlScalar, { nullable: true })
  url?: string | null;

  @Field(() => UnLanguage, { nullable: true })
  language?: UnLanguage | null;

  @Field(() => Accessibility)
  accessibility: Accessibility;

  @Field(() => String, { nullable: true })
  howToRequest?: string | null;

  @Field(() => FuzzyDateInput, { nullable: true })
  publishedOn?: FuzzyDateInput | null;
}

@ObjectType({ simpleResolvers: true })
export class AssessmentPayload extends MutationPayload {
  @Field(() => Assessment, { nullable: true })
  assessment: Assessment | null;

  @Field(() => AssessmentEvent, { nullable: true })
  event: AssessmentEvent | null;
}
