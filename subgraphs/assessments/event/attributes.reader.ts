import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { AssessmentStatus } from '../assessment/assessment.enums';
import { publicStatusOf } from '../machine/progress';
import type { AssessmentAttributes } from './assessment-log';

type Row = Omit<AssessmentAttributes, 'publicStatus' | 'updatedAt'> & {
  readonly interruptedStatus: AssessmentStatus | null;
  readonly updatedAt: Date;
};

/** The attributes of assessments as they are now, for the events that are about to be recorded of them; by id. */
export async function readAttributes(
  tx: Statements,
  assessmentIds: readonly string[],
): Promise<Map<string, AssessmentAttributes>> {
  const rows = await tx.rows<Row>(
    sql`select id as "assessmentId", status, interrupted_status as "interruptedStatus", method,
        country_iso3 as "countryIso3", place_id as "placeId", local_partnership_id as "localPartnershipId",
        array(
          select distinct partner_id from assessment_partner
          where assessment_id = assessment.id and partner_id is not null order by partner_id
        ) as "partnerIds",
        array(
          select partner_id from assessment_partner
          where assessment_id = assessment.id and partner_id is not null and role = 'LEAD' order by partner_id
        ) as "leadPartnerIds",
        thematic_areas as "thematicAreas", illicit_flows as "illicitFlows", sdg_targets as "sdgTargets",
        array(
          select distinct category.code from finding
          join finding_offence on finding_offence.finding_id = finding.id
          join offence_category as category on starts_with(finding_offence.offence_code, category.code)
          where finding.assessment_id = assessment.id order by category.code
        ) as "offenceCodes",
        missing_groups as "missingGroups", sensitivity, is_demo as "isDemo", updated_at as "updatedAt"
      from assessment where id = any(${array(assessmentIds, 'text')}) order by id`,
  );
  return new Map(
    rows.map(({ interruptedStatus, updatedAt, ...row }) => [
      row.assessmentId,
      {
        ...row,
        publicStatus: publicStatusOf({ status: row.status, interruptedStatus }),
        updatedAt: updatedAt.toISOString(),
      },
    ]),
  );
}
