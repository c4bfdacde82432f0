import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/writing/payload';
import { TranslationInput } from '../../common/translation-input';
import { StakeholderGroupCode } from '../../common/vocabulary';
import { FuzzyDateInput } from '../fuzzy-date.input';
import { RecommendationStatus } from './priority.enums';
import { Recommendation } from './recommendation.entity';

@InputType()
export class SetPriorityAreaInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => ID, { nullable: true })
  priorityAreaId?: string | null;

  @Field(() => Int)
  rank: number;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  rationale?: string | null;

  @Field(() => [ID])
  findingIds: string[];

  @Field(() => [StakeholderGroupCode], { nullable: true })
  agreedBy?: StakeholderGroupCode[] | null;
}

@InputType()
export class AddRecommendationInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => ID, { nullable: true })
  priorityAreaId?: string | null;

  @Field()
  text: string;

  @Field(() => [ID])
  findingIds: string[];

  @Field(() => [StakeholderGroupCode], { nullable: true })
  addressedTo?: StakeholderGroupCode[] | null;

  @Field(() => [ID], { nullable: true })
  responsiblePartnerIds?: string[] | null;

  @Field(() => FuzzyDateInput, { nullable: true })
  targetDate?: FuzzyDateInput | null;

  @Field(() => [ID], { nullable: true })
  sdgTargets?: string[] | null;
}

@InputType()
export class UpdateRecommendationInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  recommendationId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => [TranslationInput], { nullable: true })
  texts?: TranslationInput[] | null;

  @Field(() => ID, { nullable: true })
  priorityAreaId?: string | null;

  @Field(() => [StakeholderGroupCode], { nullable: true })
  addressedTo?: StakeholderGroupCode[] | null;

  @Field(() => [ID], { nullable: true })
  responsiblePartnerIds?: string[] | null;

  @Field(() => FuzzyDateInput, { nullable: true })
  targetDate?: FuzzyDateInput | null;

  @Field(() => [ID], { nullable: true })
  sdgTargets?: string[] | null;
}

@InputType()
export class TransitionRecommendationInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  recommendationId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => RecommendationStatus)
  to: RecommendationStatus;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class RecommendationPayload extends MutationPayload {
  @Field(() => Recommendation, { nullable: true })
  recommendation: Recommendation | null;
}
