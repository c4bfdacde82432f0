import type { StandardStatuses } from './task-parts';
import type { TaskStatus } from './task.enums';

/**
 * A task's status in the words of the standards: IATI ActivityStatus codes, the three states of a 3W sheet, and the
 * implementation status of OCHA's HPC tools.
 */
const mapping: Readonly<Record<TaskStatus, StandardStatuses>> = {
  PROPOSED: { iatiActivityStatus: '1', threeW: 'planned', hpcImplementationStatus: 'Planning' },
  ACCEPTED: { iatiActivityStatus: '1', threeW: 'planned', hpcImplementationStatus: 'Planning' },
  IN_PROGRESS: { iatiActivityStatus: '2', threeW: 'ongoing', hpcImplementationStatus: 'Implementing' },
  BLOCKED: { iatiActivityStatus: '6', threeW: 'ongoing', hpcImplementationStatus: 'Implementing' },
  IN_REVIEW: { iatiActivityStatus: '3', threeW: 'ongoing', hpcImplementationStatus: 'Implementing' },
  COMPLETED: { iatiActivityStatus: '4', threeW: 'completed', hpcImplementationStatus: 'Ended - Completed' },
  DECLINED: {
    iatiActivityStatus: '5',
    threeW: null,
    hpcImplementationStatus: 'Ended - Not started and abandoned',
  },
  CANCELLED: { iatiActivityStatus: '5', threeW: null, hpcImplementationStatus: 'Ended - Terminated' },
};

/** `everStarted`: whether the task was ever in progress; HPC tells a cancelled task apart by it. */
export function standardStatusesOf(status: TaskStatus, everStarted: boolean): StandardStatuses {
  return status === 'CANCELLED' && !everStarted ? mapping.DECLINED : mapping[status];
}
