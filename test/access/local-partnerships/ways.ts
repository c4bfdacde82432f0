import type { Identity } from '../../../platform/identity';
import { agencyA, agencyB, agencyC } from '../../writing/local-partnerships/support';
import { sensitivities } from './personas';
import { assessment, city, kinds, place, recommendation, word, type Scene } from './scene';

/** One way in: settles with the ids of the tasks that it shows to whoever is seated. */
export type Way = (scene: Scene, identity: Identity | null) => Promise<(string | null | undefined)[]>;

const idsOf = (rows: readonly any[]): string[] => rows.map((row) => row.id);
const nodesOf = (connection: any): string[] => idsOf(connection.nodes);
const filter = `{ text: "${word}" }`;

const ask = (query: string, pick: (data: any) => (string | null | undefined)[]): Way => {
  return async ({ stage }) => pick(await stage.read(query));
};

/** Through all pages; one that is not the last has to be full. */
async function paged({ stage }: Scene, list: (page: string) => string, at: (data: any) => any, size = 2) {
  const ids: string[] = [];
  let after = '';
  for (;;) {
    const { nodes, pageInfo } = at(await stage.read(list(`first: ${size}${after}`)));
    ids.push(...idsOf(nodes));
    if (!pageInfo.hasNextPage) return ids;
    expect(nodes).toHaveLength(size);
    after = `, after: "${pageInfo.endCursor}"`;
  }
}

