import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { TaskStatusCount } from '../task/task-parts';
import { TaskConnection, TasksOfArgs } from '../task/task.input';
import { everyStatus } from '../task/task.reader';
import { Assessment } from './assessment.stub';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => Assessment)
export class AssessmentResolver {
  @FieldResolver(() => TaskConnection)
  tasks(
    @Root() assessment: Assessment,
    @Args(() => TasksOfArgs) args: TasksOfArgs,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return loaders.tasks.of('assessment', assessment.id, args.filter ?? {}, readPage(args, info));
  }

  @FieldResolver(() => [TaskStatusCount])
  async taskCounts(@Root() assessment: Assessment, @Ctx() { loaders }: Context): Promise<TaskStatusCount[]> {
    return everyStatus(await loaders.tasks.countsOf('assessment', assessment.id, {}));
  }
}
