import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, lineRule, nameRule, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { Refusal, refuse, userError } from '../../../platform/writing/user-error';
import { visibleTasks } from '../access';
import { assertScope, assertVersion } from '../refusals';
import { taskLog } from '../task-event/task-log';
import { noChange, taskChange } from './task-change';
import type { CoordinationTask } from './coordination-task.entity';
import { assertNoCycle, lockDependencies, replaceDependencies, resolveLinks } from './task-links';
import type { TaskRole } from './task-machine';
import type { UpdateTaskInput } from './task-mutations.input';
import type { TaskOutcome } from './task-payload';
import { assertTasksKnown, holdTask } from './task.lock';

/** What an update can change of a task, in the task's own form. */
type Details = Pick<
  CoordinationTask,
  | 'title'
  | 'description'
  | 'priority'
  | 'startOn'
  | 'dueOn'
  | 'intendedFor'
  | 'targetGroups'
  | 'sdgTargets'
  | 'sensitivity'
> & { readonly dependsOn: readonly string[] };

const ofCoordinators: ReadonlySet<string> = new Set(['priority', 'sensitivity', 'dependsOn']);
const dates: ReadonlySet<string> = new Set(['startOn', 'dueOn']);

/**
 * Changes details of a task, whatever its status. What the input repeats is no change: a form may send back all it has.
 * Only dates changed is an event of its own kind, since dates are what others plan by.
 */
export function updateTask(
  context: SubgraphContext,
  input: UpdateTaskInput,
): Promise<MutationResult<TaskOutcome>> {
  return runMutation(context, {
    name: 'updateTask',
    input,
    log: taskLog,
    async work(tx, actor, now) {
      assertScope(actor, 'coordination:write');
      checkInput(input);
      if (input.dependsOn !== undefined) await lockDependencies(tx);

      const { task, roles, actorPartnerId } = await holdTask(context.database, tx, actor, input.taskId);
      await assertVersion(tx, `task ${task.reference}`, task, input.expectedVersion);
      const before: Details = { ...task, dependsOn: await readDependencies(tx, actor, task.id) };
      const after = applied(input, before);
      const changed = changedFields(before, after);
      assertMayChange(changed, roles);
      assertPeriod(input, after);
      if (changed.length === 0) return noChange(task.id);
      if (changed.includes('sdgTargets')) await resolveLinks(tx, actor, { sdgTargets: after.sdgTargets });
      if (changed.includes('dependsOn')) {
        const added = after.dependsOn.filter((id) => !before.dependsOn.includes(id));
        await assertTasksKnown(tx, actor, 'dependsOn', added);
        await assertNoCycle(tx, task.id, after.dependsOn);
        await replaceDependencies(tx, task.id, before.dependsOn, after.dependsOn);
      }
      await write(tx, task, after, now);
      const kind = changed.every((field) => dates.has(field)) ? 'DUE_DATE_CHANGED' : 'DETAILS_CHANGED';
      return taskChange(tx, task.id, kind, { actor, actorPartnerId, now }, { changed });
    },
  });
}

function checkInput(input: UpdateTaskInput): void {
  new InputCheck()
    .text('title', input.title, nameRule)
    .text('description', input.description, textRule)
    .text('intendedFor', input.intendedFor, lineRule)
    .that(input.title !== null, 'title', 'cannot be taken away.')
    .that(input.priority !== null, 'priority', 'cannot be taken away.')
    .that(input.sensitivity !== null, 'sensitivity', 'cannot be taken away.')
    .assert();
}

/** Left out means as before, `null` means none. */
function applied(input: UpdateTaskInput, before: Details): Details {
  const or = <Value>(given: Value | undefined, known: Value): Value => (given === undefined ? known : given);
  const list = <Value>(given: readonly Value[] | null | undefined, known: readonly Value[]): Value[] =>
    given === undefined ? [...known] : [...new Set(given ?? [])];
  return {
    title: input.title ?? before.title,
    description: or(input.description, before.description),
    priority: input.priority ?? before.priority,
    startOn: or(input.startOn, before.startOn),
    dueOn: or(input.dueOn, before.dueOn),
    intendedFor: or(input.intendedFor, before.intendedFor),
    targetGroups: list(input.targetGroups, before.targetGroups),
    sdgTargets: list(input.sdgTargets, before.sdgTargets),
    sensitivity: input.sensitivity ?? before.sensitivity,
    dependsOn: list(input.dependsOn, before.dependsOn),
  };
}

function changedFields(before: Details, after: Details): (keyof Details)[] {
  return (Object.keys(after) as (keyof Details)[]).filter((field) => !isSame(before[field], after[field]));
}

/** Lists are the same in any order: what they hold has none. */
function isSame(one: Details[keyof Details], other: Details[keyof Details]): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  const others = new Set<string>(other);
  return one.length === others.size && one.every((item) => others.has(item));
}

/** The fault is shown where it was made: at the one day that the input changes, else at the due day. */
function assertPeriod(input: UpdateTaskInput, { startOn, dueOn }: Details): void {
  const check = new InputCheck();
  if (input.dueOn === undefined) {
    check.that(!startOn || !dueOn || startOn <= dueOn, 'startOn', `lies after the due day, ${dueOn}.`);
  } else {
    check.period('startOn', startOn, 'dueOn', dueOn);
  }
  check.assert();
}

function assertMayChange(changed: readonly string[], roles: ReadonlySet<TaskRole>): void {
  if (roles.has('coordinator')) return;
  if (!roles.has('lead')) {
    throw refuse(
      'FORBIDDEN',
      null,
      'Only a coordinator of its local partnership or its lead may change a task.',
    );
  }
  const forbidden = changed.filter((field) => ofCoordinators.has(field));
  if (forbidden.length > 0) {
    throw new Refusal(
      ...forbidden.map((field) =>
        userError('FORBIDDEN', field, `Only a coordinator of its local partnership may change ${field}.`),
      ),
    );
  }
}

/** Those that the actor sees. The others are not theirs to list, so that leaving them out does not take them away. */
async function readDependencies(tx: Statements, actor: Identity, taskId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select task.id from task_dependency as dependency
      join coordination_task as task on task.id = dependency.depends_on
      where dependency.task_id = ${taskId} and ${visibleTasks(actor)}`,
  );
  return rows.map((row) => row.id);
}

async function write(tx: Statements, task: CoordinationTask, after: Details, now: Date): Promise<void> {
  await tx.rows(
    sql`update coordination_task set
        title = ${after.title}, description = ${after.description}, priority = ${after.priority},
        start_on = ${after.startOn}::date, due_on = ${after.dueOn}::date, intended_for = ${after.intendedFor},
        target_groups = ${array(after.targetGroups, 'text')}, sdg_targets = ${array(after.sdgTargets, 'text')},
        sensitivity = ${after.sensitivity}, updated_at = ${now.toISOString()}::timestamptz, version = version + 1
      where id = ${task.id} and version = ${task.version}`,
  );
}