/** Each way on which a client may come to tasks, one task by its id included. */
export const ways: Readonly<Record<string, Way>> = {
  'task(id)': async ({ stage, tasks }) => {
    const one = ({ id }: { id: string }) => stage.read('query ($id: ID!) { task(id: $id) { id } }', { id });
    return (await Promise.all(sensitivities.map((each) => one(tasks[each])))).map(({ task }) => task?.id);
  },
  'task(reference)': async ({ stage, tasks }) => {
    const query = (reference: string) => `{ task(reference: "${reference}") { id } }`;
    const answers = sensitivities.map((each) => stage.read(query(tasks[each].reference)));
    return (await Promise.all(answers)).map(({ task }) => task?.id);
  },
  'tasks, nodes': ask(`{ tasks(filter: ${filter}) { nodes { id } } }`, ({ tasks }) => nodesOf(tasks)),
  'tasks, edges': ask(`{ tasks(filter: ${filter}) { edges { node { id } } } }`, ({ tasks }) =>
    tasks.edges.map((edge: any) => edge.node.id),
  ),
  'tasks, backwards': ask(`{ tasks(last: 50) { nodes { id } } }`, ({ tasks }) => nodesOf(tasks)),
  ...Object.fromEntries(
    ['DUE_ON_ASC', 'PRIORITY_DESC', 'UPDATED_AT_DESC', 'CREATED_AT_DESC'].map((order): [string, Way] => [
      `tasks, ${order}, page by page`,
      (scene) =>
        paged(
          scene,
          (page) =>
            `{ tasks(filter: ${filter}, orderBy: ${order}, ${page}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          ({ tasks }) => tasks,
        ),
    ]),
  ),
  'tasks of one sensitivity, by their kinds': async ({ stage }) => {
    const list = (kind: string) => `{ tasks(filter: { kind: [${kind}], text: "${word}" }) { nodes { id } } }`;
    const answers = await Promise.all(sensitivities.map((each) => stage.read(list(kinds[each]))));
    return answers.flatMap(({ tasks }) => nodesOf(tasks));
  },
  'Place.tasks': ask(`{ place(id: "${place}") { tasks(first: 50) { nodes { id } } } }`, (data) =>
    nodesOf(data.place.tasks),
  ),
  'Place.tasks, of what lies inside': ask(
    `{ place(id: "${city}") { tasks(first: 50) { nodes { id } } } }`,
    (data) => nodesOf(data.place.tasks),
  ),
  'LocalPartnership.tasks': ({ stage, partnership }) =>
    stage
      .read('query ($id: ID!) { localPartnership(id: $id) { tasks(first: 50) { nodes { id } } } }', {
        id: partnership,
      })
      .then((data) => nodesOf(data.localPartnership.tasks)),
  ...Object.fromEntries(
    (
      [
        [agencyA, 'LEAD'],
        [agencyB, 'OVERSIGHT'],
        [agencyC, 'SUPPORT'],
      ] as const
    ).map(([partner, role]): [string, Way] => [
      `Partner.tasks as ${role}`,
      ask(
        `{ partner(id: "${partner}") { tasks(first: 50, role: [${role}]) { nodes { id } } } }`,
        (data: any) => nodesOf(data.partner.tasks),
      ),
    ]),
  ),
  'Assessment.tasks': ask(
    `{ assessment(id: "${assessment}") { tasks(first: 50) { nodes { id } } } }`,
    (data) => nodesOf(data.assessment.tasks),
  ),
  'Recommendation.tasks': ask(`{ recommendation(id: "${recommendation}") { tasks { id } } }`, (data) =>
    idsOf(data.recommendation.tasks),
  ),
  'SdgTarget.tasks': ask('{ sdgTarget(code: "11.1") { tasks(first: 50) { nodes { id } } } }', (data) =>
    nodesOf(data.sdgTarget.tasks),
  ),
  'CoordinationTask.blockedBy': async ({ stage, waiting }) => {
    const query = 'query ($id: ID!) { task(id: $id) { blockedBy { task { id } } } }';
    const { task } = await stage.read(query, { id: waiting });
    return task.blockedBy.map((one: any) => one.task.id);
  },
  'CoordinationTask.blocks': async ({ stage, awaited }) => {
    const query = 'query ($id: ID!) { task(id: $id) { blocks { task { id } } } }';
    const { task } = await stage.read(query, { id: awaited });
    return task.blocks.map((one: any) => one.task.id);
  },
  whoDoesWhatWhere: ask('{ whoDoesWhatWhere { task { id } } }', (data) =>
    data.whoDoesWhatWhere.map((row: any) => row.task.id),
  ),
  taskOverlaps: ask(`{ taskOverlaps(placeId: "${city}") { tasks { id } } }`, (data) =>
    data.taskOverlaps.flatMap((overlap: any) => idsOf(overlap.tasks)),
  ),
  'taskOverlaps, by their kinds': async ({ stage, tasks }) => {
    const { taskOverlaps } = await stage.read(`{ taskOverlaps(placeId: "${city}") { kind } }`);
    const shown: string[] = taskOverlaps.map(({ kind }: { kind: string }) => kind);
    return sensitivities.filter((each) => shown.includes(kinds[each])).map((each) => tasks[each].id);
  },
  'taskEvents, page by page': async (scene) => {
    const ids: string[] = [];
    await paged(
      scene,
      (page) => `{ taskEvents(${page}) { nodes { id task { id } } pageInfo { hasNextPage endCursor } } }`,
      ({ taskEvents }) => {
        ids.push(...taskEvents.nodes.map((node: any) => node.task.id));
        return taskEvents;
      },
      10,
    );
    return ids;
  },
  'taskEvents, with a text': ask(`{ taskEvents(filter: ${filter}) { nodes { task { id } } } }`, (data) =>
    data.taskEvents.nodes.map((node: any) => node.task.id),
  ),
  '_entities, CoordinationTask': async (scene, identity) => {
    const keys = sensitivities.map((each) => ({ __typename: 'CoordinationTask', id: scene.tasks[each].id }));
    return (await scene.entities(identity, keys, '... on CoordinationTask { id }')).map((one) => one?.id);
  },
  '_entities, TaskEvent': async (scene, identity) => {
    const keys = sensitivities.map((each) => ({ __typename: 'TaskEvent', id: scene.tasks[each].eventId }));
    const found = await scene.entities(identity, keys, '... on TaskEvent { comment task { id } }');
    return found.map((one) => one?.task.id);
  },
};
