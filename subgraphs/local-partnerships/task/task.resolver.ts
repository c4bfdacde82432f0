import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { InvalidArgumentError } from '../../../platform/errors';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { AuditArgs, AuditEntryConnection, readAuditTrail } from '../../common/audit-entry';
import type { LocalPartnershipsLoaders } from '../loaders';
import { CoordinationTask } from './coordination-task.entity';
import { TaskConnection, TaskKeyArgs, TasksArgs } from './task.input';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver()
export class TaskQueries {
  @Query(() => CoordinationTask, { nullable: true, description: 'One task, by one of its keys.' })
  task(@Args(() => TaskKeyArgs) { id, reference }: TaskKeyArgs, @Ctx() { loaders }: Context) {
    if (typeof id === 'string' && typeof reference === 'string') {
      throw new InvalidArgumentError('reference', 'goes without id; give one key.');
    }
    if (typeof id === 'string') return loaders.taskById.load(id);
    if (typeof reference === 'string') return loaders.taskByReference.load(reference);
    throw new InvalidArgumentError('id', 'give an id or a reference.');
  }

  @Query(() => TaskConnection)
  tasks(
    @Args(() => TasksArgs) args: TasksArgs,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return loaders.tasks.all(args.filter ?? {}, args.orderBy ?? 'DUE_ON_ASC', readPage(args, info));
  }

  @Query(() => AuditEntryConnection)
  coordinationAudit(
    @Args(() => AuditArgs) args: AuditArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readAuditTrail(context, args, info);
  }
}
