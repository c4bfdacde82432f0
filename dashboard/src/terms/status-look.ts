import type { IconName } from '../components/Icon';
import type { Tone } from '../components/Tag';

interface Look {
  readonly tone: Tone;
  readonly icon?: IconName;
}

/** How each status looks, the same on every page; in the order of the work. */
export const taskLook = {
  PROPOSED: { tone: 'calm' },
  ACCEPTED: { tone: 'brand' },
  IN_PROGRESS: { tone: 'busy', icon: 'clock' },
  BLOCKED: { tone: 'bad', icon: 'block' },
  IN_REVIEW: { tone: 'review', icon: 'search' },
  COMPLETED: { tone: 'good', icon: 'check' },
  DECLINED: { tone: 'calm', icon: 'close' },
  CANCELLED: { tone: 'calm', icon: 'close' },
} as const satisfies Record<string, Look>;

export const assessmentLook = {
  PLANNED: { tone: 'calm' },
  UNDERWAY: { tone: 'busy', icon: 'clock' },
  COMPLETED: { tone: 'good', icon: 'check' },
  DISCONTINUED: { tone: 'warn', icon: 'close' },
} as const satisfies Record<string, Look>;

export const recommendationLook = {
  DRAFT: { tone: 'calm' },
  AGREED: { tone: 'brand' },
  PARTLY_ACCEPTED: { tone: 'warn' },
  REJECTED: { tone: 'calm', icon: 'close' },
  IN_IMPLEMENTATION: { tone: 'busy', icon: 'clock' },
  IMPLEMENTED: { tone: 'good', icon: 'check' },
  SUPERSEDED: { tone: 'calm' },
} as const satisfies Record<string, Look>;

export const newsLook = {
  DRAFT: { tone: 'calm', icon: 'edit' },
  PUBLISHED: { tone: 'good', icon: 'check' },
  CORRECTED: { tone: 'warn', icon: 'edit' },
  WITHDRAWN: { tone: 'bad', icon: 'close' },
} as const satisfies Record<string, Look>;

export type TaskStatus = keyof typeof taskLook;
export const taskStatuses = Object.keys(taskLook) as TaskStatus[];
export const openStatuses: readonly TaskStatus[] = [
  'PROPOSED',
  'ACCEPTED',
  'IN_PROGRESS',
  'BLOCKED',
  'IN_REVIEW',
];
