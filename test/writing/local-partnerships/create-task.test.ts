import {
  agencyA,
  agencyC,
  chilanzar,
  coordinator,
  localGovernment,
  outsiderC,
  overseerB,
  person,
  plainTask,
  reader,
  refusals,
  Stage,
} from './support';

let stage: Stage;
beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.dispose());
beforeEach(() => stage.as(coordinator));

const create = (input: Record<string, unknown> = {}) =>
  stage.change('createTask', { ...plainTask, ...input });

describe('a new task', () => {
  it('has all that the input says, is read back and has one event', async () => {
    const { task, event, userErrors, clientMutationId } = await create({
      clientMutationId: 'first',
      description: 'Along the\nmain streets.',
      priority: 'HIGH',
      startOn: '2030-01-01',
      dueOn: '2030-02-01',
      intendedFor: 'Residents',
      recommendationId: 'recommendation:demo-uz-chilanzar-1',
      sdgTargets: ['16.7', '16.7', '11.3'],
      targetGroups: ['CIVIL_SOCIETY', 'LOCAL_GOVERNMENT'],
      dependsOn: ['task:demo-uz-chi-2'],
      sensitivity: 'CONFIDENTIAL',
    });
    expect(userErrors).toEqual([]);
    expect(clientMutationId).toBe('first');
    expect(task).toMatchObject({
      title: 'Count street lamps',
      description: 'Along the\nmain streets.',
      status: 'PROPOSED',
      version: 1,
      priority: 'HIGH',
      sensitivity: 'CONFIDENTIAL',
      startOn: '2030-01-01',
      dueOn: '2030-02-01',
      intendedFor: 'Residents',
      lead: { partner: { id: agencyA }, stakeholder: null, role: 'LEAD' },
      targetGroups: [{ code: 'LOCAL_GOVERNMENT' }, { code: 'CIVIL_SOCIETY' }],
      assessment: { id: 'assessment:demo-uz-chilanzar' },
      recommendation: { id: 'recommendation:demo-uz-chilanzar-1' },
      blockedBy: [{ task: { id: 'task:demo-uz-chi-2' } }],
      localPartnership: { id: chilanzar },
      place: { id: 'place:uz-tashkent-chilanzar' },
      isDemo: false,
    });
    expect(task.sdgTargets).toEqual([{ code: '16.7' }, { code: '11.3' }]);
    expect(event).toMatchObject({
      kind: 'CREATED',
      fromStatus: null,
      toStatus: 'PROPOSED',
      actorName: coordinator.name,
      replayed: false,
    });
    const { read, log } = await stage.read(
      `query ($id: ID!) {
        read: task(id: $id) { reference history { nodes { id kind } } }
        log: taskEvents(filter: { recommendationId: ["recommendation:demo-uz-chilanzar-1"] }) { nodes { id } }
      }`,
      { id: task.id },
    );
    expect(read.reference).toBe(task.reference);
    expect(read.history.nodes).toEqual([{ id: event.id, kind: 'CREATED' }]);
    expect(log.nodes.at(-1)).toEqual({ id: event.id });
  });

  it('has defaults and needs no lead', async () => {
    const { task } = await create({ leadPartnerId: null, priority: null, sensitivity: null });
    expect(task).toMatchObject({
      priority: 'MEDIUM',
      sensitivity: 'INTERNAL',
      lead: null,
      description: null,
      participants: [],
      sdgTargets: [],
      targetGroups: [],
    });
  });

  it('may be led by a stakeholder, which brings along the partner that it is', async () => {
    const office = await create({ leadPartnerId: null, leadStakeholderId: localGovernment });
    expect(office.task.lead).toMatchObject({ partner: null, stakeholder: { id: localGovernment } });
    const ofPartner = 'stakeholder:demo-uz-chilanzar-drug-control-authorities';
    const centre = await create({ leadPartnerId: null, leadStakeholderId: ofPartner });
    expect(centre.task.lead).toMatchObject({ partner: { id: agencyA }, stakeholder: { id: ofPartner } });
  });

  it('gets the next number of its partnership, without a gap, also from many at once', async () => {
    const first = await create();
    const many = await Promise.all(Array.from({ length: 12 }, () => create()));
    const numberOf = (payload: any) => Number(payload.task.reference.replace('UZ-CHI-', ''));
    const expected = Array.from({ length: 12 }, (_, index) => numberOf(first) + index + 1);
    expect(many.map(numberOf).toSorted((a, b) => a - b)).toEqual(expected);
  });

  it('takes no number where it is refused', async () => {
    const before = await create();
    await create({ leadPartnerId: 'partner:nobody' });
    const after = await create();
    const [a, b] = [before, after].map(({ task }) => Number(task.reference.split('-').at(-1)));
    expect(b).toBe(Number(a) + 1);
  });

  it('leaves the version of its partnership alone', async () => {
    const version = async () =>
      (await stage.read('query ($id: ID!) { localPartnership(id: $id) { version } }', { id: chilanzar }))
        .localPartnership.version;
    const before = await version();
    await create();
    expect(await version()).toBe(before);
  });

  it('stores markup and SQL as the text that it is', async () => {
    const title = `<b>'; drop table coordination_task; --</b>`;
    expect((await create({ title })).task.title).toBe(title);
  });
});

