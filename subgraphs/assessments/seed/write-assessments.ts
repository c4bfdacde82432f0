import type { Statements } from '../../../platform/database/database';
import { json, sql } from '../../../platform/database/sql';
import type { UnLanguage } from '../../common/vocabulary';
import type {
  Accessibility,
  AssessmentMethod,
  AssessmentPhaseCode,
  AssessmentRole,
  AssessmentStatus,
  DocumentKind,
  IllicitFlow,
  StatusBasis,
  ThematicArea,
} from '../assessment/assessment.enums';
import type { FuzzyDate } from '../fuzzy-date';

/** An assessment to begin with. All of them are public; of a demo one the times of its record are invented too. */
export interface SeededAssessment {
  readonly id: string;
  readonly title: string;
  readonly method: AssessmentMethod;
  readonly placeId: string;
  readonly countryIso3: string;
  readonly localPartnershipId?: string;
  readonly isDemo?: boolean;
  readonly status: AssessmentStatus;
  readonly statusBasis: StatusBasis;
  readonly statusSince?: Date;
  readonly expectedResults?: FuzzyDate;
  readonly startedOn?: FuzzyDate;
  readonly resultsPresentedOn?: FuzzyDate;
  readonly publishedOn?: FuzzyDate;
  readonly thematicAreas?: readonly ThematicArea[];
  readonly illicitFlows?: readonly IllicitFlow[];
  readonly reportedConcerns?: readonly string[];
  readonly sdgTargets?: readonly string[];
  readonly createdAt?: Date;
  readonly updatedAt?: Date;
  readonly version?: number;
  readonly partners: readonly {
    readonly partnerId?: string;
    readonly organisationName: string;
    readonly role: AssessmentRole;
  }[];
  readonly phases?: readonly {
    readonly code: AssessmentPhaseCode;
    readonly plannedStart?: string;
    readonly plannedEnd?: string;
    readonly actualStart?: string;
    readonly actualEnd?: string;
    readonly completeness?: number;
  }[];
  readonly documents?: readonly {
    readonly kind: DocumentKind;
    readonly title: string;
    readonly language?: UnLanguage;
    readonly accessibility: Accessibility;
    readonly publishedOn?: FuzzyDate;
  }[];
}

export async function writeAssessments(
  tx: Statements,
  assessments: readonly SeededAssessment[],
): Promise<void> {
  await tx.rows(
    sql`insert into assessment (
        id, title, method, place_id, country_iso3, local_partnership_id, is_demo, status, status_basis, status_since,
        expected_results, started_on, results_presented_on, published_on, thematic_areas, illicit_flows,
        reported_concerns, sdg_targets, sensitivity, created_at, updated_at, version
      )
      select id, title, method, "placeId", "countryIso3", "localPartnershipId", coalesce("isDemo", false), status,
        "statusBasis", "statusSince", "expectedResults", "startedOn", "resultsPresentedOn", "publishedOn",
        coalesce("thematicAreas", '{}'), coalesce("illicitFlows", '{}'), coalesce("reportedConcerns", '{}'),
        coalesce("sdgTargets", '{}'), 'PUBLIC', coalesce("createdAt", now()), coalesce("updatedAt", now()),
        coalesce(version, 1)
      from jsonb_to_recordset(${json(assessments)}) as r(
        id text, title text, method text, "placeId" text, "countryIso3" text, "localPartnershipId" text,
        "isDemo" boolean, status text, "statusBasis" text, "statusSince" timestamptz, "expectedResults" fuzzy_date,
        "startedOn" fuzzy_date, "resultsPresentedOn" fuzzy_date, "publishedOn" fuzzy_date, "thematicAreas" text[],
        "illicitFlows" text[], "reportedConcerns" text[], "sdgTargets" text[], "createdAt" timestamptz,
        "updatedAt" timestamptz, version integer
      )`,
  );
  await tx.rows(
    sql`insert into assessment_partner (assessment_id, partner_id, organisation_name, role)
      select "assessmentId", "partnerId", "organisationName", role
      from rows from (jsonb_to_recordset(${json(partsOf(assessments, 'partners'))})
        as ("assessmentId" text, "partnerId" text, "organisationName" text, role text)) with ordinality
      order by ordinality`,
  );
  await tx.rows(
    sql`insert into assessment_phase (
        assessment_id, code, planned_start, planned_end, actual_start, actual_end, completeness
      )
      select "assessmentId", code, "plannedStart", "plannedEnd", "actualStart", "actualEnd", completeness
      from jsonb_to_recordset(${json(partsOf(assessments, 'phases'))}) as r(
        "assessmentId" text, code text, "plannedStart" date, "plannedEnd" date, "actualStart" date, "actualEnd" date,
        completeness double precision
      )`,
  );
  await tx.rows(
    sql`insert into assessment_document (assessment_id, kind, title, language, accessibility, published_on)
      select "assessmentId", kind, title, language, accessibility, "publishedOn"
      from rows from (jsonb_to_recordset(${json(partsOf(assessments, 'documents'))}) as (
        "assessmentId" text, kind text, title text, language text, accessibility text, "publishedOn" fuzzy_date
      )) with ordinality
      order by ordinality`,
  );
}

/** The parts of all assessments in one list, each with the id of its assessment. */
function partsOf(
  assessments: readonly SeededAssessment[],
  name: 'partners' | 'phases' | 'documents',
): object[] {
  return assessments.flatMap((assessment) =>
    (assessment[name] ?? []).map((part) => ({ ...part, assessmentId: assessment.id })),
  );
}
