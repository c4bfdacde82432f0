import { refuse } from '../../../platform/writing/user-error';
import type { Transition } from '../../common/status-machine';
import type { NewsStatus } from './news-item.enums';

/** `editor`: who writes news. */
export type NewsRole = 'editor';

export type NewsTransition = Transition<NewsStatus, NewsRole, never>;

/**
 * All that may happen to a news item's status; what is not here is illegal. The reason of a correction says what was
 * corrected. Saving a draft again is no transition.
 */
export const newsTransitions: readonly NewsTransition[] = [
  { from: 'DRAFT', to: 'PUBLISHED', label: 'Publish', by: ['editor'] },

  { from: 'PUBLISHED', to: 'CORRECTED', label: 'Correct', by: ['editor'], requiresReason: true },
  { from: 'PUBLISHED', to: 'WITHDRAWN', label: 'Withdraw', by: ['editor'], requiresReason: true },

  { from: 'CORRECTED', to: 'CORRECTED', label: 'Correct again', by: ['editor'], requiresReason: true },
  { from: 'CORRECTED', to: 'WITHDRAWN', label: 'Withdraw', by: ['editor'], requiresReason: true },
];

/** Refuses a step that the table does not have, and says which ones it has. */
export function assertTransition(from: NewsStatus, to: NewsStatus): void {
  const legal = newsTransitions.filter((edge) => edge.from === from).map((edge) => edge.to);
  if (legal.includes(to)) return;
  throw refuse(
    'ILLEGAL_TRANSITION',
    'newsItemId',
    `An item that is ${from} cannot become ${to}; it can become ${legal.join(' or ') || 'nothing else any more'}.`,
  );
}
