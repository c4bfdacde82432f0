import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { refuse } from '../../../platform/writing/user-error';
import { assessmentAbove, lockAssessment, type LockedAssessment } from '../writing/locked-assessment';
import type { Recommendation } from './recommendation.entity';

export type LockedRecommendation = Pick<
  Recommendation,
  | 'id'
  | 'assessmentId'
  | 'text'
  | 'status'
  | 'priorityAreaId'
  | 'addressedTo'
  | 'responsiblePartners'
  | 'sdgTargets'
  | 'targetDate'
  | 'version'
>;

/** Locks a recommendation for an actor's change: its assessment first, as every change below an assessment does. */
export async function lockForChange(
  tx: Statements,
  actor: Identity,
  id: string,
): Promise<{ readonly assessment: LockedAssessment; readonly recommendation: LockedRecommendation }> {
  const missing = refuse('NOT_FOUND', 'recommendationId', `There is no recommendation ${id}.`);
  const assessment = await lockAssessment(tx, actor, assessmentAbove('recommendation', id, missing));
  const recommendation = await lockRecommendation(tx, id);
  if (!recommendation) throw missing;
  return { assessment, recommendation };
}

/** Locks the row alone: its assessment has to be locked already. */
export async function lockRecommendation(tx: Statements, id: string): Promise<LockedRecommendation | null> {
  const [recommendation] = await tx.rows<LockedRecommendation>(
    sql`select id, assessment_id as "assessmentId", text, status, priority_area_id as "priorityAreaId",
        addressed_to as "addressedTo", responsible_partners as "responsiblePartners", sdg_targets as "sdgTargets",
        target_date as "targetDate", version
      from recommendation where id = ${id} for update`,
  );
  return recommendation ?? null;
}

/** Gives a locked recommendation its next version. */
export async function raiseRecommendation(
  tx: Statements,
  { id, version }: LockedRecommendation,
): Promise<number> {
  const [raised] = await tx.rows<{ version: number }>(
    sql`update recommendation set version = version + 1 where id = ${id} and version = ${version}
      returning version`,
  );
  if (!raised) throw new Error(`${id} was changed under its lock`);
  return raised.version;
}
