import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import type { PageOfRows } from '../../../platform/pagination/keyset';
import type { Page } from '../../../platform/pagination/page';
import { withSamePartners } from '../../common/live-filter';
import { matchesFilter } from '../assessment/assessment-filter';
import type { AssessmentFilter } from '../assessment/assessment.input';
import { toAssessmentEvent, type AssessmentEvent } from './assessment-event';
import { assessmentStatusChanges } from './assessment-live';
import { assessmentEventKinds, assessmentLog, isAssessmentEvent } from './assessment-log';

/** The assessments' own events after a cursor, as a filter lets them through: what a subscription would replay. */
export async function pollAssessmentEvents(
  database: Database,
  filter: AssessmentFilter,
  since: Date | null,
  page: Page,
): Promise<ConnectionOf<AssessmentEvent>> {
  const wanted = await withSamePartners(database, assessmentStatusChanges, filter);
  const polled = await assessmentLog.poll(
    database,
    page,
    since,
    (event) => isAssessmentEvent(event) && matchesFilter(wanted, event.attributes),
  );
  return toConnection({ ...toEvents(polled), endCursor: polled.endCursor });
}

/** One page of the history of each assessment, by its id. */
export function historyLoader(
  database: Database,
  page: Page,
): DataLoader<string, ConnectionOf<AssessmentEvent>> {
  return new DataLoader(async (ids) => {
    const histories = await assessmentLog.histories(database, ids, page, assessmentEventKinds);
    return histories.map((history) => toConnection(toEvents(history)));
  });
}

/** Events by their ids, those of other kinds left out. */
export function eventLoader(database: Database): DataLoader<string, AssessmentEvent | null> {
  return new DataLoader(async (ids) => {
    const events = new Map((await assessmentLog.byIds(database, ids)).map((event) => [event.id, event]));
    return ids.map((id) => {
      const event = events.get(id);
      return event && isAssessmentEvent(event) ? toAssessmentEvent(event, true) : null;
    });
  });
}

function toEvents<Event extends { readonly kind: string }>(
  page: PageOfRows<Event>,
): PageOfRows<AssessmentEvent> {
  const rows = page.rows.filter(isAssessmentEvent).map((event) => toAssessmentEvent(event, true));
  return { ...page, rows, cursors: rows.map((event) => event.cursor) };
}
