import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { TaskConnection, TasksOfTargetArgs } from '../task/task.input';
import { SdgTarget } from './sdg-target.stub';

@Resolver(() => SdgTarget)
export class SdgTargetResolver {
  @FieldResolver(() => TaskConnection)
  tasks(
    @Root() target: SdgTarget,
    @Args(() => TasksOfTargetArgs) args: TasksOfTargetArgs,
    @Ctx() { loaders }: SubgraphContext<LocalPartnershipsLoaders>,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return loaders.tasks.of('sdgTarget', target.code, {}, readPage(args, info));
  }
}
