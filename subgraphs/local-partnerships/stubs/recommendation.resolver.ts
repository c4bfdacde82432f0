import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { CoordinationTask } from '../task/coordination-task.entity';
import { Recommendation } from './recommendation.stub';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @FieldResolver(() => [CoordinationTask])
  tasks(@Root() recommendation: Recommendation, @Ctx() { loaders }: Context): Promise<CoordinationTask[]> {
    return loaders.tasksOfRecommendation.load(recommendation.id);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Completed share, 0 to 1, of the tasks that were neither declined nor cancelled; null where there is none.',
  })
  async implementationProgress(
    @Root() recommendation: Recommendation,
    @Ctx() { loaders }: Context,
  ): Promise<number | null> {
    const counts = await loaders.tasks.countsOf('recommendation', recommendation.id, {});
    const pursued = counts.filter(({ status }) => status !== 'DECLINED' && status !== 'CANCELLED');
    const total = pursued.reduce((sum, { count }) => sum + count, 0);
    const completed = pursued.find(({ status }) => status === 'COMPLETED')?.count ?? 0;
    return total === 0 ? null : completed / total;
  }
}
