import type { Statements } from '../../../platform/database/database';
import { json, sql } from '../../../platform/database/sql';
import type { StakeholderGroupCode } from '../../common/vocabulary';
import type { IllicitFlow, ThematicArea } from '../assessment/assessment.enums';
import type {
  CollectionState,
  Confidence,
  DataSourceKind,
  FactorKind,
  FactorLevel,
} from '../evidence/evidence.enums';
import type { FuzzyDate } from '../fuzzy-date';

/** Demonstration rows of one assessment. */
export interface SeededEvidence {
  readonly sources: readonly {
    readonly id: string;
    readonly kind: DataSourceKind;
    readonly title: string;
    readonly providerId?: string;
    readonly providerName?: string;
    readonly group?: StakeholderGroupCode;
    readonly periodCovered?: FuzzyDate;
    readonly sampleSize?: number;
    readonly state: CollectionState;
    readonly limitations?: string;
  }[];
  readonly factors: readonly {
    readonly id: string;
    readonly kind: FactorKind;
    readonly level: FactorLevel;
    readonly title: string;
    readonly areas: readonly ThematicArea[];
    readonly confidence: Confidence;
    readonly evidence: readonly string[];
  }[];
  readonly findings: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly areas: readonly ThematicArea[];
    readonly flows: readonly IllicitFlow[];
    readonly confidence: Confidence;
    readonly sdgTargets: readonly string[];
    readonly offences: readonly string[];
    readonly factors: readonly string[];
    readonly evidence: readonly string[];
  }[];
}

export async function writeDemoEvidence(
  tx: Statements,
  assessmentId: string,
  { sources, factors, findings }: SeededEvidence,
): Promise<void> {
  await tx.rows(
    sql`insert into data_source (
        id, assessment_id, kind, title, provider_id, provider_name, group_code, period_covered, sample_size, state,
        limitations
      )
      select id, ${assessmentId}, kind, title, "providerId", "providerName", "group", "periodCovered", "sampleSize",
        state, limitations
      from rows from (jsonb_to_recordset(${json(sources)}) as (
        id text, kind text, title text, "providerId" text, "providerName" text, "group" text,
        "periodCovered" fuzzy_date, "sampleSize" integer, state text, limitations text
      )) with ordinality
      order by ordinality`,
  );
  await tx.rows(
    sql`insert into factor (id, assessment_id, kind, level, title, areas, confidence, is_demo)
      select id, ${assessmentId}, kind, level, title, areas, confidence, true
      from rows from (jsonb_to_recordset(${json(factors)}) as (
        id text, kind text, level text, title text, areas text[], confidence text
      )) with ordinality
      order by ordinality`,
  );
  await tx.rows(
    sql`insert into factor_evidence (factor_id, data_source_id)
      select id, unnest(evidence) from jsonb_to_recordset(${json(factors)}) as r(id text, evidence text[])`,
  );
  await tx.rows(
    sql`insert into finding (
        id, assessment_id, title, summary, areas, flows, confidence, sdg_targets, is_demo
      )
      select id, ${assessmentId}, title, summary, areas, flows, confidence, "sdgTargets", true
      from rows from (jsonb_to_recordset(${json(findings)}) as (
        id text, title text, summary text, areas text[], flows text[], confidence text, "sdgTargets" text[]
      )) with ordinality
      order by ordinality`,
  );
  await tx.rows(
    sql`insert into finding_offence (finding_id, offence_code)
      select id, unnest(offences) from jsonb_to_recordset(${json(findings)}) as r(id text, offences text[])`,
  );
  await tx.rows(
    sql`insert into finding_factor (finding_id, factor_id)
      select id, unnest(factors) from jsonb_to_recordset(${json(findings)}) as r(id text, factors text[])`,
  );
  await tx.rows(
    sql`insert into finding_evidence (finding_id, data_source_id)
      select id, unnest(evidence) from jsonb_to_recordset(${json(findings)}) as r(id text, evidence text[])`,
  );
}
