import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { and, array, sql, type Sql } from '../../../platform/database/sql';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Provenance } from '../../common/provenance';
import { StakeholderGroupCode } from '../../common/vocabulary';
import type { LocalPartnershipsLoaders } from '../loaders';
import { Place } from '../place/place.entity';
import { StakeholderGroup } from '../stakeholder-group/stakeholder-group.entity';
import { Partner } from '../stubs/partner.stub';
import { TaskStatusCount } from '../task/task-parts';
import { TaskConnection, TasksOfArgs } from '../task/task.input';
import { everyStatus } from '../task/task.reader';
import { CoordinationBody } from './coordination-body.entity';
import { GroupCoverage } from './group-coverage';
import { LocalPartnership } from './local-partnership.entity';
import { LocalPartnershipStatus } from './partnership.enums';
import { Stakeholder } from './stakeholder.entity';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@ArgsType()
class LocalPartnershipsArgs {
  @Field(() => [ID], { nullable: true })
  countryIso3?: string[] | null;

  @Field(() => [ID], { nullable: true })
  placeId?: string[] | null;

  @Field(() => [LocalPartnershipStatus], { nullable: true })
  status?: LocalPartnershipStatus[] | null;
}

@Resolver(() => LocalPartnership)
export class LocalPartnershipResolver {
  @Query(() => LocalPartnership, { nullable: true })
  localPartnership(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<LocalPartnership | null> {
    return loaders.partnershipById.load(id);
  }

  @Query(() => [LocalPartnership])
  localPartnerships(
    @Args(() => LocalPartnershipsArgs) args: LocalPartnershipsArgs,
    @Ctx() { database }: Context,
  ): Promise<LocalPartnership[]> {
    const where: Sql[] = [];
    if (args.countryIso3) where.push(sql`place.country_iso3 = any(${array(args.countryIso3, 'text')})`);
    if (args.placeId) where.push(sql`place.id = any(${array(args.placeId, 'text')})`);
    if (args.status) where.push(sql`partnership.status = any(${array(args.status, 'text')})`);
    return database.rows(
      sql`select ${database.columns(LocalPartnership, 'partnership')}
        from local_partnership as partnership join place on place.id = partnership.place_id
        where ${and(where)} order by partnership.title, partnership.id`,
    );
  }

  @FieldResolver(() => Place)
  place(@Root() partnership: LocalPartnership, @Ctx() { loaders }: Context): Promise<Place | null> {
    return loaders.placeById.load(partnership.placeId);
  }

  @FieldResolver(() => [Stakeholder])
  async stakeholders(
    @Root() partnership: LocalPartnership,
    @Arg('group', () => StakeholderGroupCode, { nullable: true })
    group: StakeholderGroupCode | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Stakeholder[]> {
    const all = await loaders.stakeholdersOfPartnership.load(partnership.id);
    return group ? all.filter((stakeholder) => stakeholder.groupCode === group) : all;
  }

  @FieldResolver(() => [Partner], { nullable: 'items' })
  async partners(@Root() partnership: LocalPartnership, @Ctx() { loaders }: Context): Promise<Partner[]> {
    const stakeholders = await loaders.stakeholdersOfPartnership.load(partnership.id);
    const ids = stakeholders.filter((one) => one.leftOn === null).map((one) => one.partnerId);
    return [...new Set(ids)].filter((id) => id !== null).map((id) => ({ id }));
  }

  @FieldResolver(() => [CoordinationBody])
  bodies(@Root() partnership: LocalPartnership, @Ctx() { loaders }: Context): Promise<CoordinationBody[]> {
    return loaders.bodiesOfPartnership.load(partnership.id);
  }

  @FieldResolver(() => TaskConnection)
  tasks(
    @Root() partnership: LocalPartnership,
    @Args(() => TasksOfArgs) args: TasksOfArgs,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return loaders.tasks.of('partnership', partnership.id, args.filter ?? {}, readPage(args, info));
  }

  @FieldResolver(() => [GroupCoverage], {
    description: 'One row per stakeholder group, also for the groups with nobody in them.',
  })
  groupCoverage(
    @Root() partnership: LocalPartnership,
    @Ctx() { loaders }: Context,
  ): Promise<GroupCoverage[]> {
    return loaders.groupCoverage.load(partnership.id);
  }

  @FieldResolver(() => [TaskStatusCount])
  async taskCounts(
    @Root() partnership: LocalPartnership,
    @Ctx() { loaders }: Context,
  ): Promise<TaskStatusCount[]> {
    return everyStatus(await loaders.tasks.countsOf('partnership', partnership.id, {}));
  }

  @FieldResolver(() => [Provenance])
  provenance(@Root() partnership: LocalPartnership, @Ctx() { loaders }: Context): Promise<Provenance[]> {
    return loaders.provenance.load(partnership.id);
  }
}

@Resolver(() => GroupCoverage)
export class GroupCoverageResolver {
  @FieldResolver(() => StakeholderGroup)
  group(@Root() coverage: GroupCoverage, @Ctx() { loaders }: Context): Promise<StakeholderGroup | null> {
    return loaders.groupByCode.load(coverage.groupCode);
  }
}
