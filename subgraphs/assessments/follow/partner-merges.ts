import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { Consumer } from '../../../platform/subgraph/define-subgraph';
import type { ForeignEvents } from '../../../schema/events';
import { followRecords } from '../../common/foreign-records';
import type { AssessmentPart, NewAssessmentsEvent } from '../event/assessment-log';
import { changedEvent, recommendationEvent, systemActor, type Deed } from '../event/new-events';
import type { RecommendationStatus } from '../priority/priority.enums';
import { raiseVersion, touchAssessment } from '../writing/locked-assessment';

/** Knows the partners, and where two were merged speaks of the one that was kept. */
export const partnersConsumer: Consumer = {
  source: 'partners',
  async handle(tx, event) {
    // First of all: it waits for whoever is just naming the merged partner, so that what he writes is found below.
    const followed = await followRecords(tx, event);
    if (event.kind !== 'partner.merged') return followed;
    return [
      ...followed,
      ...(await followMerge(tx, event.data as ForeignEvents['partner.merged'], new Date())),
    ];
  },
};

interface MergedIds {
  readonly keptId: string;
  readonly mergedId: string;
}

async function followMerge(
  tx: Statements,
  { keptId, mergedId }: MergedIds,
  now: Date,
): Promise<NewAssessmentsEvent[]> {
  const ids = { keptId, mergedId };
  const deed: Deed = { actor: systemActor, now, reason: `${mergedId} was merged into ${keptId}.` };
  const assessments = await lockAssessmentsOf(tx, mergedId);
  const changed = new Map<string, AssessmentPart>();
  for (const id of await rewriteSources(tx, ids)) changed.set(id, 'dataSource');
  for (const id of await rewritePartners(tx, ids)) changed.set(id, 'partner');
  const recommendations = await rewriteResponsible(tx, ids);
  await tx.rows(sql`update observation set provider_id = ${keptId} where provider_id = ${mergedId}`);

  const events: NewAssessmentsEvent[] = [];
  for (const assessment of assessments) {
    const { id } = assessment;
    const part = changed.get(id);
    if (part === undefined) {
      await touchAssessment(tx, id, now);
      continue;
    }
    let { version } = assessment;
    if (part === 'partner') version = await raiseVersion(tx, assessment, now);
    else await touchAssessment(tx, id, now);
    events.push(await changedEvent(tx, { id, version }, { part }, deed));
  }
  for (const { status, ...recommendation } of recommendations) {
    const statuses = { from: status, to: status };
    events.push(await recommendationEvent(tx, 'recommendation.changed', recommendation, statuses, deed));
  }
  return events;
}

/** All assessments with the partner in them or below them, in an order in which two consumers never wait for each other. */
function lockAssessmentsOf(
  tx: Statements,
  partnerId: string,
): Promise<{ readonly id: string; readonly version: number }[]> {
  return tx.rows(
    sql`select id, version from assessment where id in (
        select assessment_id from assessment_partner where partner_id = ${partnerId}
        union select assessment_id from data_source where provider_id = ${partnerId}
        union select assessment_id from recommendation
          where responsible_partners @> ${array([partnerId], 'text')}
      ) order by id for update`,
  );
}

/** Settles with the ids of the assessments whose data sources have changed. */
async function rewriteSources(tx: Statements, { keptId, mergedId }: MergedIds): Promise<string[]> {
  const rows = await tx.rows<{ assessmentId: string }>(
    sql`update data_source set provider_id = ${keptId} where provider_id = ${mergedId}
      returning assessment_id as "assessmentId"`,
  );
  return rows.map(({ assessmentId }) => assessmentId);
}

/** The same for their partners: one that both were in the same role is there once. */
async function rewritePartners(tx: Statements, { keptId, mergedId }: MergedIds): Promise<string[]> {
  const removed = await tx.rows<{ assessmentId: string }>(
    sql`delete from assessment_partner as merged where partner_id = ${mergedId} and exists (
        select from assessment_partner as kept
        where kept.assessment_id = merged.assessment_id and kept.role = merged.role and kept.partner_id = ${keptId}
      ) returning assessment_id as "assessmentId"`,
  );
  const rewritten = await tx.rows<{ assessmentId: string }>(
    sql`update assessment_partner set partner_id = ${keptId} where partner_id = ${mergedId}
      returning assessment_id as "assessmentId"`,
  );
  return [...removed, ...rewritten].map(({ assessmentId }) => assessmentId);
}

function rewriteResponsible(
  tx: Statements,
  { keptId, mergedId }: MergedIds,
): Promise<{ id: string; assessmentId: string; status: RecommendationStatus; version: number }[]> {
  return tx.rows(
    sql`update recommendation set version = version + 1, responsible_partners = array(
          select partner from unnest(array_replace(responsible_partners, ${mergedId}, ${keptId}))
            with ordinality as listed(partner, position)
          group by partner order by min(position)
        )
      where responsible_partners @> ${array([mergedId], 'text')}
      returning id, assessment_id as "assessmentId", status, version`,
  );
}
