import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Database } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import { readPage, type Page } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { matchesText } from '../../common/search';
import type { LocalPartnershipsLoaders } from '../loaders';
import { Partner } from '../stubs/partner.stub';
import { CoordinationTask } from '../task/coordination-task.entity';
import { readIdsOfSamePartners } from '../../common/same-partners';
import type { TaskFilter } from '../task/task.input';
import { matchesTaskFilter } from './task-event-filter';
import { TaskEvent, TaskEventConnection, TaskEventsArgs, toTaskEvent } from './task-event';
import { taskLog } from './task-log';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => TaskEvent)
export class TaskEventResolver {
  @Query(() => TaskEventConnection, { description: 'Poll form of the subscription, same cursors.' })
  taskEvents(
    @Args(() => TaskEventsArgs) args: TaskEventsArgs,
    @Ctx() { database }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<TaskEvent>> {
    return pollTaskEvents(database, args, readPage(args, info));
  }

  @Query(() => String, {
    description:
      'Cursor of the newest event. Read it in the same request as a snapshot, then subscribe with it as after: nothing falls between.',
  })
  taskLogHead(@Ctx() { logHead }: Context): Promise<string> {
    return logHead();
  }

  @FieldResolver(() => CoordinationTask)
  task(@Root() event: TaskEvent, @Ctx() { loaders }: Context): Promise<CoordinationTask | null> {
    return loaders.taskById.load(event.taskId);
  }

  @FieldResolver(() => Partner, { nullable: true })
  actorPartner(@Root() { actorPartnerId }: TaskEvent): Partner | null {
    return actorPartnerId === null ? null : { id: actorPartnerId };
  }
}

async function pollTaskEvents(
  database: Database,
  { filter, since }: TaskEventsArgs,
  page: Page,
): Promise<ConnectionOf<TaskEvent>> {
  const now = new Date();
  const withText = typeof filter?.text === 'string' ? await tasksWithText(database, filter.text) : null;
  const wanted = await withMergedPartners(database, filter ?? {});
  const found = await taskLog.poll(
    database,
    page,
    since ?? null,
    (event) => matchesTaskFilter(event, wanted, now) && (withText?.has(event.entityId) ?? true),
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

async function tasksWithText(database: Database, text: string): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ id: string }>(
    sql`select task.id from coordination_task as task where ${matchesText('task.search', text, 'filter.text')}`,
  );
  return new Set(rows.map((row) => row.id));
}
