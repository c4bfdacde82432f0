import type { NewEvent } from '../../platform/events/event-log';
import type { AnnouncedRecord, ForeignEvents } from '../../schema/events';

/** The event by which a seed makes its records known to the other rooms. `id` is unique in the room's log. */
export function announcement<Attributes>(
  id: string,
  records: readonly AnnouncedRecord[],
  attributes: Attributes,
): NewEvent<'records.announced', ForeignEvents['records.announced'], Attributes> {
  const now = new Date();
  return {
    id: `event:announced-${id}`,
    kind: 'records.announced',
    entityId: `seed:${id}`,
    entityVersion: 1,
    occurredAt: now,
    recordedAt: now,
    data: { records },
    attributes,
  };
}
