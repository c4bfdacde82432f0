import { Field, ObjectType } from 'type-graphql';
import type { OfferedTransition } from '../../common/status-machine';
import { AssessmentStatus } from '../assessment/assessment.enums';
import { RecommendationStatus } from '../priority/priority.enums';

@ObjectType({ simpleResolvers: true })
export class AssessmentTransition implements OfferedTransition<AssessmentStatus> {
  @Field(() => AssessmentStatus)
  to: AssessmentStatus;

  @Field()
  label: string;

  @Field()
  requiresReason: boolean;

  @Field()
  allowedForViewer: boolean;

  @Field(() => [String])
  unmetGuards: readonly string[];
}

@ObjectType({ simpleResolvers: true })
export class RecommendationTransition implements OfferedTransition<RecommendationStatus> {
  @Field(() => RecommendationStatus)
  to: RecommendationStatus;

  @Field()
  label: string;

  @Field()
  requiresReason: boolean;

  @Field()
  allowedForViewer: boolean;

  @Field(() => [String])
  unmetGuards: readonly string[];
}
