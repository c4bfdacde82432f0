import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { MutationResult } from '../../../platform/writing/mutation';
import { AssessmentPayload } from '../assessment/assessment-changes.input';
import { assessmentPayload } from '../assessment/assessment.mutations';
import type { AssessmentsLoaders } from '../loaders';
import { setPriorityArea } from './priority-area.service';
import {
  AddRecommendationInput,
  RecommendationPayload,
  SetPriorityAreaInput,
  TransitionRecommendationInput,
  UpdateRecommendationInput,
} from './priority-changes.input';
import { transitionRecommendation } from './recommendation-transition.service';
import {
  addRecommendation,
  updateRecommendation,
  type RecommendationOutcome,
} from './recommendation.service';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver()
export class PriorityMutations {
  @Mutation(() => AssessmentPayload)
  async setPriorityArea(
    @Arg('input', () => SetPriorityAreaInput) input: SetPriorityAreaInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await setPriorityArea(context, input));
  }

  @Mutation(() => RecommendationPayload)
  async addRecommendation(
    @Arg('input', () => AddRecommendationInput) input: AddRecommendationInput,
    @Ctx() context: Context,
  ): Promise<RecommendationPayload> {
    return recommendationPayload(context, await addRecommendation(context, input));
  }

  @Mutation(() => RecommendationPayload)
  async updateRecommendation(
    @Arg('input', () => UpdateRecommendationInput) input: UpdateRecommendationInput,
    @Ctx() context: Context,
  ): Promise<RecommendationPayload> {
    return recommendationPayload(context, await updateRecommendation(context, input));
  }

  @Mutation(() => RecommendationPayload)
  async transitionRecommendation(
    @Arg('input', () => TransitionRecommendationInput) input: TransitionRecommendationInput,
    @Ctx() context: Context,
  ): Promise<RecommendationPayload> {
    return recommendationPayload(context, await transitionRecommendation(context, input));
  }
}

async function recommendationPayload(
  { loaders }: Context,
  { outcome, userErrors, clientMutationId }: MutationResult<RecommendationOutcome>,
): Promise<RecommendationPayload> {
  return {
    recommendation: outcome && (await loaders.recommendationById.load(outcome.recommendationId)),
    userErrors,
    clientMutationId,
  };
}
