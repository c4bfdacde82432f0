import {
  ArgsType,
  Ctx,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Args,
  FieldResolver,
  Root,
} from 'type-graphql';
import { and, raw, sql } from '../../../platform/database/sql';
import { DateScalar } from '../../../platform/graphql/scalars';
import { checkSize } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { Place } from '../place/place.entity';
import { Country } from '../stubs/country.stub';
import { Partner } from '../stubs/partner.stub';
import { CoordinationTask } from '../task/coordination-task.entity';
import { taskConditions } from '../task/task-conditions';
import { TaskKind, TaskStatus } from '../task/task.enums';
import { TaskFilter } from '../task/task.input';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

const maximumRows = 1_000;

@ArgsType()
class WhoDoesWhatWhereArgs {
  @Field(() => TaskFilter, { nullable: true })
  filter?: TaskFilter | null;

  @Field(() => Int, { nullable: true, defaultValue: 500 })
  first: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the last task of the page before.' })
  after?: string | null;
}

/** A row of a 3W sheet: a task, seen from who leads it. */
@ObjectType({ simpleResolvers: true })
export class WhoDoesWhatWhere {
  @Field(() => TaskKind)
  sector: TaskKind;

  @Field(() => TaskStatus)
  status: TaskStatus;

  @Field(() => DateScalar, { nullable: true })
  startOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  endOn: string | null;

  @Field(() => CoordinationTask)
  task: CoordinationTask;
}

@Resolver(() => WhoDoesWhatWhere)
export class WhoDoesWhatWhereResolver {
  @Query(() => [WhoDoesWhatWhere], {
    description:
      'Rows of a 3W sheet, one for each task that somebody leads, by task id. Declined and cancelled tasks are left out, as 3W does.',
  })
  async whoDoesWhatWhere(
    @Args(() => WhoDoesWhatWhereArgs) { filter, first, after }: WhoDoesWhatWhereArgs,
    @Ctx() { database, identity }: Context,
  ): Promise<WhoDoesWhatWhere[]> {
    const size = checkSize('first', first ?? 500, maximumRows);
    const { where } = taskConditions(identity, filter ?? {});
    const conditions = [
      ...where,
      raw(`task.status not in ('DECLINED', 'CANCELLED')`),
      raw('coalesce(task.lead_partner_id, task.lead_stakeholder_id) is not null'),
      ...(typeof after === 'string' ? [sql`task.id > ${after}`] : []),
    ];
    const tasks = await database.rows<CoordinationTask>(
      sql`select ${database.columns(CoordinationTask, 'task')}
        from coordination_task as task join place on place.id = task.place_id
        where ${and(conditions)} order by task.id limit ${size}`,
    );
    return tasks.map((task) => ({
      sector: task.kind,
      status: task.status,
      startOn: task.startOn,
      endOn: task.dueOn,
      task,
    }));
  }

  @FieldResolver(() => Partner, { nullable: true })
  partner(@Root() { task }: WhoDoesWhatWhere): Partner | null {
    return task.leadPartnerId === null ? null : { id: task.leadPartnerId };
  }

  @FieldResolver(() => String, { nullable: true })
  async stakeholderName(
    @Root() { task }: WhoDoesWhatWhere,
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    if (task.leadStakeholderId === null) return null;
    return (await loaders.stakeholderById.load(task.leadStakeholderId))?.organisationName ?? null;
  }

  @FieldResolver(() => Place)
  place(@Root() { task }: WhoDoesWhatWhere, @Ctx() { loaders }: Context): Promise<Place | null> {
    return loaders.placeById.load(task.placeId);
  }

  @FieldResolver(() => Country, { nullable: true })
  async country(@Root() { task }: WhoDoesWhatWhere, @Ctx() { loaders }: Context): Promise<Country | null> {
    const place = await loaders.placeById.load(task.placeId);
    return place && { iso3: place.countryIso3 };
  }
}
