import type DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { batchMany } from '../../../platform/loaders';
import { visibleTasks } from '../access';
import { CoordinationTask } from './coordination-task.entity';
import type { TaskStatus } from './task.enums';

/** What a task waits for. One that whoever asks may not see has nothing but its status: it holds the task up all the same. */
export interface AwaitedTask {
  readonly waitingId: string;
  readonly status: TaskStatus;
  readonly task: CoordinationTask | null;
}

/** The tasks that each task waits for, resolved ones too, by their references. */
export function awaitedTasksLoader(
  database: Database,
  identity: Identity | null,
): DataLoader<string, AwaitedTask[]> {
  return batchMany<string, AwaitedTask>(
    async (keys) => {
      const rows = await database.rows<
        CoordinationTask & { waitingId: string; awaitedStatus: TaskStatus; isSeen: boolean }
      >(
        sql`select dependency.task_id as "waitingId", awaited.status as "awaitedStatus", task.id is not null as "isSeen",
            ${database.columns(CoordinationTask, 'task')}
          from task_dependency as dependency
          join coordination_task as awaited on awaited.id = dependency.depends_on
          left join coordination_task as task on task.id = awaited.id and ${visibleTasks(identity)}
          where dependency.task_id = any(${array(keys, 'text')}) order by awaited.reference`,
      );
      return rows.map(({ waitingId, awaitedStatus, isSeen, ...task }) => ({
        waitingId,
        status: awaitedStatus,
        task: isSeen ? task : null,
      }));
    },
    ({ waitingId }) => waitingId,
  );
}
