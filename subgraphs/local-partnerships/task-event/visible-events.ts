import { and, sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { visibleTasks } from '../access';

/**
 * The events of tasks that somebody may see as the tasks are now, as a condition over `event`; `where` narrows the tasks.
 * What the room's log holds besides is not among them.
 */
export function ofVisibleTask(identity: Identity | null, where: readonly Sql[] = []): Sql {
  // Not `exists`: that might be answered by reading all tasks at once, whatever the number of events that are looked at.
  return sql`(
    select ${and([visibleTasks(identity), ...where])} from coordination_task as task where task.id = event.entity_id
  ) is true`;
}
