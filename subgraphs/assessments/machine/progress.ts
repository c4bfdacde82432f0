import {
  AssessmentPhaseCode,
  AssessmentStatus,
  type AssessmentPublicStatus,
  type PhaseState,
} from '../assessment/assessment.enums';
import type { AssessmentState } from './assessment-machine';

/** A status in which work goes on, or has come to its end as planned. */
export type WorkingStatus = Exclude<AssessmentStatus, 'SUSPENDED' | 'CANCELLED'>;

export const publicStatuses: Readonly<Record<WorkingStatus | 'CANCELLED', AssessmentPublicStatus>> = {
  PLANNING: 'PLANNED',
  DATA_COLLECTION: 'UNDERWAY',
  ANALYSIS: 'UNDERWAY',
  VALIDATION: 'UNDERWAY',
  FINALISED: 'COMPLETED',
  PUBLISHED: 'COMPLETED',
  FOLLOW_UP: 'COMPLETED',
  CLOSED: 'COMPLETED',
  CANCELLED: 'DISCONTINUED',
};

/** The phases in their order. */
export const phaseCodes = Object.values(AssessmentPhaseCode);

/** How far each phase has come, in the order of `phaseCodes`. */
export const phaseStates: Readonly<Record<WorkingStatus, readonly PhaseState[]>> = {
  PLANNING: ['ONGOING', 'NOT_STARTED', 'NOT_STARTED', 'NOT_STARTED'],
  DATA_COLLECTION: ['DONE', 'ONGOING', 'NOT_STARTED', 'NOT_STARTED'],
  ANALYSIS: ['DONE', 'ONGOING', 'NOT_STARTED', 'NOT_STARTED'],
  VALIDATION: ['DONE', 'DONE', 'ONGOING', 'NOT_STARTED'],
  // Validated, and still to be presented: only its publication, or the follow-up, ends this step of the guide.
  FINALISED: ['DONE', 'DONE', 'ONGOING', 'NOT_STARTED'],
  PUBLISHED: ['DONE', 'DONE', 'DONE', 'NOT_STARTED'],
  FOLLOW_UP: ['DONE', 'DONE', 'DONE', 'ONGOING'],
  CLOSED: ['DONE', 'DONE', 'DONE', 'DONE'],
};

/** While an assessment is suspended the public goes on to read what it read before. */
export function publicStatusOf(state: AssessmentState): AssessmentPublicStatus {
  return state.status === 'CANCELLED' ? publicStatuses.CANCELLED : publicStatuses[workingStatusOf(state)];
}

/** The statuses that read as one of `wanted`, for an assessment that is not suspended. */
export function statusesThatReadAs(
  wanted: readonly AssessmentPublicStatus[],
): (WorkingStatus | 'CANCELLED')[] {
  return Object.values(AssessmentStatus).filter(
    (status): status is WorkingStatus | 'CANCELLED' =>
      status !== 'SUSPENDED' && wanted.includes(publicStatuses[status]),
  );
}

/** How far each phase has come. Of a cancelled assessment, what was not done by then is not going to be. */
export function phaseStatesOf(state: AssessmentState): readonly PhaseState[] {
  const states = phaseStates[workingStatusOf(state)];
  return state.status === 'CANCELLED'
    ? states.map((phase) => (phase === 'DONE' ? phase : 'SKIPPED'))
    : states;
}

/** The status itself, or the one in which the assessment was suspended or cancelled. */
function workingStatusOf({ status, interruptedStatus }: AssessmentState): WorkingStatus {
  if (isWorking(status)) return status;
  if (interruptedStatus !== null && isWorking(interruptedStatus)) return interruptedStatus;
  throw new Error(`An assessment that is ${status} has lost the status before it.`);
}

function isWorking(status: AssessmentStatus): status is WorkingStatus {
  return status !== 'SUSPENDED' && status !== 'CANCELLED';
}
