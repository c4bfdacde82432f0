import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database';
import { sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import type { PageOfRows } from '../../../platform/pagination/keyset';
import type { Page } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { withSamePartners } from '../../common/live-filter';
import { visibleAssessments } from '../access';
import { matchesFilter } from '../assessment/assessment-filter';
import type { AssessmentFilter } from '../assessment/assessment.input';
import { toAssessmentEvent, type AssessmentEvent } from './assessment-event';
import { assessmentStatusChanges } from './assessment-live';
import { assessmentEventKinds, assessmentLog, isAssessmentEvent } from './assessment-log';

/** The assessments' own events after a cursor, as a filter lets them through: what a subscription would replay. */
export async function pollAssessmentEvents(
  { database, identity }: Pick<SubgraphContext, 'database' | 'identity'>,
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
    ofVisibleAssessment(identity),
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
export function eventLoader(
  database: Database,
  identity: Identity | null,
): DataLoader<string, AssessmentEvent | null> {
  return new DataLoader(async (ids) => {
    const found = await assessmentLog.byIds(database, ids, ofVisibleAssessment(identity));
    const events = new Map(found.map((event) => [event.id, event]));
    return ids.map((id) => {
      const event = events.get(id);
      return event && isAssessmentEvent(event) ? toAssessmentEvent(event, true) : null;
    });
  });
}

/**
 * The events of assessments that somebody may see as the assessments are now, as a condition over `event`. As a value and
 * not as `exists`: that one the database would rather answer by reading all assessments, however few events are looked at.
 */
function ofVisibleAssessment(identity: Identity | null): Sql {
  return sql`coalesce((
    select ${visibleAssessments(identity)} from assessment where assessment.id = event.entity_id
  ), false)`;
}

function toEvents<Event extends { readonly kind: string }>(
  page: PageOfRows<Event>,
): PageOfRows<AssessmentEvent> {
  const rows = page.rows.filter(isAssessmentEvent).map((event) => toAssessmentEvent(event, true));
  return { ...page, rows, cursors: rows.map((event) => event.cursor) };
}
