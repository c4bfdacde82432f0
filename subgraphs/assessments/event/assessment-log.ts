import { EventLog, type LoggedEvent } from '../../../platform/events/event-log';
import type { Sensitivity, StakeholderGroupCode } from '../../common/vocabulary';
import type {
  AssessmentMethod,
  AssessmentPublicStatus,
  AssessmentStatus,
  IllicitFlow,
  ThematicArea,
} from '../assessment/assessment.enums';
import type { RecommendationStatus } from '../priority/priority.enums';

interface Change {
  readonly reason: string | null;
  readonly actorName: string;
  readonly actorPartnerId: string | null;
}

export interface AssessmentChange extends Change {
  /** Null for an assessment that was not there before. */
  readonly from: AssessmentStatus | null;
  readonly to: AssessmentStatus;
  readonly fromPublic: AssessmentPublicStatus | null;
  readonly toPublic: AssessmentPublicStatus;
}

export interface RecommendationChange extends Change {
  readonly from: RecommendationStatus | null;
  readonly to: RecommendationStatus;
}

/** What filters and access rules look at: the assessment as it was after the event, also for what hangs on it. */
export interface AssessmentAttributes {
  readonly assessmentId: string;
  readonly status: AssessmentStatus;
  readonly publicStatus: AssessmentPublicStatus;
  readonly method: AssessmentMethod;
  readonly countryIso3: string;
  readonly placeId: string;
  readonly localPartnershipId: string | null;
  readonly partnerIds: readonly string[];
  readonly leadPartnerIds: readonly string[];
  readonly thematicAreas: readonly ThematicArea[];
  readonly illicitFlows: readonly IllicitFlow[];
  readonly sdgTargets: readonly string[];
  /** ICCS codes of the findings, and of every category above them. */
  readonly offenceCodes: readonly string[];
  readonly missingGroups: readonly StakeholderGroupCode[];
  readonly sensitivity: Sensitivity;
  readonly isDemo: boolean;
  readonly updatedAt: string;
}

export type AssessmentEventKind = 'assessment.recorded' | 'assessment.statusChanged';
export type AssessmentLogKind = AssessmentEventKind | 'recommendation.recorded';

/** Everything that happened in this room, in one log. */
export const assessmentLog = new EventLog<
  AssessmentLogKind,
  AssessmentChange | RecommendationChange,
  AssessmentAttributes
>();

export type AssessmentLogEvent = LoggedEvent<
  AssessmentLogKind,
  AssessmentChange | RecommendationChange,
  AssessmentAttributes
>;
export type LoggedAssessmentEvent = LoggedEvent<AssessmentEventKind, AssessmentChange, AssessmentAttributes>;

/** Whether something happened to an assessment itself, not to what hangs on it. */
export function isOfAssessment(event: AssessmentLogEvent): event is LoggedAssessmentEvent {
  return event.kind !== 'recommendation.recorded';
}
