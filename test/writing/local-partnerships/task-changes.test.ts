import {
  agencyA,
  agencyB,
  agencyC,
  coordinator,
  leadA,
  localGovernment,
  outsiderC,
  overseerB,
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
  taskId = (await stage.change('createTask', { ...plainTask, startOn: '2030-01-01', dueOn: '2030-02-01' }))
    .task.id;
});

const change = (name: string, input: Record<string, unknown>, expectedVersion: number | null = 1) =>
  stage.change(name, { taskId, ...(expectedVersion === null ? {} : { expectedVersion }), ...input });

async function historyOf(id: string): Promise<string[]> {
  const { task } = await stage.read('query ($id: ID!) { task(id: $id) { history { nodes { kind } } } }', {
    id,
  });
  return task.history.nodes.map(({ kind }: { kind: string }) => kind);
}

describe('updateTask', () => {
  it('changes what is given, clears what is null, leaves the rest', async () => {
    const { task, event } = await change('updateTask', {
      title: 'Count all lamps',
      description: 'At night.',
      priority: 'URGENT',
      intendedFor: 'Residents',
      targetGroups: ['CIVIL_SOCIETY'],
      sdgTargets: ['11.3'],
      sensitivity: 'PUBLIC',
      dependsOn: ['task:demo-uz-chi-1'],
    });
    expect(task).toMatchObject({
      title: 'Count all lamps',
      description: 'At night.',
      priority: 'URGENT',
      intendedFor: 'Residents',
      targetGroups: [{ code: 'CIVIL_SOCIETY' }],
      sdgTargets: [{ code: '11.3' }],
      sensitivity: 'PUBLIC',
      blockedBy: [{ task: { id: 'task:demo-uz-chi-1' } }],
      startOn: '2030-01-01',
      dueOn: '2030-02-01',
      version: 2,
    });
    expect(event.kind).toBe('DETAILS_CHANGED');
    const cleared = await change(
      'updateTask',
      { description: null, dueOn: null, targetGroups: null, sdgTargets: [], dependsOn: [] },
      2,
    );
    expect(cleared.task).toMatchObject({
      title: 'Count all lamps',
      description: null,
      dueOn: null,
      targetGroups: [],
      sdgTargets: [],
      blockedBy: [],
      version: 3,
    });
  });

  it('is a change of dates where only dates change, and none where nothing does', async () => {
    const moved = await change('updateTask', { dueOn: '2030-03-01', title: plainTask.title });
    expect(moved.event.kind).toBe('DUE_DATE_CHANGED');
    const same = await change('updateTask', { dueOn: '2030-03-01' }, 2);
    expect(same).toMatchObject({ task: { version: 2 }, event: null, userErrors: [] });
    expect(await historyOf(taskId)).toEqual(['CREATED', 'DUE_DATE_CHANGED']);
  });

  it.each([
    [{ title: null, priority: null }, ['INVALID input.title', 'INVALID input.priority']],
    [
      { title: '', intendedFor: 'x\u0000'.slice(0, 1) + '\u0001' },
      ['INVALID input.title', 'INVALID input.intendedFor'],
    ],
    [{ dueOn: '2029-12-31' }, ['INVALID input.dueOn']],
    [{ startOn: '2030-02-02' }, ['INVALID input.startOn']],
    [{ sdgTargets: ['1.99'] }, ['NOT_FOUND input.sdgTargets']],
    [{ dependsOn: ['task:none'] }, ['NOT_FOUND input.dependsOn']],
    [{ taskId: 'task:none' }, ['NOT_FOUND input.taskId']],
    [{ expectedVersion: 2 }, ['CONFLICT input.expectedVersion']],
  ])('refuses %j', async (input, expected) => {
    expect(refusals(await change('updateTask', input))).toEqual(expected);
    expect(await historyOf(taskId)).toEqual(['CREATED']);
  });

  it('refuses a cycle, however long, also of two made at once', async () => {
    const other = (await stage.change('createTask', { ...plainTask, dependsOn: [taskId] })).task;
    const third = (await stage.change('createTask', { ...plainTask, dependsOn: [other.id] })).task;
    for (const id of [taskId, other.id, third.id]) {
      expect(refusals(await change('updateTask', { dependsOn: [id] }))).toEqual(['INVALID input.dependsOn']);
    }
    const [a, b] = await Promise.all([
      stage.change('createTask', plainTask),
      stage.change('createTask', plainTask),
    ]);
    const tie = (one: any, to: any) =>
      stage.change('updateTask', { taskId: one.task.id, expectedVersion: 1, dependsOn: [to.task.id] });
    const both = await Promise.all([tie(a, b), tie(b, a)]);
    expect(both.flatMap(refusals)).toEqual(['INVALID input.dependsOn']);
  });

  it('gives the lead its part, and nobody else any', async () => {
    stage.as(leadA);
    expect((await change('updateTask', { title: 'Ours', dueOn: null })).userErrors).toEqual([]);
    const payload = await change(
      'updateTask',
      { priority: 'LOW', sensitivity: 'PUBLIC', dependsOn: ['task:demo-uz-chi-1'] },
      2,
    );
    expect(refusals(payload)).toEqual([
      'FORBIDDEN input.priority',
      'FORBIDDEN input.sensitivity',
      'FORBIDDEN input.dependsOn',
    ]);
    // What a form sends back unchanged is no change.
    expect((await change('updateTask', { priority: 'MEDIUM', title: 'Still ours' }, 2)).userErrors).toEqual(
      [],
    );
    for (const who of [outsiderC, overseerB, reader, null]) {
      expect(
        refusals(await stage.as(who).change('updateTask', { taskId, expectedVersion: 3, title: 'Mine' })),
      ).toEqual(['FORBIDDEN']);
    }
  });
});

