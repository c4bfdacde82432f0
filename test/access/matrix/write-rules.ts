import { createdTasks, taskChanges, taskSteps } from './write-rules-tasks';
import { assessmentChanges } from './write-rules-assessments';
import { newsChanges } from './write-rules-news';
import { partnerChanges } from './write-rules-partners';
import { partnershipChanges } from './write-rules-partnerships';
import type { WriteCase, Workbench } from './write-case';

/** Every mutation of the API, each at least once: what is not here, the matrix knows no rule for, and fails. */
export function writeCases(bench: Workbench): WriteCase[] {
  return [
    ...taskChanges(bench),
    ...taskSteps(bench),
    ...createdTasks(bench),
    ...partnershipChanges(bench),
    ...assessmentChanges(bench),
    ...partnerChanges(bench),
    ...newsChanges(bench),
  ];
}
