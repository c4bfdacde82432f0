import type { Transition } from '../../common/status-machine';
import { countOpen, nameOpen, type OpenTasks } from './open-tasks';
import { TaskStatus } from './task.enums';

/**
 * `lead`: the people of the lead partner; where a stakeholder without a partner leads, the coordinators act for it.
 * `coordinator`: who coordinates the local partnership. `reviewer`: a coordinator, or a participant with oversight.
 */
export type TaskRole = 'lead' | 'coordinator' | 'reviewer';

export type TaskGuard = 'hasLead' | 'dependenciesDone' | 'handedInByAnother' | 'partnershipIsOpen';

export interface TaskTransition extends Transition<TaskStatus, TaskRole, TaskGuard> {
  /** What else has to be said to take it. */
  readonly wants?: 'blockedReason' | 'newLead';
}

/** All that may happen to a task's status; what is not here is illegal. */
export const taskTransitions: readonly TaskTransition[] = [
  { from: 'PROPOSED', to: 'ACCEPTED', label: 'Accept', by: ['lead'], guards: ['hasLead'] },
  { from: 'PROPOSED', to: 'DECLINED', label: 'Decline', by: ['lead'], requiresReason: true },
  { from: 'PROPOSED', to: 'CANCELLED', label: 'Cancel', by: ['coordinator'], requiresReason: true },

  {
    from: 'ACCEPTED',
    to: 'PROPOSED',
    label: 'Propose to a new lead',
    by: ['coordinator'],
    wants: 'newLead',
  },
  { from: 'ACCEPTED', to: 'IN_PROGRESS', label: 'Start', by: ['lead'], guards: ['dependenciesDone'] },
  { from: 'ACCEPTED', to: 'CANCELLED', label: 'Cancel', by: ['coordinator'], requiresReason: true },

  { from: 'IN_PROGRESS', to: 'BLOCKED', label: 'Report as blocked', by: ['lead'], wants: 'blockedReason' },
  { from: 'IN_PROGRESS', to: 'IN_REVIEW', label: 'Hand in', by: ['lead'] },
  { from: 'IN_PROGRESS', to: 'CANCELLED', label: 'Cancel', by: ['coordinator'], requiresReason: true },

  { from: 'BLOCKED', to: 'IN_PROGRESS', label: 'Resume', by: ['lead'], guards: ['dependenciesDone'] },
  { from: 'BLOCKED', to: 'CANCELLED', label: 'Cancel', by: ['coordinator'], requiresReason: true },

  {
    from: 'IN_REVIEW',
    to: 'IN_PROGRESS',
    label: 'Send back',
    by: ['reviewer'],
    requiresReason: true,
    guards: ['dependenciesDone'],
  },
  { from: 'IN_REVIEW', to: 'COMPLETED', label: 'Complete', by: ['reviewer'], guards: ['handedInByAnother'] },
  { from: 'IN_REVIEW', to: 'CANCELLED', label: 'Cancel', by: ['coordinator'], requiresReason: true },

  {
    from: 'COMPLETED',
    to: 'IN_PROGRESS',
    label: 'Re-open',
    by: ['coordinator'],
    requiresReason: true,
    guards: ['partnershipIsOpen', 'dependenciesDone'],
  },

  {
    from: 'DECLINED',
    to: 'PROPOSED',
    label: 'Propose to a new lead',
    by: ['coordinator'],
    guards: ['partnershipIsOpen'],
    wants: 'newLead',
  },
  { from: 'DECLINED', to: 'CANCELLED', label: 'Cancel', by: ['coordinator'] },
];

/** What the guards look at. */
export interface TaskGuardFacts {
  readonly hasLead: boolean;
  /** What this one waits for and is neither completed nor cancelled. */
  readonly openDependencies: OpenTasks;
  readonly handedInByViewer: boolean;
  /** A local partnership that is closed has no open task, and gets none. */
  readonly partnershipIsOpen: boolean;
}

/** The sentence for a guard that does not hold, or `null` where it does. */
export function explainTaskGuard(guard: TaskGuard, facts: TaskGuardFacts): string | null {
  switch (guard) {
    case 'hasLead':
      return facts.hasLead ? null : 'Nobody leads this task yet; name a lead first.';
    case 'dependenciesDone': {
      const count = countOpen(facts.openDependencies);
      if (count === 0) return null;
      return `Waits for ${nameOpen(facts.openDependencies)}: ${count === 1 ? 'it is' : 'they are'} neither completed nor cancelled.`;
    }
    case 'handedInByAnother':
      return facts.handedInByViewer ? 'You handed this task in; somebody else has to complete it.' : null;
    case 'partnershipIsOpen':
      return facts.partnershipIsOpen ? null : 'The local partnership is closed and takes no tasks.';
  }
}

/** Whether a task in this status no longer holds up those that wait for it. */
export function isResolved(status: TaskStatus): boolean {
  return status === TaskStatus.COMPLETED || status === TaskStatus.CANCELLED;
}
