import { assessor, Desk } from '../writing/assessments/desk';
import { merge } from './merge';
import { Subscriber } from './subscriber';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
  desk.who = assessor;
});
afterAll(() => desk.dispose());

const room = () => desk.room('assessments');
const fields = 'cursor fromStatus toStatus toPublicStatus replayed assessment { id status }';
const changes = (args: string) => `subscription { assessmentStatusChanged${args} { ${fields} } }`;

describe('assessmentStatusChanged', () => {
  it('tells of assessments that are recorded and of their steps, and of nothing else', async () => {
    const subscriber = await Subscriber.open(room(), changes('(filter: { method: [USGA] })'));
    const { id } = await desk.plans();
    await desk.addsSource(id);
    await desk.steps(id, 'CANCELLED', { reason: 'No funds.' });
    expect(await subscriber.event()).toMatchObject({
      fromStatus: null,
      toStatus: 'PLANNING',
      replayed: false,
    });
    expect(await subscriber.event()).toMatchObject({
      fromStatus: 'PLANNING',
      toStatus: 'CANCELLED',
      assessment: { id, status: 'CANCELLED' },
    });
    subscriber.leave();
  });

  it('brings from a cursor what the poll form shows behind it', async () => {
    const { assessmentEvents } = await desk.query(
      '{ assessmentEvents(first: 200) { nodes { cursor assessment { id } } } }',
    );
    const [first, ...rest] = assessmentEvents.nodes;
    const subscriber = Subscriber.of(room(), changes(`(after: "${first.cursor}")`));
    for (const { cursor } of rest) expect(await subscriber.event()).toMatchObject({ cursor, replayed: true });
    subscriber.leave();
  });

  it('follows a partner through a merge', async () => {
    const [old, kept] = ['partner:vngoc', 'partner:efus'];
    const subscriber = await Subscriber.open(room(), changes(`(filter: { partnerId: ["${old}"] })`));
    await merge(desk.room('partners'), old, kept);
    await desk.settled();
    const first = await desk.plans({ leadPartnerId: kept });
    expect(await subscriber.event()).toMatchObject({ assessment: { id: first.id } });
    const late = await Subscriber.open(room(), changes(`(filter: { partnerId: ["${old}"] })`));
    const second = await desk.plans({ leadPartnerId: kept });
    expect(await late.event()).toMatchObject({ toStatus: 'PLANNING', assessment: { id: second.id } });
    const { assessmentEvents } = await desk.query(
      `{ assessmentEvents(first: 200, filter: { partnerId: ["${old}"] }) { nodes { assessment { id } } } }`,
    );
    expect(assessmentEvents.nodes).toEqual(
      expect.arrayContaining([{ assessment: { id: first.id } }, { assessment: { id: second.id } }]),
    );
    subscriber.leave();
    late.leave();
  });
});
