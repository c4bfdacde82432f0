import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { assertScope } from '../refusals';
import { taskLog } from '../task-event/task-log';
import { taskChange } from './task-change';
import type { CommentOnTaskInput } from './task-mutations.input';
import type { TaskOutcome } from './task-payload';
import { holdTask } from './task.lock';

/**
 * Adds a comment to the history of a task; whoever sees the task may. A comment changes nothing of the task: its version
 * stays, so that talk does not get in the way of those who work on it.
 */
export function commentOnTask(
  context: SubgraphContext,
  input: CommentOnTaskInput,
): Promise<MutationResult<TaskOutcome>> {
  return runMutation(context, {
    name: 'commentOnTask',
    input,
    log: taskLog,
    async work(tx, actor, now) {
      assertScope(actor, 'coordination:write');
      new InputCheck()
        .text('comment', input.comment, textRule)
        .occurredAt('occurredAt', input.occurredAt, now)
        .assert();
      const { task, actorPartnerId } = await holdTask(context.database, tx, actor, input.taskId, 'share');
      const who = { actor, actorPartnerId, occurredAt: input.occurredAt, now };
      return taskChange(tx, task.id, 'COMMENTED', who, { comment: input.comment });
    },
  });
}
