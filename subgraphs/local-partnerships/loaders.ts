import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database';
import { manyBy, manyThrough, oneBy } from '../../platform/database/row-loaders';
import { array, raw, sql } from '../../platform/database/sql';
import { batchOne, LoaderFamily } from '../../platform/loaders';
import type { PageOfRows } from '../../platform/pagination/keyset';
import type { Page } from '../../platform/pagination/page';
import type { Identity } from '../../platform/identity';
import { foreignFinder } from '../common/foreign-access';
import { provenanceLoader } from '../common/provenance';
import { Texts } from '../common/texts';
import { isVisibleLink, visibleTasks } from './access';
import { CoordinationBody } from './partnership/coordination-body.entity';
import { groupCoverageLoader } from './partnership/group-coverage';
import { LocalPartnership } from './partnership/local-partnership.entity';
import { Stakeholder } from './partnership/stakeholder.entity';
import { Place } from './place/place.entity';
import { StakeholderGroup } from './stakeholder-group/stakeholder-group.entity';
import { awaitedTasksLoader } from './task/awaited-tasks';
import { CoordinationTask } from './task/coordination-task.entity';
import { TaskParticipation } from './task/task-participant.entity';
import { TaskReader } from './task/task.reader';
import { ofVisibleTask } from './task-event/visible-events';
import { taskLog, type LoggedTaskEvent } from './task-event/task-log';

export type LocalPartnershipsLoaders = ReturnType<typeof createLoaders>;

/**
 * Every way from one row of this room to another that `identity` may see; each is one statement a level. Made anew for each
 * request.
 */
export function createLoaders(database: Database, identity: Identity | null) {
  const histories = new LoaderFamily();
  const visible = visibleTasks(identity, 'row');
  return {
    texts: new Texts(database),
    provenance: provenanceLoader(database),

    placeById: oneBy(database, Place, 'id'),
    childrenOfPlace: manyBy(database, Place, 'parent_id', { orderBy: 'row.name, row.id' }),
    placesOfCountry: manyBy(database, Place, 'country_iso3', { orderBy: 'row.path, row.id' }),
    groupByCode: oneBy(database, StakeholderGroup, 'code'),

    /** The id as which a partner goes on, where it was merged into another one. */
    currentPartnerId: batchOne<string, { id: string; currentId: string }>(
      (ids) =>
        database.rows(
          sql`select id, current_id as "currentId" from foreign_record
            where kind = 'partner' and id = any(${array(ids, 'text')})`,
        ),
      (row) => row.id,
    ),

    partnershipById: oneBy(database, LocalPartnership, 'id'),
    partnershipsOfPlace: manyBy(database, LocalPartnership, 'place_id', { orderBy: 'row.title, row.id' }),
    partnershipsOfCountry: manyThrough(
      database,
      LocalPartnership,
      (wanted) => sql`select wanted.key, partnership.id from ${wanted}
        join place on place.country_iso3 = wanted.key
        join local_partnership as partnership on partnership.place_id = place.id`,
      { orderBy: 'row.title, row.id' },
    ),
    partnershipsOfPartner: manyThrough(
      database,
      LocalPartnership,
      (wanted) => sql`select distinct wanted.key, stakeholder.local_partnership_id as id from ${wanted}
        join stakeholder on stakeholder.partner_id = wanted.key and stakeholder.left_on is null`,
      { orderBy: 'row.title, row.id' },
    ),
    groupCoverage: groupCoverageLoader(database, identity),
    stakeholderById: oneBy(database, Stakeholder, 'id'),
    stakeholdersOfPartnership: manyBy(database, Stakeholder, 'local_partnership_id', {
      orderBy: 'row.organisation_name, row.id',
    }),
    bodyById: oneBy(database, CoordinationBody, 'id'),
    bodiesOfPartnership: manyBy(database, CoordinationBody, 'local_partnership_id', {
      orderBy: 'row.name, row.id',
    }),
    membersOfBody: manyThrough(
      database,
      Stakeholder,
      (wanted) => sql`select wanted.key, member.stakeholder_id as id from ${wanted}
        join coordination_body_member as member on member.body_id = wanted.key`,
      { orderBy: 'row.organisation_name, row.id' },
    ),

    /** What a task refers to in another room. */
    foreign: foreignFinder(database, identity),

    tasks: new TaskReader(database, identity),
    taskById: oneBy(database, CoordinationTask, 'id', { where: [visible] }),
    taskByReference: oneBy(database, CoordinationTask, 'reference', { where: [visible] }),
    tasksOfRecommendation: manyBy(database, CoordinationTask, 'recommendation_id', {
      where: [visible, isVisibleLink(identity, 'recommendation', raw('row.recommendation_id'))],
      orderBy: 'row.due_key, row.id',
    }),
    participantsOfTask: manyBy(database, TaskParticipation, 'task_id', { orderBy: 'row.position' }),
    awaitedTasks: awaitedTasksLoader(database, identity),
    /** The tasks that wait for a task. */
    dependentsOfTask: manyThrough(
      database,
      CoordinationTask,
      (wanted) => sql`select wanted.key, dependency.task_id as id from ${wanted}
        join task_dependency as dependency on dependency.depends_on = wanted.key`,
      { where: [visible], orderBy: 'row.reference' },
    ),
    /** When a task first came into progress; nothing for one that never did. */
    startOfTask: batchOne<string, { taskId: string; startedAt: Date }>(
      (ids) =>
        database.rows(
          sql`select entity_id as "taskId", min(occurred_at) as "startedAt" from event_log
            where entity_id = any(${array(ids, 'text')}) and ${raw(`data ->> 'toStatus' = 'IN_PROGRESS'`)}
            group by entity_id`,
        ),
      (row) => row.taskId,
    ),
    eventById: batchOne<string, LoggedTaskEvent>(
      (ids) => taskLog.byIds(database, ids, ofVisibleTask(identity)),
      (event) => event.id,
    ),
    historyOfTask: (page: Page): DataLoader<string, PageOfRows<LoggedTaskEvent>> =>
      histories.get('history', page, () => new DataLoader((ids) => taskLog.histories(database, ids, page))),
  };
}
