import type { Statements } from '../../../platform/database/database';
import { json, sql } from '../../../platform/database/sql';
import type { StakeholderGroupCode } from '../../common/vocabulary';
import type { FuzzyDate } from '../fuzzy-date';
import type { RecommendationStatus } from '../priority/priority.enums';

/** A demonstration row, as are those below. */
export interface SeededPriorityArea {
  readonly id: string;
  readonly rank: number;
  readonly title: string;
  readonly rationale: string;
  readonly agreedBy: readonly StakeholderGroupCode[];
  readonly findings: readonly string[];
}

export interface SeededRecommendation {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly status: RecommendationStatus;
  readonly priorityAreaId: string;
  readonly addressedTo: readonly StakeholderGroupCode[];
  readonly responsiblePartners: readonly string[];
  readonly sdgTargets: readonly string[];
  readonly targetDate?: FuzzyDate;
  readonly findings: readonly string[];
}

export interface SeededObservation {
  readonly id: string;
  readonly indicator: string;
  readonly placeId: string;
  readonly value: number;
  readonly period: FuzzyDate;
  readonly dataSourceId: string;
  readonly providerId?: string;
}

export async function writeDemoPriorities(
  tx: Statements,
  assessmentId: string,
  areas: readonly SeededPriorityArea[],
  recommendations: readonly SeededRecommendation[],
): Promise<void> {
  await tx.rows(
    sql`insert into priority_area (id, assessment_id, rank, title, rationale, agreed_by, is_demo)
      select id, ${assessmentId}, rank, title, rationale, "agreedBy", true
      from jsonb_to_recordset(${json(areas)})
        as r(id text, rank integer, title text, rationale text, "agreedBy" text[])`,
  );
  await tx.rows(
    sql`insert into priority_area_finding (priority_area_id, finding_id)
      select id, unnest(findings) from jsonb_to_recordset(${json(areas)}) as r(id text, findings text[])`,
  );
  await tx.rows(
    sql`insert into recommendation (
        id, assessment_id, number, text, status, priority_area_id, addressed_to, responsible_partners, sdg_targets,
        target_date, is_demo
      )
      select id, ${assessmentId}, number, text, status, "priorityAreaId", "addressedTo", "responsiblePartners",
        "sdgTargets", "targetDate", true
      from jsonb_to_recordset(${json(recommendations)}) as r(
        id text, number integer, text text, status text, "priorityAreaId" text, "addressedTo" text[],
        "responsiblePartners" text[], "sdgTargets" text[], "targetDate" fuzzy_date
      )`,
  );
  await tx.rows(
    sql`insert into recommendation_finding (recommendation_id, finding_id)
      select id, unnest(findings) from jsonb_to_recordset(${json(recommendations)}) as r(id text, findings text[])`,
  );
}

export async function writeObservations(
  tx: Statements,
  observations: readonly SeededObservation[],
): Promise<void> {
  await tx.rows(
    sql`insert into observation (id, indicator_code, place_id, value, period, data_source_id, provider_id)
      select id, indicator, "placeId", value, period, "dataSourceId", "providerId"
      from jsonb_to_recordset(${json(observations)}) as r(
        id text, indicator text, "placeId" text, value double precision, period fuzzy_date, "dataSourceId" text,
        "providerId" text
      )`,
  );
}
