import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Database } from '../../../platform/database/database';
import { CodedError } from '../../../platform/errors';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import { readPage, type Page } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { matchesText } from '../../common/search';
import type { LocalPartnershipsLoaders } from '../loaders';
import { Partner } from '../stubs/partner.stub';
import { CoordinationTask } from '../task/coordination-task.entity';
import { readIdsOfSamePartners } from '../../common/same-partners';
import type { TaskFilter } from '../task/task.input';
import { linkConditions } from '../task/task-conditions';
import { matchesTaskFilter } from './task-event-filter';
import { TaskEvent, TaskEventConnection, TaskEventsArgs, toTaskEvent } from './task-event';
import { taskLog } from './task-log';
import { ofVisibleTask } from './visible-events';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => TaskEvent)
export class TaskEventResolver {
  @Query(() => TaskEventConnection, { description: 'Poll form of the subscription, same cursors.' })
  taskEvents(
    @Args(() => TaskEventsArgs) args: TaskEventsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<TaskEvent>> {
    return pollTaskEvents(context, args, readPage(args, info));
  }

  @Query(() => String, {
    description:
      'Cursor of the newest event. Read it in the same request as a snapshot, then subscribe with it as after: nothing falls between.',
  })
  taskLogHead(@Ctx() { logHead }: Context): Promise<string> {
    return logHead();
  }

  @FieldResolver(() => CoordinationTask)
  async task(@Root() event: TaskEvent, @Ctx() { loaders }: Context): Promise<CoordinationTask> {
    const task = await loaders.taskById.load(event.taskId);
    // It was there when the event was read, a statement ago: no fault of ours where it is hidden by now.
    if (!task) throw new CodedError('NOT_FOUND', `There is no task ${event.taskId}.`);
    return task;
  }

  @FieldResolver(() => Partner, { nullable: true })
  actorPartner(@Root() { actorPartnerId }: TaskEvent): Partner | null {
    return actorPartnerId === null ? null : { id: actorPartnerId };
  }
}

async function pollTaskEvents(
  { database, identity }: Context,
  { filter, since }: TaskEventsArgs,
  page: Page,
): Promise<ConnectionOf<TaskEvent>> {
  const now = new Date();
  const wanted = await withMergedPartners(database, filter ?? {});
  const conditions = linkConditions(identity, wanted);
  if (typeof wanted.text === 'string')
    conditions.push(matchesText('task.search', wanted.text, 'filter.text'));
  const found = await taskLog.poll(
    database,
    page,
    since ?? null,
    (event) => matchesTaskFilter(event, wanted, now),
    ofVisibleTask(identity, conditions),
  );
  return toConnection({ ...found, rows: found.rows.map((event) => toTaskEvent(event, true)) });
}

/** What the log holds of a partner stands under the id that it had then. */
async function withMergedPartners(database: Database, filter: TaskFilter): Promise<TaskFilter> {
  const [leadPartnerId, participantPartnerId] = await Promise.all(
    [filter.leadPartnerId, filter.participantPartnerId].map(
      async (ids) => ids && [...(await readIdsOfSamePartners(database, ids))],
    ),
  );
  return { ...filter, leadPartnerId, participantPartnerId };
}