describe('createTask refuses', () => {
  it.each([
    [{ title: ' ' }, ['INVALID input.title']],
    [
      { title: 'x'.repeat(301), description: 'bell \u0007' },
      ['INVALID input.title', 'INVALID input.description'],
    ],
    [{ title: 'a\nb' }, ['INVALID input.title']],
    [{ title: 'invoice \u202Efdp.exe' }, ['INVALID input.title']],
    [{ startOn: '2030-02-02', dueOn: '2030-02-01' }, ['INVALID input.dueOn']],
    [{ localPartnershipId: 'local-partnership:none' }, ['NOT_FOUND input.localPartnershipId']],
    [{ leadPartnerId: 'partner:none' }, ['NOT_FOUND input.leadPartnerId']],
    [{ leadStakeholderId: localGovernment }, ['INVALID input.leadStakeholderId']],
    [{ leadPartnerId: null, leadStakeholderId: 'stakeholder:none' }, ['NOT_FOUND input.leadStakeholderId']],
    [
      {
        assessmentId: 'assessment:none',
        recommendationId: 'recommendation:none',
        sdgTargets: ['99.9', '16.7'],
      },
      ['NOT_FOUND input.assessmentId', 'NOT_FOUND input.recommendationId', 'NOT_FOUND input.sdgTargets'],
    ],
    [{ dependsOn: ['task:none', 'task:demo-uz-chi-1'] }, ['NOT_FOUND input.dependsOn']],
    [
      {
        assessmentId: 'assessment:mx-iztapalapa-usga',
        recommendationId: 'recommendation:demo-uz-chilanzar-1',
      },
      ['INVALID input.recommendationId'],
    ],
    [{ clientMutationId: '' }, ['INVALID input.clientMutationId']],
  ])('%j', async (input, expected) => {
    const payload = await create(input);
    expect(refusals(payload)).toEqual(expected);
    expect(payload).toMatchObject({ task: null, event: null });
  });

  it('whoever has no part in the partnership, but not people of its stakeholders', async () => {
    expect(refusals(await stage.as(null).change('createTask', plainTask))).toEqual(['FORBIDDEN']);
    expect(refusals(await stage.as(reader).change('createTask', plainTask))).toEqual(['FORBIDDEN']);
    expect(refusals(await stage.as(outsiderC).change('createTask', plainTask))).toEqual([
      'FORBIDDEN input.localPartnershipId',
    ]);
    const elsewhere = person('Eli', ['coordination:write'], { coordinates: ['local-partnership:other'] });
    expect(refusals(await stage.as(elsewhere).change('createTask', plainTask))).toEqual([
      'FORBIDDEN input.localPartnershipId',
    ]);
    const { task } = await stage.as(overseerB).change('createTask', { ...plainTask, leadPartnerId: agencyC });
    expect(task.lead.partner.id).toBe(agencyC);
  });

  it('a dependency that the writer may not see, as one that is not there', async () => {
    const { task: secret } = await create({ sensitivity: 'STRICTLY_CONFIDENTIAL' });
    const payload = await stage.as(overseerB).change('createTask', { ...plainTask, dependsOn: [secret.id] });
    expect(payload.userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['input', 'dependsOn'], message: `There is no task ${secret.id}.` },
    ]);
  });

  it('a stakeholder of another partnership, or one that has left', async () => {
    await stage.sql(`set search_path = local_partnerships;
      insert into local_partnership (id, title, place_id, task_prefix, status)
        values ('local-partnership:other', 'Other', 'place:ke-nairobi', 'KE-NBO', 'FORMING');
      insert into stakeholder (id, local_partnership_id, group_code, organisation_name, left_on) values
        ('stakeholder:other', 'local-partnership:other', 'CIVIL_SOCIETY', 'Other', null),
        ('stakeholder:gone', '${chilanzar}', 'CIVIL_SOCIETY', 'Gone', '2020-01-01')`);
    for (const leadStakeholderId of ['stakeholder:other', 'stakeholder:gone']) {
      const payload = await create({ leadPartnerId: null, leadStakeholderId });
      expect(refusals(payload)).toEqual(['INVALID input.leadStakeholderId']);
    }
  });
});
