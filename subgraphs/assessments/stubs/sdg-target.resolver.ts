import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Assessment } from '../assessment/assessment.entity';
import type { AssessmentsLoaders } from '../loaders';
import { Recommendation } from '../priority/recommendation.entity';
import { SdgTarget } from './sdg-target.stub';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => SdgTarget)
export class SdgTargetResolver {
  @FieldResolver(() => [Assessment])
  assessments(@Root() target: SdgTarget, @Ctx() { loaders }: Context): Promise<Assessment[]> {
    return loaders.assessmentsOfTarget.load(target.code);
  }

  @FieldResolver(() => [Recommendation])
  recommendations(@Root() target: SdgTarget, @Ctx() { loaders }: Context): Promise<Recommendation[]> {
    return loaders.recommendationsOfTarget.load(target.code);
  }
}
