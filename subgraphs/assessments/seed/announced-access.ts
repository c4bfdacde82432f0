import { sql } from '../../../platform/database/sql';
import { EventLog } from '../../../platform/events/event-log';
import type { Seed } from '../../../platform/subgraph/define-subgraph';
import type { AnnouncedRecord, ForeignEvents } from '../../../schema/events';
import { announcement } from '../../common/announcement';
import { seedActor } from '../../common/seed-actor';
import { readAttributes } from '../event/attributes.reader';

const log = new EventLog<'records.announced', ForeignEvents['records.announced'], typeof seedActor>();

const atOnce = 500; // assessments in one event

/**
 * Tells the other rooms for whom the assessments are that are not open to all: what they have noted down of the events of
 * before leaves it out. There are none on a new database.
 */
export const announcedAccessSeed: Seed = {
  name: 'announced-access',
  demo: false,
  async apply(tx) {
    const guarded = await tx.rows<{ id: string }>(
      sql`select id from assessment where sensitivity <> 'PUBLIC' order by id`,
    );
    const attributes = await readAttributes(
      tx,
      guarded.map(({ id }) => id),
    );
    const records = [...attributes.values()].map(
      ({ assessmentId, sensitivity, localPartnershipId, leadPartnerIds, partnerIds }): AnnouncedRecord => ({
        kind: 'assessment',
        id: assessmentId,
        sensitivity,
        ...(localPartnershipId !== null && { localPartnershipId }),
        leadPartnerIds,
        partnerIds,
      }),
    );
    const events = Array.from({ length: Math.ceil(records.length / atOnce) }, (_, index) =>
      announcement(
        `assessment-access-${index + 1}`,
        records.slice(index * atOnce, (index + 1) * atOnce),
        seedActor,
      ),
    );
    if (events.length > 0) await log.record(tx, events);
  },
};
