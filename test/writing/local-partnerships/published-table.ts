import type { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';

export type Who = 'lead' | 'coordinator' | 'overseer';

/** The published table: who may take a task where. */
export const publishedTable: Record<TaskStatus, Partial<Record<TaskStatus, readonly Who[]>>> = {
  PROPOSED: { ACCEPTED: ['lead'], DECLINED: ['lead'], CANCELLED: ['coordinator'] },
  ACCEPTED: { PROPOSED: ['coordinator'], IN_PROGRESS: ['lead'], CANCELLED: ['coordinator'] },
  IN_PROGRESS: { BLOCKED: ['lead'], IN_REVIEW: ['lead'], CANCELLED: ['coordinator'] },
  BLOCKED: { IN_PROGRESS: ['lead'], CANCELLED: ['coordinator'] },
  IN_REVIEW: {
    IN_PROGRESS: ['coordinator', 'overseer'],
    COMPLETED: ['coordinator', 'overseer'],
    CANCELLED: ['coordinator'],
  },
  COMPLETED: { IN_PROGRESS: ['coordinator'] },
  DECLINED: { PROPOSED: ['coordinator'], CANCELLED: ['coordinator'] },
  CANCELLED: {},
};

/** The edges that want a reason. */
export const edgesWithReason = new Set([
  'PROPOSED DECLINED',
  'PROPOSED CANCELLED',
  'ACCEPTED CANCELLED',
  'IN_PROGRESS CANCELLED',
  'BLOCKED CANCELLED',
  'IN_REVIEW CANCELLED',
  'IN_REVIEW IN_PROGRESS',
  'COMPLETED IN_PROGRESS',
]);
