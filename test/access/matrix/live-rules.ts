import { make, versionOf } from './desk';
import type { Gate } from './gate';
import { sensitivities } from './ground';
import type { World } from './world';
import { commentOnAll } from './world-tasks';

/** What can be subscribed to: what is asked of each event, and the changes that make it speak. */
export interface LiveRule {
  readonly subscription: string;
  readonly selection: string;
  /** The same of an event that is told once more. */
  readonly again: string;
  /** Reads the cursor of the newest event. */
  readonly head: 'taskLogHead' | 'assessmentLogHead' | 'newsLogHead';
  /** One event for each row that can be hidden, and at last one that everybody gets; in this order. */
  change(gate: Gate, world: World): Promise<void>;
}

const taskSelection = `id cursor sequence kind fromStatus toStatus reason comment actorName
  actorPartner { id }
  task { id reference title description sensitivity status assessment { id } recommendation { id }
    blockedBy { task { id } resolved } blocks { task { id } resolved } news { id headline assessments { id } }
    lead { partner { id } stakeholder { id contact { name } } } place { id } }`;

/** Every subscription of the API: what is not here, the matrix knows no rule for, and fails. */
export const liveRules: readonly LiveRule[] = [
  {
    subscription: 'taskChanged',
    selection: taskSelection,
    again: 'id cursor kind comment reason replayed task { id title }',
    head: 'taskLogHead',
    change: commentAndEnd,
  },
  {
    subscription: 'taskStatusChanged',
    selection: taskSelection,
    again: 'id cursor kind reason replayed task { id title }',
    head: 'taskLogHead',
    change: acceptAll,
  },
  {
    subscription: 'assessmentStatusChanged',
    selection: `id cursor sequence fromStatus toStatus fromPublicStatus toPublicStatus reason actorName
      actorPartner { id }
      assessment { id title sensitivity reportedConcerns findings { id title } recommendations { id text tasks { id } }
        taskCounts { status count overdue } news(first: 200) { nodes { id } } partners { partner { id } } }`,
    again: 'id cursor reason replayed assessment { id title }',
    head: 'assessmentLogHead',
    change: collectMoreEverywhere,
  },
  {
    subscription: 'newsPublished',
    selection: `id cursor sequence kind actorName
      newsItem { id status headline summary body topics assessments { id } tasks { id } supersededBy { id } }`,
    again: 'id cursor kind replayed newsItem { id headline supersededBy { id } }',
    head: 'newsLogHead',
    change: changeNews,
  },
];

async function commentAndEnd(gate: Gate, world: World): Promise<void> {
  await commentOnAll(gate, world, world.tasks);
  const end = { taskId: world.tasks.main.PUBLIC, comment: 'That is all.' };
  await make(gate, 'commentOnTask', end, 'task { id }');
}

async function acceptAll(gate: Gate, { tasks }: World): Promise<void> {
  for (const sensitivity of [...sensitivities].toReversed()) {
    const taskId = tasks.ledByStakeholder[sensitivity];
    const expectedVersion = await versionOf(gate, 'task', taskId);
    await make(gate, 'transitionTask', { taskId, expectedVersion, to: 'ACCEPTED' }, 'task { id }');
  }
}

async function collectMoreEverywhere(gate: Gate, { assessments, marks }: World): Promise<void> {
  for (const sensitivity of [...sensitivities].toReversed()) {
    const { id: assessmentId } = assessments[sensitivity];
    const expectedVersion = await versionOf(gate, 'assessment', assessmentId);
    const reason = marks.word(marks.owner('assessment', assessmentId), 'More');
    const input = { assessmentId, expectedVersion, to: 'DATA_COLLECTION', reason };
    await make(gate, 'transitionAssessment', input, 'assessment { id }');
  }
}

async function changeNews(gate: Gate, { news }: World): Promise<void> {
  const change = async (name: string, newsItemId: string | undefined, input: object): Promise<void> => {
    const expectedVersion = await versionOf(gate, 'newsItem', newsItemId ?? '');
    await make(gate, name, { newsItemId, expectedVersion, ...input }, 'newsItem { id }');
  };
  const french = { language: 'FR', headline: 'En français', summary: 'En français.' };
  await make(gate, 'translateNews', { newsItemId: news['DRAFT'], ...french }, 'newsItem { id }');
  await change('withdrawNews', news['CORRECTED'], { reason: 'Not so.' });
  await make(gate, 'translateNews', { newsItemId: news['PUBLISHED'], ...french }, 'newsItem { id }');
}
