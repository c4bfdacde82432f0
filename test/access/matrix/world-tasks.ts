import { checker, make, maker, versionOf } from './desk';
import type { Gate } from './gate';
import { sensitivities, type EachSensitivity, type Ground, type Sensitivity } from './ground';
import type { MadeAssessment } from './world-assessments';

export interface MadeTasks {
  /** Proposed; each waits for those that are more secret than itself. */
  readonly main: EachSensitivity<string>;
  /** The task of a sensitivity (first) that hangs on the assessment of another (second). */
  readonly across: EachSensitivity<EachSensitivity<string>>;
  /** Led by a stakeholder without a partner. */
  readonly ledByStakeholder: EachSensitivity<string>;
  readonly elsewhere: EachSensitivity<string>;
  /** Two of one kind at one place, led by two partners: one that everybody sees and one that hardly anybody does. */
  readonly overlapping: readonly [string, string];
}

type Input = Record<string, unknown>;

export async function makeTasks(
  gate: Gate,
  ground: Ground,
  assessments: EachSensitivity<MadeAssessment>,
): Promise<MadeTasks> {
  const { cast, stakeholders } = ground;
  const create = (sensitivity: Sensitivity, input: Input): Promise<string> =>
    createTask(gate, ground, sensitivity, input);
  const consultation = { kind: 'CONSULTATION' };
  const tasks = {
    overlapping: [
      await create('PUBLIC', { ...consultation, leadPartnerId: cast.lead }),
      await create('STRICTLY_CONFIDENTIAL', { ...consultation, leadPartnerId: cast.support }),
    ] as const,
    main: {} as Record<Sensitivity, string>,
    across: {} as Record<Sensitivity, EachSensitivity<string>>,
    ledByStakeholder: {} as Record<Sensitivity, string>,
    elsewhere: {} as Record<Sensitivity, string>,
  };
  const made: string[] = [];
  for (const sensitivity of [...sensitivities].toReversed()) {
    const task = await create(sensitivity, {
      leadPartnerId: cast.lead,
      recommendationId: assessments[sensitivity].recommendationId,
      dependsOn: [...made],
    });
    made.push(task);
    tasks.main[sensitivity] = task;
    await take(gate, task, { partnerId: cast.support, role: 'SUPPORT' });
    await take(gate, task, { partnerId: cast.oversight, role: 'OVERSIGHT' });
    await take(gate, task, { stakeholderId: stakeholders.alone, role: 'FUNDING' });
  }
  for (const sensitivity of sensitivities) {
    const own: Partial<Record<Sensitivity, string>> = {};
    for (const other of sensitivities) {
      const task = await create(sensitivity, {
        leadPartnerId: cast.lead,
        recommendationId: assessments[other].recommendationId,
        // One waits for the task that everybody sees: a hidden task stands among those that it holds up.
        dependsOn: other === 'CONFIDENTIAL' ? [tasks.main.PUBLIC] : [],
      });
      own[other] = task;
      await take(gate, task, { partnerId: cast.support, role: 'SUPPORT' });
      await take(gate, task, { partnerId: cast.oversight, role: 'OVERSIGHT' });
    }
    tasks.across[sensitivity] = own as EachSensitivity<string>;
    tasks.ledByStakeholder[sensitivity] = await create(sensitivity, {
      leadStakeholderId: stakeholders.alone,
    });
    const elsewhere = { localPartnershipId: cast.elsewhere, leadPartnerId: cast.outsider };
    tasks.elsewhere[sensitivity] = await create(sensitivity, elsewhere);

    await follow(gate, tasks.across[sensitivity].PUBLIC, ['ACCEPTED', 'IN_PROGRESS', 'IN_REVIEW']);
    await move(gate, tasks.across[sensitivity].PUBLIC, { to: 'COMPLETED' }, checker);
    await follow(gate, tasks.across[sensitivity].INTERNAL, ['ACCEPTED', 'IN_PROGRESS']);
    const blockedNote = wordOf(ground, tasks.across[sensitivity].INTERNAL, 'Blocked');
    await move(gate, tasks.across[sensitivity].INTERNAL, {
      to: 'BLOCKED',
      blockedReason: 'WAITING_FOR_DATA',
      blockedNote,
      reason: blockedNote,
    });
  }
  return tasks;
}

/** One event more for tasks of every sensitivity, here and elsewhere. */
export async function commentOnAll(
  gate: Gate,
  ground: Ground,
  { main, elsewhere }: MadeTasks,
): Promise<void> {
  for (const taskId of [main, elsewhere].flatMap((tasks) => sensitivities.map((each) => tasks[each]))) {
    const comment = { taskId, comment: wordOf(ground, taskId, 'Comment') };
    await make(gate, 'commentOnTask', comment, 'task { id }');
  }
}

async function createTask(
  gate: Gate,
  ground: Ground,
  sensitivity: Sensitivity,
  input: Input,
): Promise<string> {
  const { marks, cast } = ground;
  const owner = marks.owner('task');
  const word = (about: string): string => marks.word(owner, `${about} ${sensitivity}`);
  const all = {
    localPartnershipId: cast.here,
    title: word('Task'),
    description: word('Description'),
    intendedFor: word('For'),
    kind: 'DATA_COLLECTION',
    priority: 'HIGH',
    startOn: '2024-01-01',
    dueOn: '2024-02-01',
    sdgTargets: ['16.4'],
    targetGroups: ['YOUTH_COMMUNITIES'],
    sensitivity,
    ...input,
  };
  const { task } = await make(gate, 'createTask', all, 'task { id reference }');
  owner.id = task.id;
  marks.add(owner, task.reference);
  const comment = { taskId: task.id, comment: word('Comment') };
  await make(gate, 'commentOnTask', comment, 'task { id }');
  return task.id;
}

function wordOf({ marks }: Ground, taskId: string, about: string): string {
  return marks.word(marks.owner('task', taskId), about);
}

async function take(gate: Gate, taskId: string, input: Input): Promise<void> {
  const expectedVersion = await versionOf(gate, 'task', taskId);
  await make(gate, 'changeTaskParticipant', { taskId, expectedVersion, ...input }, 'task { id }');
}

async function follow(gate: Gate, taskId: string, statuses: readonly string[]): Promise<void> {
  for (const to of statuses) await move(gate, taskId, { to });
}

async function move(gate: Gate, taskId: string, input: Input, who = maker): Promise<void> {
  const expectedVersion = await versionOf(gate, 'task', taskId);
  await make(gate, 'transitionTask', { taskId, expectedVersion, ...input }, 'task { id }', who);
}
