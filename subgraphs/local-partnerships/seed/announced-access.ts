import { sql } from '../../../platform/database/sql';
import { EventLog } from '../../../platform/events/event-log';
import type { Seed } from '../../../platform/subgraph/define-subgraph';
import type { AnnouncedRecord, ForeignEvents } from '../../../schema/events';
import { announcement } from '../../common/announcement';
import { seedActor } from '../../common/seed-actor';

const log = new EventLog<'records.announced', ForeignEvents['records.announced'], typeof seedActor>();

const atOnce = 500; // tasks in one event

/**
 * Tells the other rooms for whom the tasks are that are not open to all, as of before events said it. There are none on a
 * new database.
 */
export const announcedAccessSeed: Seed = {
  name: 'announced-access',
  demo: false,
  async apply(tx) {
    const tasks = await tx.rows<AnnouncedRecord>(
      sql`select 'task' as kind, task.id, task.sensitivity, task.local_partnership_id as "parentId",
          task.local_partnership_id as "localPartnershipId",
          array_remove(array[task.lead_partner_id], null) as "leadPartnerIds",
          array(
            select distinct participant.partner_id from task_participant as participant
            where participant.task_id = task.id and participant.partner_id is not null
          ) as "partnerIds"
        from coordination_task as task where task.sensitivity <> 'PUBLIC' order by task.id`,
    );
    const events = Array.from({ length: Math.ceil(tasks.length / atOnce) }, (_, index) =>
      announcement(`task-access-${index + 1}`, tasks.slice(index * atOnce, (index + 1) * atOnce), seedActor),
    );
    if (events.length > 0) await log.record(tx, events);
  },
};
