import type { Statements } from '../../../platform/database/database';
import { json, sql } from '../../../platform/database/sql';
import type { PhaseDates } from './phase-dates';

export function readPhaseDates(tx: Statements, assessmentId: string): Promise<PhaseDates[]> {
  return tx.rows(
    sql`select code, actual_start as "actualStart", actual_end as "actualEnd" from assessment_phase
      where assessment_id = ${assessmentId}`,
  );
}

export async function writePhaseDates(
  tx: Statements,
  assessmentId: string,
  phases: readonly PhaseDates[],
): Promise<void> {
  if (phases.length === 0) return;
  await tx.rows(
    sql`insert into assessment_phase (assessment_id, code, actual_start, actual_end)
      select ${assessmentId}, code, "actualStart", "actualEnd"
      from jsonb_to_recordset(${json(phases)}) as r(code text, "actualStart" date, "actualEnd" date)
      on conflict (assessment_id, code) do update
        set actual_start = excluded.actual_start, actual_end = excluded.actual_end`,
  );
}
