import { EventLog } from '../../../platform/events/event-log';
import { agencyA, agencyB, agencyC, coordinator, leadA, person, plainTask, Stage } from './support';

let stage: Stage;
let ledByA: string;
let helpedByA: string;

beforeAll(async () => {
  stage = await Stage.open();
  stage.as(coordinator);
  ledByA = (await stage.change('createTask', plainTask)).task.id;
  helpedByA = (await stage.change('createTask', { ...plainTask, leadPartnerId: agencyB })).task.id;
  for (const [index, partnerId] of [agencyA, agencyC].entries()) {
    const input = { taskId: helpedByA, expectedVersion: 1 + index, partnerId, role: 'SUPPORT' };
    await stage.change('changeTaskParticipant', input);
  }
  await merge('merge-1');
});
afterAll(() => stage.dispose());

/** Agency A goes on as Agency C: as the room that owns them tells it. */
async function merge(id: string): Promise<void> {
  const now = new Date();
  await stage.room('partners').database.transaction((tx) =>
    new EventLog<'partner.merged', object, object>().record(tx, [
      {
        id: `partner-event:${id}`,
        kind: 'partner.merged',
        entityId: agencyC,
        entityVersion: 2,
        occurredAt: now,
        recordedAt: now,
        data: { keptId: agencyC, mergedId: agencyA },
        attributes: { actorName: 'Test', actorSubject: 'test' },
      },
    ]),
  );
  await stage.settled();
}

const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map((node) => node.id);

describe('what a merged partner does', () => {
  it('goes over to the survivor, with one event and version for each task', async () => {
    const { led, helped } = await stage.read(
      `query ($led: ID!, $helped: ID!) {
        led: task(id: $led) { ...parts } helped: task(id: $helped) { ...parts }
      }
      fragment parts on CoordinationTask {
        version lead { partner { id } } participants { partner { id } role }
        history { nodes { kind actorName reason } }
      }`,
      { led: ledByA, helped: helpedByA },
    );
    expect(led).toMatchObject({ version: 2, lead: { partner: { id: agencyC } } });
    expect(led.history.nodes.at(-1)).toEqual({
      kind: 'LEAD_CHANGED',
      actorName: 'UNODCity',
      reason: `${agencyA} was merged into ${agencyC}.`,
    });
    // Both had the same role: one of them is enough.
    expect(helped).toMatchObject({
      version: 4,
      participants: [{ partner: { id: agencyC }, role: 'SUPPORT' }],
    });
    expect(helped.history.nodes.at(-1)).toMatchObject({ kind: 'PARTICIPANTS_CHANGED' });
    const stakeholders = await stage.sql(
      'select partner_id, count(*)::int from local_partnerships.stakeholder where partner_id in ($1, $2) group by 1',
      [agencyA, agencyC],
    );
    expect(stakeholders).toEqual([{ partner_id: agencyC, count: 1 }]);
  });

  it('is found by the old id and by the new one, in lists, counts and events', async () => {
    for (const id of [agencyA, agencyC]) {
      const found = await stage.read(
        `query ($id: [ID!]) {
          led: tasks(filter: { leadPartnerId: $id }, first: 100) { totalCount nodes { id lead { partner { id } } } }
          helped: tasks(filter: { participantPartnerId: $id }, first: 100) { nodes { id } }
          sheet: whoDoesWhatWhere(filter: { leadPartnerId: $id }) { task { id } }
          events: taskEvents(filter: { leadPartnerId: $id }, first: 200) { nodes { kind task { id } } }
        }`,
        { id: [id] },
      );
      expect(ids(found.led)).toContain(ledByA);
      expect(new Set(found.led.nodes.map(({ lead }: any) => lead.partner.id))).toEqual(new Set([agencyC]));
      expect(found.led.totalCount).toBe(found.led.nodes.length);
      expect(ids(found.helped)).toContain(helpedByA);
      expect(found.sheet).toContainEqual({ task: { id: ledByA } });
      const kinds = found.events.nodes
        .filter(({ task }: any) => task.id === ledByA)
        .map(({ kind }: any) => kind);
      expect(kinds).toEqual(['CREATED', 'LEAD_CHANGED']);
    }
    const { partner } = await stage.read(
      'query ($id: ID!) { partner(id: $id) { workload { status count } tasks(first: 100) { nodes { id } } localPartnerships { id } } }',
      { id: agencyC },
    );
    expect(ids(partner.tasks)).toEqual(expect.arrayContaining([ledByA, helpedByA]));
    expect(partner.workload.find(({ status }: any) => status === 'PROPOSED').count).toBeGreaterThanOrEqual(2);
    expect(partner.localPartnerships).toHaveLength(1);
  });

  it('is still done by its people, by the old claim and the new one', async () => {
    const stillA = await stage
      .as(leadA)
      .read('query ($id: ID!) { task(id: $id) { allowedTransitions { to allowedForViewer } } }', {
        id: ledByA,
      });
    expect(stillA.task.allowedTransitions).toContainEqual({ to: 'ACCEPTED', allowedForViewer: true });
    const accepted = await stage.change('transitionTask', {
      taskId: ledByA,
      to: 'ACCEPTED',
      expectedVersion: 2,
    });
    expect(accepted.event.actorPartner).toEqual({ id: agencyC });
    const ofC = person('Cy of C', ['coordination:read', 'coordination:write'], { partner: agencyC });
    const started = await stage
      .as(ofC)
      .change('transitionTask', { taskId: ledByA, to: 'IN_PROGRESS', expectedVersion: 3 });
    expect(started.userErrors).toEqual([]);
  });

  it('is named by the new id where somebody still names the old one', async () => {
    const { task } = await stage.as(coordinator).change('createTask', plainTask);
    expect(task.lead.partner).toEqual({ id: agencyC });
  });

  it('changes nothing where the same is told again', async () => {
    const [before] = await stage.sql('select last from local_partnerships.log_head');
    await merge('merge-2');
    expect(await stage.sql('select last from local_partnerships.log_head')).toEqual([before]);
  });
});
