import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { LanguageArg } from '../../common/language-arg';
import type { UnLanguage } from '../../common/vocabulary';
import { rolesOf } from '../access';
import { Assessment } from '../assessment/assessment.entity';
import { loadAssessment } from '../assessment/assessment.reader';
import { Finding } from '../evidence/finding.entity';
import type { AssessmentsLoaders } from '../loaders';
import { offerRecommendationTransitions } from '../machine/recommendation-machine';
import { RecommendationTransition } from '../machine/transition-types';
import { Partner } from '../stubs/partner.stub';
import { SdgTarget } from '../stubs/sdg-target.stub';
import { StakeholderGroup } from '../stubs/stakeholder-group.stub';
import { PriorityArea } from './priority-area.entity';
import { Recommendation } from './recommendation.entity';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Query(() => Recommendation, { nullable: true })
  recommendation(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Recommendation | null> {
    return loaders.recommendationById.load(id);
  }

  @FieldResolver(() => String)
  text(
    @Root() recommendation: Recommendation,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(recommendation.id, 'text', recommendation.text, lang);
  }

  @FieldResolver(() => Assessment)
  assessment(@Root() recommendation: Recommendation, @Ctx() { loaders }: Context): Promise<Assessment> {
    return loadAssessment(loaders, recommendation.assessmentId);
  }

  @FieldResolver(() => PriorityArea, { nullable: true })
  priorityArea(
    @Root() recommendation: Recommendation,
    @Ctx() { loaders }: Context,
  ): Promise<PriorityArea | null> | null {
    const { priorityAreaId } = recommendation;
    return priorityAreaId === null ? null : loaders.priorityAreaById.load(priorityAreaId);
  }

  @FieldResolver(() => [Finding])
  findings(@Root() recommendation: Recommendation, @Ctx() { loaders }: Context): Promise<Finding[]> {
    return loaders.findingsOfRecommendation.load(recommendation.id);
  }

  @FieldResolver(() => [StakeholderGroup], { nullable: 'items' })
  addressedTo(@Root() recommendation: Recommendation): StakeholderGroup[] {
    return recommendation.addressedTo.map((code) => ({ code }));
  }

  @FieldResolver(() => [Partner], { nullable: 'items' })
  responsiblePartners(@Root() recommendation: Recommendation): Partner[] {
    return recommendation.responsiblePartners.map((id) => ({ id }));
  }

  @FieldResolver(() => [SdgTarget], { nullable: 'items' })
  sdgTargets(@Root() recommendation: Recommendation): SdgTarget[] {
    return recommendation.sdgTargets.map((code) => ({ code }));
  }

  @FieldResolver(() => [RecommendationTransition])
  allowedTransitions(
    @Root() recommendation: Recommendation,
    @Ctx() { identity }: Context,
  ): RecommendationTransition[] {
    return offerRecommendationTransitions(recommendation.status, rolesOf(identity));
  }
}
