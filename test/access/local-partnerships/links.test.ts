import { agencyA, person } from '../../writing/local-partnerships/support';
import { assessment, recommendation, Scene, word } from './scene';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
}, 60_000);
afterAll(() => scene.dispose());

const outsider = person('Ola', ['coordination:read'], { partner: 'partner:undp' });
const assessor = person('Asa', ['coordination:read', 'assessments:read']);
const leadOfIt = person('Ada', ['coordination:read'], { partner: agencyA });

/** As after the event that says so has come over. */
function hide(sensitivity: string): Promise<unknown> {
  return scene.stage.sql(
    `update local_partnerships.foreign_record set sensitivity = $2, lead_partner_ids = '{${agencyA}}' where id = $1`,
    [assessment, sensitivity],
  );
}

const referring = `query ($id: ID!) { task(id: $id) { id assessment { id } recommendation { id } } }`;
const refersTo = async () => (await scene.stage.read(referring, { id: scene.tasks.PUBLIC.id })).task;

const finders: Readonly<Record<string, () => Promise<unknown>>> = {
  'tasks by the assessment': async () =>
    (
      await scene.stage.read(
        `{ tasks(filter: { assessmentId: ["${assessment}"] }) { totalCount nodes { id } } }`,
      )
    ).tasks,
  'tasks by the recommendation': async () =>
    (
      await scene.stage.read(
        `{ tasks(filter: { recommendationId: ["${recommendation}"] }) { totalCount nodes { id } } }`,
      )
    ).tasks,
  'taskEvents by the assessment': async () =>
    (await scene.stage.read(`{ taskEvents(filter: { assessmentId: ["${assessment}"] }) { nodes { id } } }`))
      .taskEvents,
  'taskEvents by the recommendation': async () =>
    (
      await scene.stage.read(
        `{ taskEvents(filter: { recommendationId: ["${recommendation}"] }) { nodes { id } } }`,
      )
    ).taskEvents,
  'whoDoesWhatWhere by the assessment': async () => ({
    nodes: (
      await scene.stage.read(
        `{ whoDoesWhatWhere(filter: { assessmentId: ["${assessment}"] }) { task { id } } }`,
      )
    ).whoDoesWhatWhere,
  }),
  'Assessment.tasks': async () => {
    const keys = [{ __typename: 'Assessment', id: assessment }];
    const selection = '... on Assessment { tasks { totalCount nodes { id } } taskCounts { count } }';
    const [{ tasks, taskCounts }] = await scene.entities(scene.stage.who, keys, selection);
    expect(taskCounts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
      tasks.totalCount,
    );
    return tasks;
  },
  'Recommendation.tasks': async () => {
    const keys = [{ __typename: 'Recommendation', id: recommendation }];
    const selection = '... on Recommendation { tasks { id } implementationProgress }';
    const [{ tasks, implementationProgress }] = await scene.entities(scene.stage.who, keys, selection);
    expect(implementationProgress === null).toBe(tasks.length === 0);
    return { nodes: tasks };
  },
};

describe('a task that hangs on a hidden assessment', () => {
  it('is shown as one that hangs on none', async () => {
    for (const [sensitivity, hidden, shown] of [
      ['INTERNAL', [null, outsider], [assessor, leadOfIt]],
      ['CONFIDENTIAL', [null, outsider, assessor], [leadOfIt]],
    ] as const) {
      await hide(sensitivity);
      for (const who of hidden) {
        scene.stage.as(who);
        expect(await refersTo()).toEqual({
          id: scene.tasks.PUBLIC.id,
          assessment: null,
          recommendation: null,
        });
      }
      for (const who of shown) {
        scene.stage.as(who);
        expect(await refersTo()).toMatchObject({ recommendation: { id: recommendation } });
      }
    }
    await hide('PUBLIC');
    scene.stage.as(null);
    expect(await refersTo()).toMatchObject({ assessment: { id: assessment } });
  });

  it.each(Object.keys(finders))('is not found by it: %s', async (name) => {
    scene.stage.as(outsider);
    await hide('PUBLIC');
    const open: any = await finders[name]?.();
    expect(open.nodes.length).toBeGreaterThan(0);
    await hide('CONFIDENTIAL');
    const closed: any = await finders[name]?.();
    expect(closed.nodes).toEqual([]);
    expect(closed.totalCount ?? 0).toBe(0);
    scene.stage.as(leadOfIt);
    const own: any = await finders[name]?.();
    expect(own.nodes.length).toBeGreaterThanOrEqual(open.nodes.length);
    await hide('PUBLIC');
  });

  it('is found by all else', async () => {
    await hide('CONFIDENTIAL');
    const { tasks } = await scene.stage
      .as(outsider)
      .read(`{ tasks(filter: { text: "${word}" }) { nodes { id } } }`);
    expect(tasks.nodes).toHaveLength(2);
    await hide('PUBLIC');
  });
});

it('finds as much by a hidden assessment as by one that is not there, with the same statements', async () => {
  await hide('CONFIDENTIAL');
  scene.stage.as(outsider);
  const told = async (id: string) => {
    const query = `query ($id: [ID!]) { tasks(filter: { assessmentId: $id }) { totalCount nodes { id } }
      taskEvents(filter: { assessmentId: $id }) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    let data: unknown;
    const statements = await scene.statementsOf(async () => {
      data = await scene.stage.read(query, { id: [id] });
    });
    return { statements: statements.toSorted(), data };
  };
  expect(await told(assessment)).toEqual(await told('assessment:none'));
  await hide('PUBLIC');
});
