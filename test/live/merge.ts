import { randomUUID } from 'node:crypto';
import { EventLog } from '../../platform/events/event-log';
import type { RunningSubgraph } from '../../platform/subgraph/start-subgraph';

/** One partner goes on as another, as the room that owns them tells it. */
export async function merge(partners: RunningSubgraph, mergedId: string, keptId: string): Promise<void> {
  const now = new Date();
  await partners.database.transaction((tx) =>
    new EventLog<'partner.merged', object, object>().record(tx, [
      {
        id: `partner-event:${randomUUID()}`,
        kind: 'partner.merged',
        entityId: keptId,
        entityVersion: 2,
        occurredAt: now,
        recordedAt: now,
        data: { keptId, mergedId },
        attributes: { actorName: 'Test', actorSubject: 'test' },
      },
    ]),
  );
}
