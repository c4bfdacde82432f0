import { PreparedPartnership, partnershipFields, stakeholderFields, steward } from './partnerships-stage';
import { agencyA, agencyB, leadA, localGovernment, person, plainTask, refusals, Stage } from './support';

let stage: Stage;
let made: PreparedPartnership;

beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.dispose());
beforeEach(async () => (made = await PreparedPartnership.on(stage)));

describe('a stakeholder', () => {
  it('is added with its contact, and fills the gap of its group', async () => {
    const { stakeholder, localPartnership } = await made.add({
      partnerId: agencyB,
      roles: ['MEMBER', 'MEMBER', 'FOCAL_POINT'],
      joinedOn: '2025-05-01',
      contact: {
        name: 'Ann Other',
        email: 'ann@example.org',
        phone: '+254 20 1234',
        languages: ['EN', 'FR'],
      },
    });
    expect(stakeholder).toMatchObject({
      group: { code: 'CIVIL_SOCIETY' },
      partner: { id: agencyB },
      roles: ['MEMBER', 'FOCAL_POINT'],
      joinedOn: '2025-05-01',
      contact: {
        name: 'Ann Other',
        email: 'ann@example.org',
        phone: '+254 20 1234',
        languages: ['EN', 'FR'],
      },
    });
    expect(localPartnership.version).toBe(2);
    expect(localPartnership.groupCoverage).toContainEqual({
      group: { code: 'CIVIL_SOCIETY' },
      stakeholderCount: 1,
      isGap: false,
    });
    const [event] = await stage.sql(
      `select kind, entity_version, data::text from local_partnerships.event_log where entity_id = $1 order by sequence desc limit 1`,
      [made.id],
    );
    expect(event).toMatchObject({ kind: 'stakeholder.added', entity_version: 2 });
    expect(event?.['data']).not.toContain('example.org');
  });

  it('changes what is given, clears what is null, and nothing for nothing', async () => {
    const { stakeholder } = await made.add({ joinedOn: '2025-05-01', contact: { name: 'Ann' } });
    const update = (input: Record<string, unknown>) =>
      stage.change('updateStakeholder', { stakeholderId: stakeholder.id, ...input }, stakeholderFields);
    const changed = await update({ roles: ['OBSERVER'], leftOn: '2026-01-01' });
    expect(changed.stakeholder).toMatchObject({
      roles: ['OBSERVER'],
      leftOn: '2026-01-01',
      contact: { name: 'Ann' },
    });
    expect(changed.localPartnership.version).toBe(3);
    expect((await update({ roles: ['OBSERVER'] })).localPartnership.version).toBe(3);
    expect((await update({ contact: null, leftOn: null })).stakeholder).toMatchObject({
      contact: null,
      leftOn: null,
    });
    expect(refusals(await update({ leftOn: '2025-04-30' }))).toEqual(['INVALID input.leftOn']);
    expect(refusals(await update({ contact: { name: '', email: 'nobody' } }))).toEqual([
      'INVALID input.contact.name',
      'INVALID input.contact.email',
    ]);
    expect(refusals(await update({ stakeholderId: 'stakeholder:none' }))).toEqual([
      'NOT_FOUND input.stakeholderId',
    ]);
    expect(
      refusals(
        await stage
          .as(leadA)
          .change('updateStakeholder', { stakeholderId: stakeholder.id }, stakeholderFields),
      ),
    ).toEqual(['FORBIDDEN']);
  });

  it.each([
    [
      { organisationName: ' ', contact: { name: 'A', phone: 'call me' } },
      ['INVALID input.organisationName', 'INVALID input.contact.phone'],
    ],
    [{ partnerId: 'partner:none' }, ['NOT_FOUND input.partnerId']],
    [{ localPartnershipId: 'local-partnership:none' }, ['NOT_FOUND input.localPartnershipId']],
  ])('is not added with %j', async (input, expected) => {
    expect(refusals(await made.add(input))).toEqual(expected);
  });

  it('may create tasks from then on, through its partner', async () => {
    const ofTask = { ...plainTask, localPartnershipId: made.id };
    expect(refusals(await stage.as(leadA).change('createTask', ofTask))).toHaveLength(1);
    stage.as(steward);
    await made.add({ partnerId: agencyA });
    expect((await stage.as(leadA).change('createTask', ofTask)).userErrors).toEqual([]);
  });
});

describe('createCoordinationBody', () => {
  const create = (input: Record<string, unknown>) =>
    stage.change(
      'createCoordinationBody',
      { localPartnershipId: made.id, kind: 'COMMUNITY_FORUM', name: 'Forum', ...input },
      partnershipFields,
    );

  it('sets up a body of present stakeholders', async () => {
    const one = (await made.add()).stakeholder.id;
    const two = (await made.add({ organisationName: 'Traders' })).stakeholder.id;
    const { localPartnership } = await create({
      chairId: one,
      memberIds: [one, two, one],
      meetsEvery: 'month',
    });
    expect(localPartnership).toMatchObject({
      version: 4,
      bodies: [{ name: 'Forum', kind: 'COMMUNITY_FORUM', meetsEvery: 'month', chair: { id: one } }],
    });
    expect(localPartnership.bodies[0].members).toHaveLength(2);
  });

  it('refuses others, each at its field', async () => {
    const left = (await made.add({ joinedOn: '2020-01-01' })).stakeholder.id;
    await stage.change('updateStakeholder', { stakeholderId: left, leftOn: '2021-01-01' }, stakeholderFields);
    expect(
      refusals(await create({ chairId: 'stakeholder:none', memberIds: [localGovernment, left] })),
    ).toEqual(['NOT_FOUND input.chairId', 'INVALID input.memberIds', 'INVALID input.memberIds']);
    expect(refusals(await create({ name: '' }))).toEqual(['INVALID input.name']);
    expect(refusals(await create({ localPartnershipId: 'local-partnership:none' }))).toEqual([
      'NOT_FOUND input.localPartnershipId',
    ]);
    stage.as(person('Nobody', ['coordination:write']));
    expect(refusals(await create({}))).toEqual(['FORBIDDEN']);
  });
});
