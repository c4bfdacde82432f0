import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { LocalPartnership } from '../partnership/local-partnership.entity';
import { LocalPartnershipStatus } from '../partnership/partnership.enums';
import { TaskStatusCount } from '../task/task-parts';
import { ParticipationRole } from '../task/task.enums';
import { TaskConnection, TasksOfPartnerArgs } from '../task/task.input';
import { everyStatus } from '../task/task.reader';
import { Partner } from './partner.stub';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

const allRoles = Object.values(ParticipationRole);

@Resolver(() => Partner)
export class PartnerResolver {
  @FieldResolver(() => [LocalPartnership])
  async localPartnerships(
    @Root() partner: Partner,
    @Arg('status', () => [LocalPartnershipStatus], { nullable: true })
    status: LocalPartnershipStatus[] | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<LocalPartnership[]> {
    const all = await loaders.partnershipsOfPartner.load(partner.id);
    return status ? all.filter((partnership) => status.includes(partnership.status)) : all;
  }

  @FieldResolver(() => TaskConnection, {
    description: 'Tasks that the partner takes part in, in any of the roles.',
  })
  tasks(
    @Root() partner: Partner,
    @Args(() => TasksOfPartnerArgs) args: TasksOfPartnerArgs,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    const relation = { partner: args.role ?? allRoles };
    return loaders.tasks.of(relation, partner.id, args.filter ?? {}, readPage(args, info));
  }

  @FieldResolver(() => [TaskStatusCount], {
    description: 'The tasks that the partner leads or supports, by status.',
  })
  async workload(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<TaskStatusCount[]> {
    return everyStatus(await loaders.tasks.countsOf({ partner: ['LEAD', 'SUPPORT'] }, partner.id, {}));
  }
}
