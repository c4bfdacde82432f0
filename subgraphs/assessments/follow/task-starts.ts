import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { Consumer, ForeignEvent } from '../../../platform/subgraph/define-subgraph';
import type { ForeignEvents } from '../../../schema/events';
import { followRecords } from '../../common/foreign-records';
import type { NewAssessmentsEvent } from '../event/assessment-log';
import { systemActor } from '../event/new-events';
import { recommendationTransitions } from '../machine/recommendation-machine';
import { lockRecommendation } from '../priority/locked-recommendation';
import { writeRecommendationStatus } from '../priority/recommendation-transition.service';

/** Knows the places, partnerships and tasks; a recommendation is in implementation once work on it has begun. */
export const localPartnershipsConsumer: Consumer = {
  source: 'local-partnerships',
  async handle(tx, event) {
    const followed = await followRecords(tx, event);
    const recommendationId = startedRecommendation(event);
    return recommendationId === null
      ? followed
      : [...followed, ...(await beginImplementation(tx, recommendationId, event))];
  },
};

/** The recommendation that a task follows up which has just begun. */
function startedRecommendation(event: ForeignEvent): string | null {
  if (event.kind !== 'STATUS_CHANGED') return null;
  const { toStatus } = event.data as ForeignEvents['STATUS_CHANGED'];
  const { recommendationId } = event.attributes as { readonly recommendationId?: string | null };
  return toStatus === 'IN_PROGRESS' ? (recommendationId ?? null) : null;
}

/** Takes the platform's own step, where it is open: a recommendation that is further on, or is not there, stays. */
async function beginImplementation(
  tx: Statements,
  id: string,
  event: ForeignEvent,
): Promise<NewAssessmentsEvent[]> {
  await tx.rows(
    sql`select from assessment where id = (select assessment_id from recommendation where id = ${id}) for update`,
  );
  const recommendation = await lockRecommendation(tx, id);
  const edge = recommendationTransitions.find(
    ({ from, to, by }) =>
      from === recommendation?.status && to === 'IN_IMPLEMENTATION' && by.includes('platform'),
  );
  if (!recommendation || !edge) return [];
  const deed = {
    actor: systemActor,
    now: new Date(),
    occurredAt: event.occurredAt,
    reason: `Work on ${event.entityId} has begun.`,
  };
  return [await writeRecommendationStatus(tx, recommendation, edge.to, deed)];
}
