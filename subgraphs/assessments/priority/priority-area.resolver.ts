import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Finding } from '../evidence/finding.entity';
import type { AssessmentsLoaders } from '../loaders';
import { StakeholderGroup } from '../stubs/stakeholder-group.stub';
import { PriorityArea } from './priority-area.entity';
import { Recommendation } from './recommendation.entity';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => PriorityArea)
export class PriorityAreaResolver {
  @FieldResolver(() => [Finding])
  findings(@Root() area: PriorityArea, @Ctx() { loaders }: Context): Promise<Finding[]> {
    return loaders.findingsOfPriorityArea.load(area.id);
  }

  @FieldResolver(() => [Recommendation])
  recommendations(@Root() area: PriorityArea, @Ctx() { loaders }: Context): Promise<Recommendation[]> {
    return loaders.recommendationsOfPriorityArea.load(area.id);
  }

  @FieldResolver(() => [StakeholderGroup], { nullable: 'items' })
  agreedBy(@Root() area: PriorityArea): StakeholderGroup[] {
    return area.agreedBy.map((code) => ({ code }));
  }
}
