import { UnreachableCaseError } from '../../../platform/errors';
import { offerTransitions, type OfferedTransition, type Transition } from '../../common/status-machine';
import type { AssessmentStatus } from '../assessment/assessment.enums';

/** `assessor`: who may write assessments and all below them. */
export type AssessorRole = 'assessor';

export type AssessmentGuard =
  | 'hasLocalPartnership'
  | 'hasLead'
  | 'hasPlannedSource'
  | 'nothingIsBeingCollected'
  | 'hasFinding'
  | 'hasPriorityArea'
  | 'everyPriorityAreaIsAgreed'
  | 'reportIsAvailable'
  | 'isPublic'
  | 'everyRecommendationIsSettled';

export type AssessmentTransitionRule = Transition<AssessmentStatus, AssessorRole, AssessmentGuard>;

/** What has to hold in a status is asked on every way into it, the way back from a suspension included. */
const guardsInto: Readonly<Partial<Record<AssessmentStatus, readonly AssessmentGuard[]>>> = {
  DATA_COLLECTION: ['hasLocalPartnership', 'hasLead', 'hasPlannedSource'],
  ANALYSIS: ['nothingIsBeingCollected'],
  VALIDATION: ['hasFinding'],
  FINALISED: ['hasPriorityArea', 'everyPriorityAreaIsAgreed'],
  PUBLISHED: ['reportIsAvailable', 'isPublic'],
  CLOSED: ['everyRecommendationIsSettled'],
};

/** All that may happen to an assessment's status; what is not here is illegal. */
export const assessmentTransitions: readonly AssessmentTransitionRule[] = [
  edge('PLANNING', 'DATA_COLLECTION', 'Start data collection'),
  edge('PLANNING', 'SUSPENDED', 'Suspend'),
  edge('PLANNING', 'CANCELLED', 'Cancel'),

  edge('DATA_COLLECTION', 'ANALYSIS', 'Start analysis'),
  edge('DATA_COLLECTION', 'SUSPENDED', 'Suspend'),
  edge('DATA_COLLECTION', 'CANCELLED', 'Cancel'),

  edge('ANALYSIS', 'VALIDATION', 'Present for validation'),
  edge('ANALYSIS', 'DATA_COLLECTION', 'Collect more data'),
  edge('ANALYSIS', 'SUSPENDED', 'Suspend'),
  edge('ANALYSIS', 'CANCELLED', 'Cancel'),

  edge('VALIDATION', 'FINALISED', 'Finalise'),
  edge('VALIDATION', 'ANALYSIS', 'Send back to analysis', { requiresReason: true }),
  edge('VALIDATION', 'SUSPENDED', 'Suspend'),
  edge('VALIDATION', 'CANCELLED', 'Cancel'),

  edge('FINALISED', 'PUBLISHED', 'Publish'),
  edge('FINALISED', 'FOLLOW_UP', 'Start follow-up, the report stays restricted'),
  edge('FINALISED', 'VALIDATION', 'Re-open validation', { requiresReason: true }),

  edge('PUBLISHED', 'FOLLOW_UP', 'Start follow-up'),

  edge('FOLLOW_UP', 'CLOSED', 'Close'),

  // One of the first four is open at a time: the one that leads back to where the assessment was suspended.
  edge('SUSPENDED', 'PLANNING', 'Resume planning'),
  edge('SUSPENDED', 'DATA_COLLECTION', 'Resume data collection'),
  edge('SUSPENDED', 'ANALYSIS', 'Resume analysis'),
  edge('SUSPENDED', 'VALIDATION', 'Resume validation'),
  edge('SUSPENDED', 'CANCELLED', 'Cancel'),
];

function edge(
  from: AssessmentStatus,
  to: AssessmentStatus,
  label: string,
  options: { requiresReason?: boolean } = {},
): AssessmentTransitionRule {
  return { from, to, label, by: ['assessor'], guards: guardsInto[to] ?? [], ...options };
}

/** Where an assessment stands, as far as its status machine is concerned. */
export interface AssessmentState {
  readonly status: AssessmentStatus;
  /** The status before SUSPENDED or CANCELLED. */
  readonly interruptedStatus: AssessmentStatus | null;
}

/** The edges that are open to an assessment, in the order of the table. */
export function openTransitions(state: AssessmentState): AssessmentTransitionRule[] {
  return assessmentTransitions.filter(
    ({ from, to }) =>
      from === state.status && (from !== 'SUSPENDED' || to === 'CANCELLED' || to === state.interruptedStatus),
  );
}

export function offerAssessmentTransitions(
  state: AssessmentState,
  roles: ReadonlySet<AssessorRole>,
  facts: AssessmentGuardFacts,
): OfferedTransition<AssessmentStatus>[] {
  return offerTransitions(openTransitions(state), state.status, roles, (guard) =>
    explainAssessmentGuard(guard, facts),
  );
}

/** What the guards look at. */
export interface AssessmentGuardFacts {
  readonly hasLocalPartnership: boolean;
  readonly hasLead: boolean;
  /** Data sources that are planned or further on. */
  readonly usableSources: number;
  /** Titles of the data sources that are still being collected. */
  readonly sourcesBeingCollected: readonly string[];
  readonly findings: number;
  readonly priorityAreas: number;
  /** Titles of the priority areas without an agreed recommendation. */
  readonly priorityAreasNotAgreed: readonly string[];
  readonly hasAvailableReport: boolean;
  readonly isPublic: boolean;
  /** Numbers of the recommendations that are neither implemented, rejected nor superseded. */
  readonly openRecommendations: readonly number[];
}

/** The sentence for a guard that does not hold, or `null` where it does. */
export function explainAssessmentGuard(guard: AssessmentGuard, facts: AssessmentGuardFacts): string | null {
  switch (guard) {
    case 'hasLocalPartnership':
      return facts.hasLocalPartnership
        ? null
        : 'No local partnership coordinates this assessment yet; name one first.';
    case 'hasLead':
      return facts.hasLead ? null : 'Nobody leads this assessment yet; add a partner with the role LEAD.';
    case 'hasPlannedSource':
      return facts.usableSources > 0 ? null : 'No data source is planned yet; add at least one.';
    case 'nothingIsBeingCollected':
      return facts.sourcesBeingCollected.length === 0
        ? null
        : `Still being collected: ${facts.sourcesBeingCollected.join('; ')}.`;
    case 'hasFinding':
      return facts.findings > 0 ? null : 'No finding is recorded yet; add at least one.';
    case 'hasPriorityArea':
      return facts.priorityAreas > 0 ? null : 'No priority area is set yet; set at least one.';
    case 'everyPriorityAreaIsAgreed':
      return facts.priorityAreasNotAgreed.length === 0
        ? null
        : `No recommendation is agreed yet for: ${facts.priorityAreasNotAgreed.join('; ')}.`;
    case 'reportIsAvailable':
      return facts.hasAvailableReport ? null : 'No report is attached that is publicly available.';
    case 'isPublic':
      return facts.isPublic ? null : 'The assessment is not public; set its sensitivity to PUBLIC first.';
    case 'everyRecommendationIsSettled':
      return explainOpenRecommendations(facts.openRecommendations);
    default:
      throw new UnreachableCaseError(guard);
  }
}

function explainOpenRecommendations(open: readonly number[]): string | null {
  if (open.length === 0) return null;
  const which = open.length === 1 ? `Recommendation ${open[0]} is` : `Recommendations ${open.join(', ')} are`;
  return `${which} neither implemented, rejected nor superseded.`;
}
