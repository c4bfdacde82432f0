import { personasOf, sensitivities } from './personas';
import { assessment, city, place, recommendation, Scene, word } from './scene';
import { ways } from './ways';
import { agencyA, agencyB } from '../../writing/local-partnerships/support';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
}, 60_000);
afterAll(() => scene.dispose());

const personas = () => personasOf(scene.partnership);

describe('whoever asks comes to the tasks that are for them, and to no other', () => {
  it.each(Object.keys(ways))('%s', async (name) => {
    for (const { name: who, identity, sees } of personas()) {
      scene.stage.as(identity);
      const ids = await ways[name]?.(scene, identity);
      expect([who, scene.sensitivitiesOf(ids ?? [])]).toEqual([who, sees]);
    }
  });
});

/** Each a number that tasks are counted in, for the tasks of the scene alone or with others that everybody sees. */
const counts: Readonly<Record<string, { query: string; pick: (data: any) => number }>> = {
  'tasks.totalCount': {
    query: `{ tasks(filter: { text: "${word}" }) { totalCount } }`,
    pick: ({ tasks }) => tasks.totalCount,
  },
  'tasks.counts': {
    query: `{ tasks(filter: { text: "${word}" }) { counts { count } } }`,
    pick: ({ tasks }) => sum(tasks.counts),
  },
  'Place.tasks.totalCount': {
    query: `{ place(id: "${place}") { tasks(first: 1) { totalCount } } }`,
    pick: (data) => data.place.tasks.totalCount,
  },
  'Place.tasks.counts of what lies inside': {
    query: `{ place(id: "${city}") { tasks(first: 1) { counts { count } } } }`,
    pick: (data) => sum(data.place.tasks.counts),
  },
  'LocalPartnership.taskCounts': {
    query: '{ localPartnerships { taskCounts { count } } }',
    pick: (data) => data.localPartnerships.map((one: any) => sum(one.taskCounts)).reduce(add, 0),
  },
  'GroupCoverage.openTaskCount': {
    query: `{ place(id: "${place}") { localPartnerships { groupCoverage { openTaskCount } } } }`,
    pick: (data) =>
      data.place.localPartnerships
        .flatMap((one: any) => one.groupCoverage.map((row: any) => row.openTaskCount))
        .reduce(add, 0),
  },
  'Partner.workload': {
    query: `{ partner(id: "${agencyA}") { workload { count } } }`,
    pick: (data) => sum(data.partner.workload),
  },
  'Partner.tasks.totalCount': {
    query: `{ partner(id: "${agencyB}") { tasks(first: 1) { totalCount } } }`,
    pick: (data) => data.partner.tasks.totalCount,
  },
  'Assessment.taskCounts': {
    query: `{ assessment(id: "${assessment}") { taskCounts { count } } }`,
    pick: (data) => sum(data.assessment.taskCounts),
  },
  'SdgTarget.tasks.totalCount': {
    query: '{ sdgTarget(code: "11.1") { tasks(first: 1) { totalCount } } }',
    pick: (data) => data.sdgTarget.tasks.totalCount,
  },
};

function add(one: number, other: number): number {
  return one + other;
}

function sum(rows: readonly { count: number }[]): number {
  return rows.map(({ count }) => count).reduce(add, 0);
}

describe('a number counts what whoever asks sees', () => {
  it.each(Object.keys(counts))('%s', async (name) => {
    const { query, pick } = counts[name] as (typeof counts)[string];
    const open = pick(await scene.stage.as(null).read(query));
    for (const { name: who, identity, sees } of personas()) {
      const count = pick(await scene.stage.as(identity).read(query));
      // One of the tasks is open to all.
      expect([who, count]).toEqual([who, open + sees.length - 1]);
    }
  });

  it('GroupCoverage.lastActivityAt', async () => {
    const query = `{ place(id: "${place}") { localPartnerships { groupCoverage { lastActivityAt } } } }`;
    for (const { name: who, identity, sees } of personas()) {
      const { place: read } = await scene.stage.as(identity).read(query);
      const moments = read.localPartnerships[0].groupCoverage.map((row: any) => row.lastActivityAt);
      const newest = scene.tasks[sees.at(-1) ?? 'PUBLIC'].updatedAt;
      expect([who, moments.filter((moment: unknown) => moment !== null)]).toEqual([who, [newest]]);
    }
  });

  it('Recommendation.implementationProgress', async () => {
    const query = `{ recommendation(id: "${recommendation}") { implementationProgress tasks { id } } }`;
    const strict = scene.tasks.STRICTLY_CONFIDENTIAL.id;
    const setStatus = (status: string) =>
      scene.stage.sql('update local_partnerships.coordination_task set status = $2 where id = $1', [
        strict,
        status,
      ]);
    await setStatus('COMPLETED');
    for (const { name: who, identity, sees } of personas()) {
      const { recommendation: read } = await scene.stage.as(identity).read(query);
      const isSeen = sees.length === sensitivities.length;
      const progress = isSeen ? 1 / read.tasks.length : 0;
      expect([who, read.implementationProgress]).toEqual([who, progress]);
    }
    await setStatus('ACCEPTED');
  });
});

it('shows the history of a task to whoever sees the task, back to before they could', async () => {
  const query = 'query ($id: ID!) { task(id: $id) { history { nodes { kind comment } } } }';
  for (const { name: who, identity, sees } of personas()) {
    for (const sensitivity of sensitivities) {
      const { task } = await scene.stage.as(identity).read(query, { id: scene.tasks[sensitivity].id });
      const comments = task?.history.nodes.map((node: any) => node.comment).filter(Boolean) ?? [];
      const expected = sees.includes(sensitivity) ? [`Noted of ${word}`] : [];
      expect([who, sensitivity, comments]).toEqual([who, sensitivity, expected]);
    }
  }
});
