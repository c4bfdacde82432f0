import { EventLog, type LoggedEvent, type NewEvent } from '../../../platform/events/event-log';
import type { Sensitivity, StakeholderGroupCode } from '../../common/vocabulary';
import type {
  AssessmentMethod,
  AssessmentPublicStatus,
  AssessmentStatus,
  IllicitFlow,
  ThematicArea,
} from '../assessment/assessment.enums';
import type { RecommendationStatus } from '../priority/priority.enums';

/** Who stands behind an event. */
export interface EventActor {
  readonly actorName: string;
  readonly actorPartnerId: string | null;
  readonly actorSubject: string;
}

interface Change extends EventActor {
  readonly reason: string | null;
}

/** A status that did not change stands as `from` and `to` alike. */
export interface AssessmentChange extends Change {
  /** Null for an assessment that was not there before. */
  readonly from: AssessmentStatus | null;
  readonly to: AssessmentStatus;
  readonly fromPublic: AssessmentPublicStatus | null;
  readonly toPublic: AssessmentPublicStatus;
  /** Of `assessment.changed`: what was added or changed. */
  readonly part?: AssessmentPart;
  /** Its id, where it has one. */
  readonly partId?: string;
}

export type AssessmentPart =
  'details' | 'phase' | 'partner' | 'dataSource' | 'factor' | 'finding' | 'priorityArea' | 'document';

export interface RecommendationChange extends Change {
  readonly from: RecommendationStatus | null;
  readonly to: RecommendationStatus;
}

export interface ObservationsRecorded extends EventActor {
  readonly observationIds: readonly string[];
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

/** Observations belong to places, not to an assessment. */
export interface ObservationAttributes {
  readonly placeIds: readonly string[];
  readonly indicatorCodes: readonly string[];
}

/** The kinds that an assessment's history is made of. */
export const assessmentEventKinds = ['assessment.recorded', 'assessment.statusChanged'] as const;
export type AssessmentEventKind = (typeof assessmentEventKinds)[number];

/** `assessment.changed`: all but the status. Where a part has an id of its own, the event still is the assessment's. */
type AssessmentKind = AssessmentEventKind | 'assessment.changed';
type RecommendationKind =
  'recommendation.recorded' | 'recommendation.statusChanged' | 'recommendation.changed';

export type NewAssessmentEvent = NewEvent<AssessmentKind, AssessmentChange, AssessmentAttributes>;
export type NewRecommendationEvent = NewEvent<RecommendationKind, RecommendationChange, AssessmentAttributes>;
type NewObservationsEvent = NewEvent<'observations.recorded', ObservationsRecorded, ObservationAttributes>;

/** An event as the log takes it, its data fitting its kind. */
export type NewAssessmentsEvent = NewAssessmentEvent | NewRecommendationEvent | NewObservationsEvent;

export type AssessmentLogEvent =
  | LoggedAssessmentEvent
  | LoggedEvent<'assessment.changed', AssessmentChange, AssessmentAttributes>
  | LoggedEvent<RecommendationKind, RecommendationChange, AssessmentAttributes>
  | LoggedEvent<'observations.recorded', ObservationsRecorded, ObservationAttributes>;
export type LoggedAssessmentEvent = LoggedEvent<AssessmentEventKind, AssessmentChange, AssessmentAttributes>;

/** Everything that happened in this room, in one log. */
export const assessmentLog = new EventLog<
  AssessmentLogEvent['kind'],
  AssessmentChange | RecommendationChange | ObservationsRecorded,
  AssessmentAttributes | ObservationAttributes
>();

/** Whether an assessment was recorded or changed its status: what the API calls an AssessmentEvent. */
export function isAssessmentEvent<Event extends { readonly kind: string }>(
  event: Event,
): event is Event & LoggedAssessmentEvent {
  return (assessmentEventKinds as readonly string[]).includes(event.kind);
}
