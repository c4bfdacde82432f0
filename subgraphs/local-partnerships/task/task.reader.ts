import type { Database } from '../../../platform/database/database';
import { and, array, raw, sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { batchMany, LoaderFamily } from '../../../platform/loaders';
import { toConnection } from '../../../platform/pagination/connection';
import {
  readKeysetPage,
  readKeysetPages,
  type Listing,
  type Ordering,
  type PageOfRows,
} from '../../../platform/pagination/keyset';
import type { Page } from '../../../platform/pagination/page';
import DataLoader from 'dataloader';
import { CoordinationTask } from './coordination-task.entity';
import { overdueCondition } from './overdue';
import { taskConditions } from './task-conditions';
import type { TaskStatusCount } from './task-parts';
import { belongsTo, type TaskRelation } from './task-relations';
import { TaskStatus, type TaskOrder } from './task.enums';
import type { TaskConnection, TaskFilter } from './task.input';

const id = { expression: raw('task.id'), type: 'text' } as const;
const orderings: Record<TaskOrder, Ordering> = {
  DUE_ON_ASC: {
    name: 'task DUE_ON_ASC',
    keys: [{ expression: raw('task.due_key'), type: 'date' }, id],
    direction: 'asc',
  },
  PRIORITY_DESC: {
    name: 'task PRIORITY_DESC',
    keys: [{ expression: raw('task.priority_rank'), type: 'integer' }, id],
    direction: 'desc',
  },
  UPDATED_AT_DESC: {
    name: 'task UPDATED_AT_DESC',
    keys: [{ expression: raw('task.updated_at'), type: 'timestamptz' }, id],
    direction: 'desc',
  },
  CREATED_AT_DESC: {
    name: 'task CREATED_AT_DESC',
    keys: [{ expression: raw('task.created_at'), type: 'timestamptz' }, id],
    direction: 'desc',
  },
};

type StatusCounts = readonly (TaskStatusCount & { readonly parent: string })[];

/** Lists of the tasks that somebody sees: all, or those of the rows that tasks belong to. One statement a level, for one request. */
export class TaskReader {
  private readonly pages = new LoaderFamily();
  private readonly statusCounts = new LoaderFamily();

  constructor(
    private readonly database: Database,
    private readonly identity: Identity | null,
  ) {}

  /** One page of all tasks that a filter lets through. */
  async all(filter: TaskFilter, order: TaskOrder, page: Page): Promise<TaskConnection> {
    const rows = await readKeysetPage<CoordinationTask>(
      this.database,
      this.listing(filter, orderings[order]),
      page,
    );
    const { where } = taskConditions(this.identity, filter);
    return this.connection(rows, async () => {
      return this.database.rows(
        sql`select ${countColumns} from coordination_task as task join place on place.id = task.place_id
          where ${and(where)} group by task.status`,
      );
    });
  }

  /** One page of the tasks of a row, the next due first. */
  async of(relation: TaskRelation, key: string, filter: TaskFilter, page: Page): Promise<TaskConnection> {
    const tied = belongsTo(this.identity, relation);
    const pages = this.pages.get<PageOfRows<CoordinationTask>>('tasks', [relation, filter, page], () => {
      const listing = this.listing(filter, orderings.DUE_ON_ASC);
      return new DataLoader((keys) => readKeysetPages(this.database, listing, page, keys, tied));
    });
    return this.connection(await pages.load(key), () => this.countsOf(relation, key, filter));
  }

  /** The number of a row's tasks in every status; all statuses are there, in their order. */
  async countsOf(relation: TaskRelation, key: string, filter: TaskFilter): Promise<StatusCounts> {
    const { where } = taskConditions(this.identity, filter);
    const tied = belongsTo(this.identity, relation);
    const counts = this.statusCounts.get<StatusCounts>('counts', [relation, filter], () =>
      batchMany(
        (keys) =>
          this.database.rows<StatusCounts[number]>(
            sql`select parent.key as parent, ${countColumns}
              from unnest(${array(keys, 'text')}) as parent(key)
              join coordination_task as task on ${tied(raw('parent.key'))}
              join place on place.id = task.place_id
              where ${and(where)} group by parent.key, task.status`,
          ),
        (row) => row.parent,
      ),
    );
    return counts.load(key);
  }

  private listing(filter: TaskFilter, ordering: Ordering): Listing {
    const { where, needsPlace } = taskConditions(this.identity, filter);
    return {
      columns: this.database.columns(CoordinationTask, 'task'),
      from: needsPlace
        ? sql`coordination_task as task join place on place.id = task.place_id`
        : sql`coordination_task as task`,
      where,
      ordering,
    };
  }

  private connection(
    page: PageOfRows<CoordinationTask>,
    readCounts: () => Promise<readonly TaskStatusCount[]>,
  ): TaskConnection {
    // totalCount and counts are one statement, read when the first of them is asked for.
    let counts: Promise<readonly TaskStatusCount[]> | undefined;
    const countOnce = () => (counts ??= readCounts());
    return {
      ...(toConnection(page) as Pick<TaskConnection, 'edges' | 'nodes' | 'pageInfo'>),
      totalCount: async () => (await countOnce()).reduce((total, row) => total + row.count, 0),
      counts: async () => everyStatus(await countOnce()),
    };
  }
}

const countColumns: Sql = sql`task.status, count(*) as count, count(*) filter (where ${overdueCondition}) as overdue`;

/** One row for each status, also for those that no task is in. */
export function everyStatus(counted: readonly TaskStatusCount[]): TaskStatusCount[] {
  const byStatus = new Map(counted.map((row) => [row.status, row]));
  return Object.values(TaskStatus).map((status) => byStatus.get(status) ?? { status, count: 0, overdue: 0 });
}
