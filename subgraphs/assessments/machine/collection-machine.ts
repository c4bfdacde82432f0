import type { Transition } from '../../common/status-machine';
import type { CollectionState } from '../evidence/evidence.enums';
import type { AssessorRole } from './assessment-machine';

export type CollectionTransitionRule = Transition<CollectionState, AssessorRole, never>;

/** All that may happen to a data source's state; what is not here is illegal. What was analysed cannot be taken back. */
export const collectionTransitions: readonly CollectionTransitionRule[] = [
  edge('PLANNED', 'COLLECTING', 'Start collecting'),
  edge('PLANNED', 'UNAVAILABLE', 'Mark as unavailable'),
  edge('COLLECTING', 'COLLECTED', 'Mark as collected'),
  edge('COLLECTING', 'UNAVAILABLE', 'Mark as unavailable'),
  edge('COLLECTED', 'ANALYSED', 'Mark as analysed'),
  edge('COLLECTED', 'UNAVAILABLE', 'Mark as unavailable'),
];

function edge(from: CollectionState, to: CollectionState, label: string): CollectionTransitionRule {
  return { from, to, label, by: ['assessor'] };
}
