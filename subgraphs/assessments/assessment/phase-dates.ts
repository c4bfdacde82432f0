import type { AssessmentState } from '../machine/assessment-machine';
import { phaseCodes, phaseStatesOf } from '../machine/progress';
import type { AssessmentPhaseCode } from './assessment.enums';

export interface PhaseDates {
  readonly code: AssessmentPhaseCode;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
}

/**
 * The actual dates of the phases whose state a step changes: a phase begins and ends on the day of the step that says so.
 * Work that is taken up again has no end any more, and a phase that was too early no beginning. A start that nobody has
 * stated is not made up.
 */
export function phaseDatesAfter(
  before: AssessmentState | null,
  after: AssessmentState,
  known: readonly PhaseDates[],
  day: string,
): PhaseDates[] {
  const statesBefore = before && phaseStatesOf(before);
  const statesAfter = phaseStatesOf(after);
  return phaseCodes.flatMap((code, index): PhaseDates[] => {
    const from = statesBefore?.[index] ?? 'NOT_STARTED';
    const to = statesAfter[index] ?? 'NOT_STARTED';
    if (from === to) return [];
    const dates = known.find((phase) => phase.code === code);
    const start = dates?.actualStart ?? null;
    switch (to) {
      case 'NOT_STARTED':
        return [{ code, actualStart: null, actualEnd: null }];
      case 'ONGOING':
        return [{ code, actualStart: from === 'DONE' ? start : (start ?? day), actualEnd: null }];
      case 'DONE':
        // An end that was reported as earlier than the beginning corrects the beginning.
        return [{ code, actualStart: start !== null && start > day ? day : start, actualEnd: day }];
      default:
        return [];
    }
  });
}
