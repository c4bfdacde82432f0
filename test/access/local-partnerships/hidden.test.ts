import { Client } from 'pg';
import type { Identity } from '../../../platform/identity';
import { agencyA, agencyB, coordinator, person, refusals } from '../../writing/local-partnerships/support';
import { eventually } from '../../support/processes';
import { Scene } from './scene';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
}, 60_000);
afterAll(() => scene.dispose());

/** Takes part in the task, which is for its lead and the coordinators alone. */
const overseer = person('Bea of B', ['coordination:read', 'coordination:write'], { partner: agencyB });
const missing = 'task:0000000000000000';

/** What is asked, with the id of a task in it. */
const questions: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
  'task(id)': (id) => scene.stage.ask('query ($id: ID!) { task(id: $id) { id title } }', { id }),
  _entities: (id) =>
    scene.entities(
      overseer,
      [{ __typename: 'CoordinationTask', id }],
      '... on CoordinationTask { id allowedTransitions { to } }',
    ),
  transitionTask: (taskId) => change('transitionTask', { taskId, to: 'IN_PROGRESS', expectedVersion: 1 }),
  assignTaskLead: (taskId) =>
    change('assignTaskLead', { taskId, leadPartnerId: agencyA, expectedVersion: 99 }),
  updateTask: (taskId) => change('updateTask', { taskId, title: 'Mine', expectedVersion: 4 }),
  'updateTask, dependsOn': (taskId) =>
    change('updateTask', { taskId, dependsOn: ['task:demo-uz-chi-1'], expectedVersion: 4 }),
  changeTaskParticipant: (taskId) =>
    change('changeTaskParticipant', { taskId, partnerId: agencyB, role: 'SUPPORT', expectedVersion: 4 }),
  commentOnTask: (taskId) => change('commentOnTask', { taskId, comment: 'I know of it.' }),
  'a dependency of a task': (id) =>
    change('createTask', {
      localPartnershipId: 'local-partnership:uz-chilanzar',
      title: 'Waits',
      kind: 'OTHER',
      dependsOn: [id],
    }),
};

function change(name: string, input: Record<string, unknown>): Promise<any> {
  return scene.stage.change(name, input);
}

