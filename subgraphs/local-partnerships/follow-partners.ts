import type { Statements } from '../../platform/database/database';
import { array, sql } from '../../platform/database/sql';
import type { NewEvent } from '../../platform/events/event-log';
import type { Consumer } from '../../platform/subgraph/define-subgraph';
import type { ForeignEvents } from '../../schema/events';
import { followRecords } from '../common/foreign-records';
import { partnershipEvent, type NewPartnershipEvent } from './partnership/partnership-log';
import { newTaskEvents } from './task-event/new-task-event';
import type { NewTaskEvent } from './task-event/task-log';

const platform = { actorName: 'UNODCity', actorSubject: 'system', actorPartnerId: null } as const;

/** Keeps the ids of partners in step with their owner; what a merged partner does here goes over to the survivor. */
export const followPartners: Consumer = {
  source: 'partners',
  async handle(tx, event): Promise<readonly NewEvent<string, unknown, unknown>[]> {
    const followed = await followRecords(tx, event);
    if (event.kind !== 'partner.merged') return followed;
    const merge = event.data as ForeignEvents['partner.merged'];
    const now = new Date();
    // In the order in which mutations lock them: tasks, local partnerships, stakeholders.
    return [...followed, ...(await moveTasks(tx, merge, now)), ...(await moveStakeholders(tx, merge, now))];
  },
};

type Merge = ForeignEvents['partner.merged'];

/** One new version and one event for each local partnership, whatever the number of its stakeholders. */
async function moveStakeholders(tx: Statements, merge: Merge, now: Date): Promise<NewPartnershipEvent[]> {
  const partnerships = await tx.rows<{ id: string; version: number }>(
    sql`with held as (
        select id from local_partnership
        where id in (select local_partnership_id from stakeholder where partner_id = ${merge.mergedId})
        order by id for no key update
      )
      update local_partnership as partnership set version = version + 1, updated_at = ${now.toISOString()}::timestamptz
      from held where partnership.id = held.id
      returning partnership.id, partnership.version`,
  );
  await tx.rows(
    sql`update stakeholder set partner_id = ${merge.keptId}, updated_at = ${now.toISOString()}::timestamptz
      where partner_id = ${merge.mergedId}`,
  );
  const { keptId, mergedId } = merge;
  return partnerships.map((partnership) =>
    partnershipEvent('stakeholder.partner-merged', partnership, { keptId, mergedId }, platform, now),
  );
}

async function moveTasks(tx: Statements, { keptId, mergedId }: Merge, now: Date): Promise<NewTaskEvent[]> {
  const held = await tx.rows<{ id: string; isLed: boolean }>(
    sql`select id, lead_partner_id is not distinct from ${mergedId} as "isLed" from coordination_task
      where lead_partner_id = ${mergedId}
        or id in (select task_id from task_participant where partner_id = ${mergedId})
      order by id for no key update`,
  );
  if (held.length === 0) return [];
  const ids = held.map((task) => task.id);
  await tx.rows(
    sql`update coordination_task set
        lead_partner_id = case lead_partner_id when ${mergedId} then ${keptId} else lead_partner_id end,
        updated_at = ${now.toISOString()}::timestamptz, version = version + 1
      where id = any(${array(ids, 'text')})`,
  );
  // Who took part under both ids, in the same role, takes part once.
  await tx.rows(
    sql`delete from task_participant as merged using task_participant as kept
      where merged.partner_id = ${mergedId} and kept.partner_id = ${keptId}
        and (kept.task_id, kept.role) = (merged.task_id, merged.role)`,
  );
  await tx.rows(sql`update task_participant set partner_id = ${keptId} where partner_id = ${mergedId}`);
  const led = new Set(held.filter((task) => task.isLed).map((task) => task.id));
  return newTaskEvents(tx, ids, (id) => ({
    kind: led.has(id) ? 'LEAD_CHANGED' : 'PARTICIPANTS_CHANGED',
    occurredAt: now,
    recordedAt: now,
    data: { ...platform, reason: `${mergedId} was merged into ${keptId}.` },
  }));
}
