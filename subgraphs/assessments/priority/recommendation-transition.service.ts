import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { assertMayWrite, rolesOf } from '../access';
import { assessmentLog, type NewRecommendationEvent } from '../event/assessment-log';
import { actorOf, recommendationEvent, type Deed } from '../event/new-events';
import { chooseEdge } from '../machine/choose-edge';
import { recommendationTransitions } from '../machine/recommendation-machine';
import { assertVersion, touchAssessment } from '../writing/locked-assessment';
import { lockForChange, raiseRecommendation, type LockedRecommendation } from './locked-recommendation';
import type { RecommendationStatus } from './priority.enums';
import type { TransitionRecommendationInput } from './priority-changes.input';
import type { RecommendationOutcome } from './recommendation.service';

/**
 * Takes a recommendation one step on. In an assessment that has come to its end too: what was recommended can still be
 * replaced.
 */
export function transitionRecommendation(
  context: SubgraphContext,
  input: TransitionRecommendationInput,
): Promise<MutationResult<RecommendationOutcome>> {
  return runMutation(context, {
    name: 'transitionRecommendation',
    input,
    log: assessmentLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const { to, reason, expectedVersion } = input;
      new InputCheck().text('reason', reason, textRule).assert();
      const { recommendation } = await lockForChange(tx, actor, input.recommendationId);
      await assertVersion(tx, recommendation, expectedVersion);
      const roles = rolesOf(actor);
      chooseEdge(recommendationTransitions, { field: 'to', from: recommendation.status, to, roles, reason });
      const deed = { actor: actorOf(actor), now, reason };
      const event = await writeRecommendationStatus(tx, recommendation, to, deed);
      return { outcome: { recommendationId: recommendation.id }, events: [event] };
    },
  });
}

/** Writes a status that is known to be legal, under the locks of the recommendation and its assessment. */
export async function writeRecommendationStatus(
  tx: Statements,
  recommendation: LockedRecommendation,
  to: RecommendationStatus,
  deed: Deed,
): Promise<NewRecommendationEvent> {
  const { id, assessmentId, status } = recommendation;
  await tx.rows(sql`update recommendation set status = ${to} where id = ${id}`);
  const version = await raiseRecommendation(tx, recommendation);
  await touchAssessment(tx, assessmentId, deed.now);
  return recommendationEvent(
    tx,
    'recommendation.statusChanged',
    { id, version, assessmentId },
    { from: status, to },
    deed,
  );
}
