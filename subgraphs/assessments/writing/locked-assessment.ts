import type { Statements } from '../../../platform/database/database';
import { identifier, sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { refuse, type Refusal } from '../../../platform/writing/user-error';
import { visibleAssessments } from '../access';
import type { Assessment } from '../assessment/assessment.entity';

/** An assessment's row as it is while nobody else can change it or anything that hangs on it. */
export type LockedAssessment = Pick<
  Assessment,
  | 'id'
  | 'title'
  | 'status'
  | 'interruptedStatus'
  | 'localPartnershipId'
  | 'expectedResults'
  | 'startedOn'
  | 'publishedOn'
  | 'thematicAreas'
  | 'illicitFlows'
  | 'reportedConcerns'
  | 'sdgTargets'
  | 'sensitivity'
  | 'isDemo'
  | 'version'
>;

/** The assessment that a change is about. */
export interface Target {
  /** Its id, or SQL that finds it. */
  readonly id: string | Sql;
  /** Thrown where there is none that the actor may see. */
  readonly missing: Refusal;
}

export function assessmentNamed(id: string): Target {
  return { id, missing: refuse('NOT_FOUND', 'assessmentId', `There is no assessment ${id}.`) };
}

/** That of a part, by the part's id. */
export function assessmentAbove(
  table: 'data_source' | 'recommendation',
  partId: string,
  missing: Refusal,
): Target {
  return { id: sql`(select assessment_id from ${identifier(table)} where id = ${partId})`, missing };
}

/**
 * Locks an assessment until the end of the transaction: every change of it and of anything below it begins here, so that
 * what a guard finds stands still. Whether the actor may see it is found out by the same statement, so that what is hidden
 * is refused as what is not there.
 */
export async function lockAssessment(
  tx: Statements,
  actor: Identity,
  { id, missing }: Target,
): Promise<LockedAssessment> {
  const [assessment] = await tx.rows<LockedAssessment>(
    sql`select id, title, status, interrupted_status as "interruptedStatus",
        local_partnership_id as "localPartnershipId", expected_results as "expectedResults",
        started_on as "startedOn", published_on as "publishedOn", thematic_areas as "thematicAreas",
        illicit_flows as "illicitFlows", reported_concerns as "reportedConcerns", sdg_targets as "sdgTargets",
        sensitivity, is_demo as "isDemo", version
      from assessment where id = ${id} and ${visibleAssessments(actor)} for update`,
  );
  if (!assessment) throw missing;
  return assessment;
}

/** Refuses an assessment that has come to its end: nothing below it is added or changed any more. */
export function assertOpen({ status }: LockedAssessment): void {
  if (status !== 'CLOSED' && status !== 'CANCELLED') return;
  const ended = status === 'CLOSED' ? 'closed' : 'cancelled';
  throw refuse(
    'GUARD_FAILED',
    null,
    `The assessment is ${ended}: nothing below it is added or changed any more.`,
  );
}

/** Refuses a change that was made in view of another version than the locked one, and says who came first. */
export async function assertVersion(
  tx: Statements,
  record: { readonly id: string; readonly version: number },
  expectedVersion: number,
): Promise<void> {
  if (expectedVersion === record.version) return;
  // What is added below an assessment is told of under the version that it has: the first event is the one that raised it.
  const [event] = await tx.rows<{ actorName: string | null }>(
    sql`select data ->> 'actorName' as "actorName" from event_log
      where entity_id = ${record.id} and entity_version = ${record.version} order by sequence limit 1`,
  );
  const by = event?.actorName ? `, made by ${event.actorName}` : '';
  throw refuse(
    'CONFLICT',
    'expectedVersion',
    `${record.id} is in version ${record.version}${by}; your change is for version ${expectedVersion}. Look at it again.`,
  );
}

/** Notes that something below a locked assessment has changed; its own version stays. */
export async function touchAssessment(tx: Statements, id: string, now: Date): Promise<void> {
  await tx.rows(
    sql`update assessment set updated_at = ${now.toISOString()}::timestamptz where id = ${id} returning id`,
  );
}

/** Gives a locked assessment its next version. */
export async function raiseVersion(
  tx: Statements,
  { id, version }: { readonly id: string; readonly version: number },
  now: Date,
): Promise<number> {
  const [raised] = await tx.rows<{ version: number }>(
    sql`update assessment set version = version + 1, updated_at = ${now.toISOString()}::timestamptz
      where id = ${id} and version = ${version} returning version`,
  );
  if (!raised) throw new Error(`${id} was changed under its lock`);
  return raised.version;
}
