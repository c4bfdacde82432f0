import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { and, join, raw, sql } from '../../../platform/database/sql';
import { InvalidArgumentError } from '../../../platform/errors';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { visibleTasks } from '../access';
import type { LocalPartnershipsLoaders } from '../loaders';
import { Place } from '../place/place.entity';
import { Partner } from '../stubs/partner.stub';
import { CoordinationTask } from '../task/coordination-task.entity';
import { openStatuses } from '../task/overdue';
import { TaskKind } from '../task/task.enums';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@ArgsType()
class TaskOverlapsArgs {
  @Field(() => ID, { nullable: true })
  placeId?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 2 })
  minPartners: number | null;
}

@ObjectType({ simpleResolvers: true })
export class TaskOverlap {
  placeId: string;
  taskIds: string[];
  partnerIds: string[];

  @Field(() => TaskKind)
  kind: TaskKind;
}

@Resolver(() => TaskOverlap)
export class TaskOverlapResolver {
  @Query(() => [TaskOverlap], {
    description:
      'Places where several partners lead open tasks of the same kind; with placeId, there and in the places inside.',
  })
  taskOverlaps(
    @Args(() => TaskOverlapsArgs) { placeId, minPartners }: TaskOverlapsArgs,
    @Ctx() { database, identity }: Context,
  ): Promise<TaskOverlap[]> {
    const minimum = minPartners ?? 2;
    if (minimum < 2) throw new InvalidArgumentError('minPartners', 'must be at least 2.');
    const where = [
      visibleTasks(identity),
      sql`task.status in (${join([...openStatuses])})`,
      raw('task.lead_partner_id is not null'),
      ...(typeof placeId === 'string'
        ? [sql`task.place_id in (select id from place where path @> array[${placeId}])`]
        : []),
    ];
    return database.rows(
      sql`select task.place_id as "placeId", task.kind,
          array_agg(task.id order by task.due_key, task.id) as "taskIds",
          array_agg(distinct task.lead_partner_id) as "partnerIds"
        from coordination_task as task where ${and(where)}
        group by task.place_id, task.kind having count(distinct task.lead_partner_id) >= ${minimum}
        order by count(distinct task.lead_partner_id) desc, task.place_id, task.kind`,
    );
  }

  @FieldResolver(() => Place)
  place(@Root() { placeId }: TaskOverlap, @Ctx() { loaders }: Context): Promise<Place | null> {
    return loaders.placeById.load(placeId);
  }

  @FieldResolver(() => [CoordinationTask])
  async tasks(@Root() { taskIds }: TaskOverlap, @Ctx() { loaders }: Context): Promise<CoordinationTask[]> {
    const tasks = await Promise.all(taskIds.map((id) => loaders.taskById.load(id)));
    return tasks.filter((task) => task !== null);
  }

  @FieldResolver(() => [Partner], { nullable: 'items' })
  partners(@Root() { partnerIds }: TaskOverlap): Partner[] {
    return partnerIds.map((id) => ({ id }));
  }
}
