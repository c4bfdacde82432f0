import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { AssessmentsLoaders } from '../loaders';
import { Recommendation } from '../priority/recommendation.entity';
import { StakeholderGroup } from './stakeholder-group.stub';

@Resolver(() => StakeholderGroup)
export class StakeholderGroupResolver {
  @FieldResolver(() => [Recommendation])
  addressedRecommendations(
    @Root() group: StakeholderGroup,
    @Ctx() { loaders }: SubgraphContext<AssessmentsLoaders>,
  ): Promise<Recommendation[]> {
    return loaders.recommendationsOfGroup.load(group.code);
  }
}
