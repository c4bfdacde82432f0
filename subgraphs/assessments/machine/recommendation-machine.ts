import { offerTransitions, type OfferedTransition, type Transition } from '../../common/status-machine';
import type { RecommendationStatus } from '../priority/priority.enums';

/**
 * `assessor`: who may write assessments and all below them. `platform`: nobody; the platform itself takes such an edge
 * when it hears that work on the recommendation has begun.
 */
export type RecommendationRole = 'assessor' | 'platform';

export type RecommendationTransitionRule = Transition<RecommendationStatus, RecommendationRole, never>;

const whenWorkBegins = 'In implementation (set by the platform when its first task starts)';

/** All that may happen to a recommendation's status; what is not here is illegal. */
export const recommendationTransitions: readonly RecommendationTransitionRule[] = [
  { from: 'DRAFT', to: 'AGREED', label: 'Agree', by: ['assessor'] },
  { from: 'DRAFT', to: 'PARTLY_ACCEPTED', label: 'Accept in part', by: ['assessor'], requiresReason: true },
  { from: 'DRAFT', to: 'REJECTED', label: 'Reject', by: ['assessor'], requiresReason: true },
  supersede('DRAFT'),

  { from: 'AGREED', to: 'IN_IMPLEMENTATION', label: whenWorkBegins, by: ['platform'] },
  supersede('AGREED'),

  { from: 'PARTLY_ACCEPTED', to: 'IN_IMPLEMENTATION', label: whenWorkBegins, by: ['platform'] },
  supersede('PARTLY_ACCEPTED'),

  supersede('REJECTED'),

  { from: 'IN_IMPLEMENTATION', to: 'IMPLEMENTED', label: 'Mark as implemented', by: ['assessor'] },
  supersede('IN_IMPLEMENTATION'),

  supersede('IMPLEMENTED'),
];

function supersede(from: RecommendationStatus): RecommendationTransitionRule {
  return { from, to: 'SUPERSEDED', label: 'Replace by another', by: ['assessor'], requiresReason: true };
}

export function offerRecommendationTransitions(
  status: RecommendationStatus,
  roles: ReadonlySet<RecommendationRole>,
): OfferedTransition<RecommendationStatus>[] {
  return offerTransitions(recommendationTransitions, status, roles, () => null);
}
