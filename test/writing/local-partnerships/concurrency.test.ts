import {
  agencyB,
  agencyC,
  chilanzar,
  coordinator,
  leadA,
  plainTask,
  reader,
  refusals,
  Stage,
} from './support';

let stage: Stage;
let taskId: string;

beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.dispose());
beforeEach(async () => {
  stage.as(coordinator);
  taskId = (await stage.change('createTask', plainTask)).task.id;
});

async function head(): Promise<number> {
  const [row] = await stage.sql('select last::int from local_partnerships.log_head');
  return row?.['last'];
}

describe('of fifty changes that start from one version', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => index);

  it('exactly one wins, the others are told of the conflict, and one event is recorded', async () => {
    const before = await head();
    const payloads = await Promise.all(
      fifty.map(() =>
        stage.change('transitionTask', { taskId, to: 'CANCELLED', expectedVersion: 1, reason: 'Enough.' }),
      ),
    );
    const won = payloads.filter(({ event }) => event !== null);
    expect(won).toHaveLength(1);
    expect(payloads.flatMap(refusals)).toEqual(Array(49).fill('CONFLICT input.expectedVersion'));
    expect(await head()).toBe(before + 1);
    expect(won[0].task).toMatchObject({ status: 'CANCELLED', version: 2 });
  });

  it('so it is for different mutations too', async () => {
    const before = await head();
    const mutations = [
      ['updateTask', { title: 'Title' }],
      ['assignTaskLead', { leadPartnerId: agencyC }],
      ['changeTaskParticipant', { partnerId: agencyB, role: 'SUPPORT' }],
    ] as const;
    const payloads = await Promise.all(
      fifty.flatMap((index) =>
        mutations
          .slice(index % 3, (index % 3) + 1)
          .map(([name, input]) => stage.change(name, { taskId, expectedVersion: 1, ...input })),
      ),
    );
    expect(payloads.filter(({ event }) => event !== null)).toHaveLength(1);
    expect(await head()).toBe(before + 1);
  });

  it('comments are all taken, each with a number of its own', async () => {
    const before = await head();
    const payloads = await Promise.all(
      fifty.map((index) => stage.change('commentOnTask', { taskId, comment: `Comment ${index}` })),
    );
    const sequences = payloads.map(({ event }) => event.sequence).toSorted((a, b) => a - b);
    expect(sequences).toEqual(fifty.map((index) => before + 1 + index));
  });
});

describe('a change that names itself', () => {
  it('is made once, whether it comes twice or twice at once', async () => {
    const before = await head();
    const input = { ...plainTask, clientMutationId: 'create-once' };
    const [one, two] = await Promise.all([
      stage.change('createTask', input),
      stage.change('createTask', input),
    ]);
    const three = await stage.change('createTask', input);
    expect(one.task).toBeTruthy();
    expect([two.task.id, three.task.id]).toEqual([one.task.id, one.task.id]);
    expect([two.event.id, three.event.id]).toEqual([one.event.id, one.event.id]);
    expect(three.clientMutationId).toBe('create-once');
    expect(await head()).toBe(before + 1);
  });

  it('is not another change under the same name', async () => {
    await stage.change('commentOnTask', { taskId, comment: 'One', clientMutationId: 'comment' });
    const other = await stage.change('commentOnTask', {
      taskId,
      comment: 'Two',
      clientMutationId: 'comment',
    });
    expect(refusals(other)).toEqual(['DUPLICATE input.clientMutationId']);
    const mutation = await stage.change('createTask', { ...plainTask, clientMutationId: 'comment' });
    expect(refusals(mutation)).toEqual(['DUPLICATE input.clientMutationId']);
    const somebodyElse = await stage
      .as(leadA)
      .change('commentOnTask', { taskId, comment: 'Two', clientMutationId: 'comment' });
    expect(somebodyElse.userErrors).toEqual([]);
  });

  it('may be tried again after it was refused', async () => {
    const input = { taskId, expectedVersion: 2, title: 'Later', clientMutationId: 'again' };
    expect(refusals(await stage.change('updateTask', input))).toEqual(['CONFLICT input.expectedVersion']);
    expect((await stage.change('updateTask', { ...input, expectedVersion: 1 })).userErrors).toEqual([]);
  });

  it('is remembered over a restart', async () => {
    const input = { taskId, to: 'ACCEPTED', expectedVersion: 1, clientMutationId: 'accept' };
    const first = await stage.as(leadA).change('transitionTask', input);
    await stage.restart();
    const before = await head();
    const again = await stage.change('transitionTask', input);
    expect(again.event.id).toBe(first.event.id);
    expect(await head()).toBe(before);
  });
});

describe('the log', () => {
  it('has one event for each change and none for a refusal, without a gap', async () => {
    const before = await head();
    const accepted = await stage
      .as(leadA)
      .change('transitionTask', { taskId, to: 'ACCEPTED', expectedVersion: 1 });
    await stage.change('transitionTask', { taskId, to: 'COMPLETED', expectedVersion: 2 });
    await stage.as(reader).change('createTask', plainTask);
    const started = await stage
      .as(leadA)
      .change('transitionTask', { taskId, to: 'IN_PROGRESS', expectedVersion: 2 });
    expect([accepted.event.sequence, started.event.sequence]).toEqual([before + 1, before + 2]);
    const rows = await stage.sql(
      `select sequence::int, entity_version, data ->> 'actorSubject' as subject from local_partnerships.event_log
        where sequence > $1 order by sequence`,
      [before],
    );
    expect(rows).toEqual([
      { sequence: before + 1, entity_version: 2, subject: leadA.subject },
      { sequence: before + 2, entity_version: 3, subject: leadA.subject },
    ]);
  });

  it('tells filters of polls what the change left', async () => {
    const { task } = await stage.change('updateTask', { taskId, expectedVersion: 1, priority: 'URGENT' });
    const { taskEvents } = await stage.read(
      `query ($lp: [ID!]) { taskEvents(filter: { localPartnershipId: $lp, priority: [URGENT] }) { nodes { kind task { id } } } }`,
      { lp: [chilanzar] },
    );
    expect(taskEvents.nodes.at(-1)).toEqual({ kind: 'DETAILS_CHANGED', task: { id: task.id } });
  });
});