describe('a task that is hidden is one that is not there', () => {
  it.each(Object.keys(questions))('in the words and the statements of %s', async (name) => {
    scene.stage.as(overseer);
    const hidden = scene.tasks.STRICTLY_CONFIDENTIAL.id;
    const told = async (id: string) => {
      let answer: unknown;
      const statements = await scene.statementsOf(async () => {
        answer = await questions[name]?.(id);
      });
      const said = JSON.stringify(answer)
        .replaceAll(id, '…')
        .replace(/"requestId":"[^"]*"/, '');
      return { statements, said };
    };
    const ofHidden = await told(hidden);
    expect(ofHidden).toEqual(await told(missing));
    expect(ofHidden.statements.length).toBeGreaterThan(0);
    expect(ofHidden.said).not.toMatch(/lanternwood|KE-SEEN/);
  });

  it('by its reference', async () => {
    scene.stage.as(overseer);
    const told = async (reference: string) => {
      let data: any;
      const statements = await scene.statementsOf(async () => {
        data = await scene.stage.read('query ($reference: String!) { task(reference: $reference) { id } }', {
          reference,
        });
      });
      return { statements, data };
    };
    const { reference } = scene.tasks.STRICTLY_CONFIDENTIAL;
    expect(await told(reference)).toEqual(await told('KE-SEEN-999'));
  });

  it('in the numbers of an event that is hidden with it', async () => {
    const told = async (id: string) => {
      let found: unknown;
      const keys = [{ __typename: 'TaskEvent', id }];
      const statements = await scene.statementsOf(async () => {
        found = await scene.entities(overseer, keys, '... on TaskEvent { id }');
      });
      return { statements, found };
    };
    const ofHidden = await told(scene.tasks.STRICTLY_CONFIDENTIAL.eventId);
    expect(ofHidden).toEqual(await told('task-event:0000000000000000'));
    expect(ofHidden.found).toEqual([null]);
  });

  it('at once, while somebody else is changing it', async () => {
    const { id } = scene.tasks.STRICTLY_CONFIDENTIAL;
    const held = await holdRow(id);
    const payload = await scene.stage.as(overseer).change('commentOnTask', { taskId: id, comment: 'Held?' });
    expect(refusals(payload)).toEqual(['NOT_FOUND input.taskId']);
    await held.release();
  });

  it('to whoever lost their part in it while they waited for it', async () => {
    const { id } = scene.tasks.CONFIDENTIAL;
    const held = await holdRow(id);
    const waiting = scene.stage.as(overseer).change('commentOnTask', { taskId: id, comment: 'Still there?' });
    await eventually(async () => {
      const waiters = await scene.stage.sql(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiters.length > 0;
    }, 'the comment waits for the task');
    await held.client.query(
      `delete from local_partnerships.task_participant where task_id = $1 and partner_id = $2`,
      [id, agencyB],
    );
    await held.client.query(
      'update local_partnerships.coordination_task set version = version + 1 where id = $1',
      [id],
    );
    await held.release();
    expect(refusals(await waiting)).toEqual(['NOT_FOUND input.taskId']);
  });
});

/** Somebody is in the midst of changing a task. */
async function holdRow(id: string) {
  const client = new Client({ connectionString: scene.stage.database.url });
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from local_partnerships.coordination_task where id = $1 for update', [id]);
  return {
    client,
    async release() {
      await client.query('commit');
      await client.end();
    },
  };
}

describe('what stands in the way is counted where it may not be named', () => {
  const guards = `query ($id: ID!) { task(id: $id) { version allowedTransitions { to unmetGuards } } }`;

  it('of a task that waits for it', async () => {
    const lead = person('Una', ['coordination:write'], { partner: 'partner:undp' });
    await scene.stage.sql(
      `update local_partnerships.coordination_task set status = 'ACCEPTED', lead_partner_id = 'partner:undp' where id = $1`,
      [scene.waiting],
    );
    const said = async (who: Identity) => {
      const { task } = await scene.stage.as(who).read(guards, { id: scene.waiting });
      const offer = task.allowedTransitions.find(({ to }: { to: string }) => to === 'IN_PROGRESS');
      return { version: task.version as number, sentences: offer.unmetGuards as string[] };
    };
    const { version, sentences } = await said(lead);
    const { PUBLIC, INTERNAL, CONFIDENTIAL, STRICTLY_CONFIDENTIAL } = scene.tasks;
    const open = `${PUBLIC.reference} and 3 tasks that you may not see`;
    expect(sentences).toEqual([`Waits for ${open}: they are neither completed nor cancelled.`]);
    const refused = await scene.stage
      .as(lead)
      .change('transitionTask', { taskId: scene.waiting, to: 'IN_PROGRESS', expectedVersion: version });
    expect(refused.userErrors.map(({ message }: { message: string }) => message)).toEqual(sentences);
    const all = [PUBLIC, INTERNAL, CONFIDENTIAL, STRICTLY_CONFIDENTIAL].map(({ reference }) => reference);
    const leadA = person('Ada', [], { partner: agencyA });
    expect((await said(leadA)).sentences[0]).toContain(all.join(', '));
  });

  it('of a local partnership that is to be closed', async () => {
    const steward = person('Stu', ['partnerships:write']);
    const close = {
      localPartnershipId: scene.partnership,
      to: 'CLOSED',
      expectedVersion: 1,
      reason: 'No more.',
    };
    const payload = await scene.stage
      .as(steward)
      .change('changeLocalPartnershipStatus', close, 'localPartnership { id }');
    const [{ message }] = payload.userErrors;
    expect(message).toMatch(/ and 3 tasks that you may not see; complete or cancel them first\.$/);
    for (const { reference } of [scene.tasks.INTERNAL, scene.tasks.STRICTLY_CONFIDENTIAL]) {
      expect(message).not.toContain(reference);
    }
  });
});

describe('dependencies that a writer may not see', () => {
  const elsewhere = (input: Record<string, unknown>) =>
    scene.stage.as(coordinator).change('createTask', {
      localPartnershipId: 'local-partnership:uz-chilanzar',
      title: 'In Chilanzar',
      kind: 'OTHER',
      sensitivity: 'PUBLIC',
      ...input,
    });

  it('stay when a form sends back those that it showed', async () => {
    const { task } = await elsewhere({ dependsOn: [scene.awaited] });
    await scene.stage.sql('insert into local_partnerships.task_dependency values ($1, $2)', [
      task.id,
      scene.tasks.STRICTLY_CONFIDENTIAL.id,
    ]);
    const dependencies = async () =>
      (
        await scene.stage.sql(
          'select depends_on from local_partnerships.task_dependency where task_id = $1 order by depends_on',
          [task.id],
        )
      ).map((row) => row['depends_on']);
    const send = (dependsOn: readonly string[], expectedVersion: number) =>
      change('updateTask', { taskId: task.id, dependsOn, expectedVersion });
    const same = await send([scene.awaited], 1);
    expect([same.userErrors, same.event]).toEqual([[], null]);
    const fewer = await send([], 1);
    expect(fewer.task.blockedBy).toEqual([]);
    expect(await dependencies()).toEqual([scene.tasks.STRICTLY_CONFIDENTIAL.id]);
    const named = await send([scene.tasks.STRICTLY_CONFIDENTIAL.id], 2);
    expect(refusals(named)).toEqual(['NOT_FOUND input.dependsOn']);
  });
});

describe('a change after which whoever made it does not see the task', () => {
  it('is told without the task and its event', async () => {
    const office = person('Bo of B', ['coordination:write'], { partner: agencyB });
    const payload = await scene.stage.as(office).change('createTask', {
      localPartnershipId: 'local-partnership:uz-chilanzar',
      title: 'For A alone',
      kind: 'OTHER',
      leadPartnerId: agencyA,
      sensitivity: 'STRICTLY_CONFIDENTIAL',
      clientMutationId: 'for-a',
    });
    expect(payload).toEqual({ task: null, event: null, userErrors: [], clientMutationId: 'for-a' });
  });
});
