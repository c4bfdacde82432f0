import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database';
import type { LoggedEvent } from '../../../platform/events/event-log';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import type { PageOfRows } from '../../../platform/pagination/keyset';
import type { Page } from '../../../platform/pagination/page';
import { matchesFilter } from '../assessment/assessment-filter';
import type { AssessmentFilter } from '../assessment/assessment.input';
import type { AssessmentEvent } from './assessment-event.entity';
import {
  assessmentLog,
  isOfAssessment,
  type AssessmentAttributes,
  type AssessmentChange,
  type AssessmentEventKind,
  type AssessmentLogEvent,
} from './assessment-log';

/** The assessments' own events after a cursor, as a filter lets them through: what a subscription would replay. */
export async function pollAssessmentEvents(
  database: Database,
  filter: AssessmentFilter,
  since: Date | null,
  page: Page,
): Promise<ConnectionOf<AssessmentEvent>> {
  const polled = await assessmentLog.poll(
    database,
    page,
    since,
    (event) => isOfAssessment(event) && matchesFilter(filter, event.attributes),
  );
  const { pageInfo, ...connection } = toConnection(toEvents(polled));
  return { ...connection, pageInfo: { ...pageInfo, endCursor: polled.endCursor } };
}

/** One page of the history of each assessment, by its id. */
export function historyLoader(
  database: Database,
  page: Page,
): DataLoader<string, ConnectionOf<AssessmentEvent>> {
  return new DataLoader(async (ids) => {
    const histories = await assessmentLog.histories(database, ids, page);
    return histories.map((history) => toConnection(toEvents(history)));
  });
}

/** Events by their ids, those of other kinds left out. */
export function eventLoader(database: Database): DataLoader<string, AssessmentEvent | null> {
  return new DataLoader(async (ids) => {
    const events = new Map((await assessmentLog.byIds(database, ids)).map((event) => [event.id, event]));
    return ids.map((id) => {
      const event = events.get(id);
      return event && isOfAssessment(event) ? toAssessmentEvent(event) : null;
    });
  });
}

function toEvents(page: PageOfRows<AssessmentLogEvent>): PageOfRows<AssessmentEvent> {
  return { ...page, rows: page.rows.filter(isOfAssessment).map(toAssessmentEvent) };
}

function toAssessmentEvent(
  event: LoggedEvent<AssessmentEventKind, AssessmentChange, AssessmentAttributes>,
): AssessmentEvent {
  const { data } = event;
  return {
    id: event.id,
    cursor: event.cursor,
    sequence: event.sequence,
    assessmentId: event.entityId,
    fromStatus: data.from,
    toStatus: data.to,
    fromPublicStatus: data.fromPublic,
    toPublicStatus: data.toPublic,
    reason: data.reason,
    actorName: data.actorName,
    actorPartnerId: data.actorPartnerId,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    // Read from the log: only a subscription hands out events while they happen.
    replayed: true,
  };
}
