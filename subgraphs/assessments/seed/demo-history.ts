import type { AssessmentStatus } from '../assessment/assessment.enums';
import type {
  AssessmentAttributes,
  NewAssessmentEvent,
  NewRecommendationEvent,
} from '../event/assessment-log';
import { publicStatusOf } from '../machine/progress';
import type { SeededRecommendation } from './write-priorities';
import { daysBefore } from './demo-days';

interface Step {
  readonly to: AssessmentStatus;
  readonly daysAgo: number;
  readonly reason: string | null;
}

/** Invented: the way of the demonstration assessment, oldest step first. */
export const demoSteps: readonly Step[] = [
  { to: 'PLANNING', daysAgo: 150, reason: '[Demo] Scope agreed with the district.' },
  { to: 'DATA_COLLECTION', daysAgo: 130, reason: null },
  { to: 'ANALYSIS', daysAgo: 80, reason: '[Demo] Records, survey and interviews are in.' },
  { to: 'VALIDATION', daysAgo: 55, reason: null },
  { to: 'FINALISED', daysAgo: 40, reason: '[Demo] Priorities agreed in the validation meeting.' },
  { to: 'PUBLISHED', daysAgo: 30, reason: null },
  { to: 'FOLLOW_UP', daysAgo: 21, reason: '[Demo] Agencies have taken up the recommendations.' },
];

const actor = {
  actorName: '[Demo] Coordinator',
  actorPartnerId: 'partner:demo-agency-a',
  actorSubject: 'system',
};

export function demoHistory(now: Date, assessment: AssessmentAttributes): NewAssessmentEvent[] {
  return demoSteps.map(({ to, daysAgo, reason }, index) => {
    const from = demoSteps[index - 1]?.to ?? null;
    const occurredAt = daysBefore(now, daysAgo);
    return {
      id: `event:demo-uz-chilanzar-${index + 1}`,
      kind: from === null ? 'assessment.recorded' : 'assessment.statusChanged',
      entityId: assessment.assessmentId,
      entityVersion: index + 1,
      occurredAt,
      recordedAt: now,
      data: {
        from,
        to,
        fromPublic: from && publicStatusOf({ status: from, interruptedStatus: null }),
        toPublic: publicStatusOf({ status: to, interruptedStatus: null }),
        reason,
        ...actor,
      },
      attributes: {
        ...assessment,
        status: to,
        publicStatus: publicStatusOf({ status: to, interruptedStatus: null }),
        updatedAt: occurredAt.toISOString(),
      },
    };
  });
}

export function demoRecommendationEvents(
  now: Date,
  assessment: AssessmentAttributes,
  recommendations: readonly SeededRecommendation[],
): NewRecommendationEvent[] {
  return recommendations.map(({ id, status }) => ({
    id: `event:seed-${id}`,
    kind: 'recommendation.recorded',
    entityId: id,
    entityVersion: 1,
    occurredAt: now,
    recordedAt: now,
    data: { from: null, to: status, reason: null, ...actor },
    attributes: assessment,
  }));
}
