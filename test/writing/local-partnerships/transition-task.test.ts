import { agencyB, agencyC, admin, coordinator, leadA, refusals, Stage } from './support';
import { people, PreparedTask } from './prepared-task';

let stage: Stage;
let prepared: PreparedTask;

beforeAll(async () => {
  stage = await Stage.open();
  prepared = await PreparedTask.on(stage);
});
afterAll(() => stage.dispose());
beforeEach(() => prepared.put('PROPOSED'));

const move = (input: Record<string, unknown>) => stage.change('transitionTask', input);
const outcome = 'task { status version } event { kind fromStatus toStatus reason actorName }';

describe('transitionTask', () => {
  it('keeps why a task is blocked for as long as it is', async () => {
    await prepared.put('IN_PROGRESS');
    const blocked = await stage.as(leadA).change('transitionTask', prepared.moveTo('BLOCKED'));
    expect(blocked.task).toMatchObject({ blockedReason: 'NO_FUNDING', blockedNote: 'Until spring.' });
    const resumed = await move({ taskId: prepared.id, to: 'IN_PROGRESS', expectedVersion: 8 });
    expect(resumed.task).toMatchObject({ blockedReason: null, blockedNote: null });
  });

  it('proposes to a new lead, from when they lead', async () => {
    await prepared.put('DECLINED');
    const { task } = await stage.as(coordinator).change('transitionTask', prepared.moveTo('PROPOSED'));
    expect(task.lead.partner).toEqual({ id: agencyC });
    expect(task.lead.since).toBe(task.statusSince);
  });

  it('takes a time in the past for when it happened', async () => {
    const occurredAt = '2024-03-01T08:00:00.000Z';
    const { task, event } = await stage
      .as(leadA)
      .change('transitionTask', { ...prepared.moveTo('ACCEPTED'), occurredAt });
    expect(event.occurredAt).toBe(occurredAt);
    expect(task.statusSince).toBe(occurredAt);
    expect(Date.parse(event.recordedAt)).toBeGreaterThan(Date.parse(occurredAt));
  });

  it.each([
    ['PROPOSED', { to: 'ACCEPTED', occurredAt: '2100-01-01T00:00:00Z' }, ['INVALID input.occurredAt']],
    ['PROPOSED', { to: 'ACCEPTED', reason: ' ' }, ['INVALID input.reason']],
    ['PROPOSED', { to: 'ACCEPTED', blockedReason: 'OTHER' }, ['INVALID input.blockedReason']],
    ['PROPOSED', { to: 'ACCEPTED', leadPartnerId: agencyB }, ['INVALID input.leadPartnerId']],
    ['IN_PROGRESS', { to: 'BLOCKED' }, ['INVALID input.blockedReason']],
    ['DECLINED', { to: 'PROPOSED' }, ['INVALID input.leadPartnerId']],
    ['DECLINED', { to: 'PROPOSED', leadPartnerId: 'partner:none' }, ['NOT_FOUND input.leadPartnerId']],
    ['PROPOSED', { to: 'ACCEPTED', taskId: 'task:none' }, ['NOT_FOUND input.taskId']],
    ['PROPOSED', { to: 'ACCEPTED', expectedVersion: 6 }, ['CONFLICT input.expectedVersion']],
    ['COMPLETED', { to: 'ACCEPTED', expectedVersion: 8 }, ['CONFLICT input.expectedVersion']],
  ] as const)('refuses from %s %j', async (from, input, expected) => {
    await prepared.put(from);
    const payload = await stage
      .as(admin)
      .change('transitionTask', { taskId: prepared.id, expectedVersion: 7, ...input });
    expect(refusals(payload)).toEqual(expected);
  });

  it('says in a conflict who changed the task last', async () => {
    await stage.as(leadA).change('transitionTask', prepared.moveTo('ACCEPTED'));
    const payload = await stage.as(coordinator).change('transitionTask', prepared.moveTo('CANCELLED'));
    expect(payload.userErrors[0].message).toMatch(
      /^The task UZ-CHI-\d+ is at version 8 by now, changed last by Ada of A; you expected version 7/,
    );
  });

  it('lets coordinators act for a stakeholder without a partner', async () => {
    await stage.sql(
      `update local_partnerships.coordination_task set lead_partner_id = null,
        lead_stakeholder_id = 'stakeholder:demo-uz-chilanzar-local-government' where id = $1`,
      [prepared.id],
    );
    expect(
      (await stage.as(coordinator).change('transitionTask', prepared.moveTo('ACCEPTED'))).task.status,
    ).toBe('ACCEPTED');
  });

  it('treats a task that the writer may not see as one that is not there', async () => {
    for (const [sensitivity, seenBy] of [
      ['INTERNAL', ['lead', 'coordinator', 'overseer', 'stranger']],
      ['CONFIDENTIAL', ['lead', 'coordinator', 'overseer']],
      ['STRICTLY_CONFIDENTIAL', ['lead', 'coordinator']],
    ] as const) {
      await stage.sql('update local_partnerships.coordination_task set sensitivity = $2 where id = $1', [
        prepared.id,
        sensitivity,
      ]);
      for (const [role, identity] of people.slice(0, 5)) {
        const payload = await stage
          .as(identity)
          .change('transitionTask', prepared.moveTo('BLOCKED'), outcome);
        const isSeen = role === 'admin' || (seenBy as readonly string[]).includes(role);
        expect(refusals(payload)).toEqual([
          isSeen ? 'ILLEGAL_TRANSITION input.to' : 'NOT_FOUND input.taskId',
        ]);
      }
    }
  });
});
