import type { Statements } from '../../../platform/database/database';
import type { Identity } from '../../../platform/identity';
import { array, json, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { resolveForeign } from '../../common/foreign-records';
import { checkTranslations, englishOf, replaceTranslations } from '../../common/translation-input';
import { assertMayWrite } from '../access';
import { assessmentLog } from '../event/assessment-log';
import { actorOf, recommendationEvent } from '../event/new-events';
import { checkFuzzyDate, toFuzzyDate } from '../fuzzy-date.input';
import { assertParts, distinct, foreignList } from '../writing/known-parts';
import {
  assertOpen,
  assertVersion,
  assessmentNamed,
  lockAssessment,
  touchAssessment,
} from '../writing/locked-assessment';
import { newId } from '../writing/new-id';
import { lockForChange, raiseRecommendation } from './locked-recommendation';
import type { AddRecommendationInput, UpdateRecommendationInput } from './priority-changes.input';

/** What a payload reads the change by. */
export type RecommendationOutcome = { readonly recommendationId: string };

/** Adds a recommendation as a draft, under the next number of its assessment. */
export function addRecommendation(
  context: SubgraphContext,
  input: AddRecommendationInput,
): Promise<MutationResult<RecommendationOutcome>> {
  return runMutation(context, {
    name: 'addRecommendation',
    input,
    log: assessmentLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const check = new InputCheck().text('text', input.text, textRule);
      checkFuzzyDate(check, 'targetDate', input.targetDate);
      check.assert();
      const assessment = await lockAssessment(tx, actor, assessmentNamed(input.assessmentId));
      assertOpen(assessment);
      await assertParts(tx, assessment.id, [
        { field: 'priorityAreaId', table: 'priority_area', ids: input.priorityAreaId },
        { field: 'findingIds', table: 'finding', ids: input.findingIds },
      ]);
      const responsible = await resolveReferences(tx, actor, input);

      const id = newId('recommendation');
      await tx.rows(
        sql`insert into recommendation (
            id, assessment_id, number, text, priority_area_id, addressed_to, responsible_partners, sdg_targets,
            target_date, is_demo
          )
          select ${id}, ${assessment.id}, coalesce(max(number), 0) + 1, ${input.text}, ${input.priorityAreaId ?? null},
            ${array(distinct(input.addressedTo), 'text')}, ${array(responsible ?? [], 'text')},
            ${array(distinct(input.sdgTargets), 'text')},
            ${input.targetDate ? json(toFuzzyDate(input.targetDate)) : sql`null`}, ${assessment.isDemo}
          from recommendation where assessment_id = ${assessment.id}`,
      );
      await tx.rows(
        sql`insert into recommendation_finding (recommendation_id, finding_id)
          select ${id}, unnest(${array(distinct(input.findingIds), 'text')})`,
      );
      await touchAssessment(tx, assessment.id, now);
      const event = await recommendationEvent(
        tx,
        'recommendation.recorded',
        { id, version: 1, assessmentId: assessment.id },
        { from: null, to: 'DRAFT' },
        { actor: actorOf(actor), now },
      );
      return { outcome: { recommendationId: id }, events: [event] };
    },
  });
}

/** Changes what a recommendation says; what the input does not name stays, and null empties what can be empty. */
export function updateRecommendation(
  context: SubgraphContext,
  input: UpdateRecommendationInput,
): Promise<MutationResult<RecommendationOutcome>> {
  return runMutation(context, {
    name: 'updateRecommendation',
    input,
    log: assessmentLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const check = new InputCheck();
      checkTranslations(check, 'texts', input.texts, textRule);
      checkFuzzyDate(check, 'targetDate', input.targetDate);
      check.assert();
      const { assessment, recommendation } = await lockForChange(tx, actor, input.recommendationId);
      await assertVersion(tx, recommendation, input.expectedVersion);
      assertOpen(assessment);
      const { priorityAreaId, targetDate, addressedTo, sdgTargets } = input;
      await assertParts(tx, assessment.id, [
        { field: 'priorityAreaId', table: 'priority_area', ids: priorityAreaId },
      ]);
      const responsible = await resolveReferences(tx, actor, input);

      const { id, status } = recommendation;
      const nextDate = targetDate === undefined ? recommendation.targetDate : targetDate;
      await tx.rows(
        sql`update recommendation set text = ${englishOf(input.texts) ?? recommendation.text},
            priority_area_id = ${priorityAreaId === undefined ? recommendation.priorityAreaId : priorityAreaId},
            addressed_to = ${array(addressedTo ? distinct(addressedTo) : recommendation.addressedTo, 'text')},
            responsible_partners = ${array(responsible ?? recommendation.responsiblePartners, 'text')},
            sdg_targets = ${array(sdgTargets ? distinct(sdgTargets) : recommendation.sdgTargets, 'text')},
            target_date = ${nextDate ? json(toFuzzyDate(nextDate)) : sql`null`}
          where id = ${id}`,
      );
      await replaceTranslations(tx, id, 'text', input.texts);
      const version = await raiseRecommendation(tx, recommendation);
      await touchAssessment(tx, assessment.id, now);
      const event = await recommendationEvent(
        tx,
        'recommendation.changed',
        { id, version, assessmentId: assessment.id },
        { from: status, to: status },
        { actor: actorOf(actor), now },
      );
      return { outcome: { recommendationId: id }, events: [event] };
    },
  });
}

/** Checks the foreign ids; settles with the responsible partners as they are known now, `null` where none are named. */
async function resolveReferences(
  tx: Statements,
  actor: Identity,
  input: AddRecommendationInput | UpdateRecommendationInput,
): Promise<string[] | null> {
  const current = await resolveForeign(tx, actor, [
    ...foreignList('responsiblePartnerIds', 'partner', input.responsiblePartnerIds),
    ...foreignList('sdgTargets', 'sdg-target', input.sdgTargets),
  ]);
  const { responsiblePartnerIds } = input;
  return responsiblePartnerIds ? distinct(responsiblePartnerIds.map((id) => current('partner', id))) : null;
}