describe('assignTaskLead', () => {
  it('hands the task over, once', async () => {
    const { task, event } = await change('assignTaskLead', {
      leadPartnerId: agencyC,
      reason: 'They offered.',
    });
    expect(task).toMatchObject({ lead: { partner: { id: agencyC } }, status: 'PROPOSED', version: 2 });
    expect(event).toMatchObject({ kind: 'LEAD_CHANGED', reason: 'They offered.', fromStatus: null });
    const again = await change('assignTaskLead', { leadPartnerId: agencyC }, 2);
    expect(again).toMatchObject({ task: { version: 2 }, event: null, userErrors: [] });
    const office = await change('assignTaskLead', { leadStakeholderId: localGovernment }, 2);
    expect(office.task.lead).toMatchObject({ partner: null, stakeholder: { id: localGovernment } });
  });

  it.each([
    [{}, ['INVALID input.leadPartnerId']],
    [{ leadPartnerId: agencyB, leadStakeholderId: localGovernment }, ['INVALID input.leadStakeholderId']],
    [{ leadPartnerId: 'partner:none' }, ['NOT_FOUND input.leadPartnerId']],
    [{ leadPartnerId: agencyB, taskId: 'task:none' }, ['NOT_FOUND input.taskId']],
    [{ leadPartnerId: agencyB, expectedVersion: 3 }, ['CONFLICT input.expectedVersion']],
    [{ leadPartnerId: agencyB, taskId: 'task:demo-uz-chi-1', expectedVersion: 5 }, ['GUARD_FAILED']],
  ])('refuses %j', async (input, expected) => {
    expect(refusals(await change('assignTaskLead', input))).toEqual(expected);
  });

  it('is for coordinators', async () => {
    stage.as(leadA);
    expect(refusals(await change('assignTaskLead', { leadPartnerId: agencyB }))).toEqual(['FORBIDDEN']);
  });
});

