import type { MessageKey } from '../language/message-key';
import type { TaskStatus } from '../terms/status-look';

/** Whose step it is: the lead's, a coordinator's of the local partnership, or one's with oversight as well. */
export type Mover = 'lead' | 'coordinator' | 'reviewer';

export interface Step {
  readonly label: MessageKey;
  readonly by: Mover;
  /** What has to be said besides a reason. */
  readonly wants?: 'blockedReason' | 'newLead';
}

/**
 * The words for the steps of the platform's machine (docs/status-machines.md). Which of them can be taken is the API's to
 * say: `allowedTransitions`.
 */
const steps: Readonly<Record<string, Step>> = {
  'PROPOSED.ACCEPTED': { label: 'move.accept', by: 'lead' },
  'PROPOSED.DECLINED': { label: 'move.decline', by: 'lead' },
  'PROPOSED.CANCELLED': { label: 'move.cancel', by: 'coordinator' },
  'ACCEPTED.PROPOSED': { label: 'move.proposeAnew', by: 'coordinator', wants: 'newLead' },
  'ACCEPTED.IN_PROGRESS': { label: 'move.start', by: 'lead' },
  'ACCEPTED.CANCELLED': { label: 'move.cancel', by: 'coordinator' },
  'IN_PROGRESS.BLOCKED': { label: 'move.block', by: 'lead', wants: 'blockedReason' },
  'IN_PROGRESS.IN_REVIEW': { label: 'move.handIn', by: 'lead' },
  'IN_PROGRESS.CANCELLED': { label: 'move.cancel', by: 'coordinator' },
  'BLOCKED.IN_PROGRESS': { label: 'move.resume', by: 'lead' },
  'BLOCKED.CANCELLED': { label: 'move.cancel', by: 'coordinator' },
  'IN_REVIEW.IN_PROGRESS': { label: 'move.sendBack', by: 'reviewer' },
  'IN_REVIEW.COMPLETED': { label: 'move.complete', by: 'reviewer' },
  'IN_REVIEW.CANCELLED': { label: 'move.cancel', by: 'coordinator' },
  'COMPLETED.IN_PROGRESS': { label: 'move.reopen', by: 'coordinator' },
  'DECLINED.PROPOSED': { label: 'move.proposeAnew', by: 'coordinator', wants: 'newLead' },
  'DECLINED.CANCELLED': { label: 'move.cancel', by: 'coordinator' },
};

export function stepOf(from: TaskStatus, to: TaskStatus): Step | undefined {
  return steps[`${from}.${to}`];
}
