import type { Statements } from '../../../platform/database/database';
import type { Identity } from '../../../platform/identity';
import { partnerOf } from '../../common/claims';
import type { AssessmentPublicStatus, AssessmentStatus } from '../assessment/assessment.enums';
import type { RecommendationStatus } from '../priority/priority.enums';
import { newId } from '../writing/new-id';
import type {
  AssessmentAttributes,
  AssessmentEventKind,
  AssessmentPart,
  EventActor,
  NewAssessmentEvent,
  NewRecommendationEvent,
} from './assessment-log';
import { readAttributes } from './attributes.reader';

/** Who did it, when, and why. */
export interface Deed {
  readonly actor: EventActor;
  readonly now: Date;
  /** As the actor says; now, where he says nothing. */
  readonly occurredAt?: Date | null;
  readonly reason?: string | null;
}

export function actorOf(identity: Identity): EventActor {
  return {
    actorName: identity.name,
    actorPartnerId: partnerOf(identity),
    actorSubject: identity.subject,
  };
}

/** What the platform does by itself when it hears of something. */
export const systemActor: EventActor = {
  actorName: 'system',
  actorPartnerId: null,
  actorSubject: 'system',
};

interface Versioned {
  readonly id: string;
  /** The one after the change. */
  readonly version: number;
}

/** That an assessment was recorded, or changed its status; call it after the change is written. */
export async function statusEvent(
  tx: Statements,
  kind: AssessmentEventKind,
  assessment: Versioned,
  from: { readonly status: AssessmentStatus; readonly publicStatus: AssessmentPublicStatus } | null,
  deed: Deed,
): Promise<NewAssessmentEvent> {
  const attributes = await attributesOf(tx, assessment.id);
  return {
    ...envelope(assessment, deed),
    kind,
    data: {
      from: from?.status ?? null,
      to: attributes.status,
      fromPublic: from?.publicStatus ?? null,
      toPublic: attributes.publicStatus,
      reason: deed.reason ?? null,
      ...deed.actor,
    },
    attributes,
  };
}

/** That anything else of an assessment changed, or below it; call it after the change is written. */
export async function changedEvent(
  tx: Statements,
  assessment: Versioned,
  changed: { readonly part: AssessmentPart; readonly partId?: string },
  deed: Deed,
): Promise<NewAssessmentEvent> {
  const attributes = await attributesOf(tx, assessment.id);
  const { status, publicStatus } = attributes;
  return {
    ...envelope(assessment, deed),
    kind: 'assessment.changed',
    data: {
      from: status,
      to: status,
      fromPublic: publicStatus,
      toPublic: publicStatus,
      reason: deed.reason ?? null,
      ...deed.actor,
      ...changed,
    },
    attributes,
  };
}

/** That something happened to a recommendation; call it after the change is written. */
export async function recommendationEvent(
  tx: Statements,
  kind: NewRecommendationEvent['kind'],
  recommendation: Versioned & { readonly assessmentId: string },
  statuses: { readonly from: RecommendationStatus | null; readonly to: RecommendationStatus },
  deed: Deed,
): Promise<NewRecommendationEvent> {
  return {
    ...envelope(recommendation, deed),
    kind,
    data: { ...statuses, reason: deed.reason ?? null, ...deed.actor },
    attributes: await attributesOf(tx, recommendation.assessmentId),
  };
}

function envelope({ id, version }: Versioned, { now, occurredAt }: Deed) {
  return {
    id: newId('event'),
    entityId: id,
    entityVersion: version,
    occurredAt: occurredAt ?? now,
    recordedAt: now,
  };
}

async function attributesOf(tx: Statements, assessmentId: string): Promise<AssessmentAttributes> {
  const attributes = (await readAttributes(tx, [assessmentId])).get(assessmentId);
  if (!attributes) throw new Error(`${assessmentId} is not there to tell of`);
  return attributes;
}