describe('changeTaskParticipant', () => {
  it('adds and removes a role, each once', async () => {
    const added = await change('changeTaskParticipant', { partnerId: agencyB, role: 'FUNDING' });
    expect(added.task).toMatchObject({
      participants: [{ partner: { id: agencyB }, role: 'FUNDING' }],
      version: 2,
    });
    expect(added.event.kind).toBe('PARTICIPANTS_CHANGED');
    const second = await change('changeTaskParticipant', { partnerId: agencyB, role: 'OVERSIGHT' }, 2);
    expect(second.task.participants).toHaveLength(2);
    const again = await change('changeTaskParticipant', { partnerId: agencyB, role: 'FUNDING' }, 3);
    expect(again).toMatchObject({ event: null, task: { version: 3 } });
    const office = await change(
      'changeTaskParticipant',
      { stakeholderId: localGovernment, role: 'SUPPORT' },
      3,
    );
    expect(office.task.participants).toHaveLength(3);
    const removed = await change(
      'changeTaskParticipant',
      { partnerId: agencyB, role: 'FUNDING', remove: true },
      4,
    );
    expect(removed.task.participants.map(({ role }: any) => role)).toEqual(['OVERSIGHT', 'SUPPORT']);
    const { tasks } = await stage.read(
      'query ($id: [ID!]) { tasks(filter: { participantPartnerId: $id }, first: 100) { nodes { id } } }',
      { id: [agencyB] },
    );
    expect(tasks.nodes).toContainEqual({ id: taskId });
  });

  it.each([
    [{ partnerId: agencyB, role: 'LEAD' }, ['INVALID input.role']],
    [{ role: 'SUPPORT' }, ['INVALID input.partnerId']],
    [
      { partnerId: agencyB, stakeholderId: localGovernment, role: 'SUPPORT' },
      ['INVALID input.stakeholderId'],
    ],
    [{ partnerId: 'partner:none', role: 'SUPPORT' }, ['NOT_FOUND input.partnerId']],
    [{ partnerId: agencyB, role: 'SUPPORT', remove: true }, ['NOT_FOUND input.partnerId']],
    [{ partnerId: agencyB, role: 'SUPPORT', taskId: 'task:none' }, ['NOT_FOUND input.taskId']],
    [{ partnerId: agencyB, role: 'SUPPORT', expectedVersion: 9 }, ['CONFLICT input.expectedVersion']],
  ])('refuses %j', async (input, expected) => {
    expect(refusals(await change('changeTaskParticipant', input))).toEqual(expected);
  });

  it('is for coordinators', async () => {
    const payload = await stage.as(leadA).change('changeTaskParticipant', {
      taskId,
      expectedVersion: 1,
      partnerId: agencyA,
      role: 'FUNDING',
    });
    expect(refusals(payload)).toEqual(['FORBIDDEN']);
  });
});

describe('commentOnTask', () => {
  it('adds to the history and leaves the version', async () => {
    const occurredAt = '2025-01-01T10:00:00.000Z';
    const { task, event } = await stage
      .as(outsiderC)
      .change('commentOnTask', { taskId, comment: 'We have\nold counts.', occurredAt });
    expect(task.version).toBe(1);
    expect(event).toMatchObject({
      kind: 'COMMENTED',
      comment: 'We have\nold counts.',
      occurredAt,
      actorName: outsiderC.name,
      actorPartner: { id: agencyC },
    });
    expect(await historyOf(taskId)).toEqual(['CREATED', 'COMMENTED']);
  });

  it('is for whoever sees the task and may write', async () => {
    expect(refusals(await stage.as(reader).change('commentOnTask', { taskId, comment: 'No' }))).toEqual([
      'FORBIDDEN',
    ]);
    await stage
      .as(coordinator)
      .change('updateTask', { taskId, expectedVersion: 1, sensitivity: 'CONFIDENTIAL' });
    expect(refusals(await stage.as(outsiderC).change('commentOnTask', { taskId, comment: 'No' }))).toEqual([
      'NOT_FOUND input.taskId',
    ]);
    expect((await stage.as(leadA).change('commentOnTask', { taskId, comment: 'Yes' })).userErrors).toEqual(
      [],
    );
  });

  it.each([
    [{ comment: '\t' }, ['INVALID input.comment']],
    [{ comment: 'x'.repeat(10_001) }, ['INVALID input.comment']],
    [{ comment: 'Soon', occurredAt: '2100-01-01T00:00:00Z' }, ['INVALID input.occurredAt']],
    [{ comment: 'Where', taskId: 'task:none' }, ['NOT_FOUND input.taskId']],
  ])('refuses %j', async (input, expected) => {
    expect(refusals(await change('commentOnTask', input, null))).toEqual(expected);
  });
});
