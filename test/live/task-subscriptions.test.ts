import {
  agencyA,
  agencyB,
  agencyC,
  coordinator,
  leadA,
  plainTask,
  Stage,
} from '../writing/local-partnerships/support';
import { merge } from './merge';
import { Subscriber } from './subscriber';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.dispose());

const room = () => stage.room('local-partnerships');
const open = (query: string) => Subscriber.open(room(), query, coordinator);
const of = (query: string) => Subscriber.of(room(), query, coordinator);
const fields = 'cursor sequence kind replayed fromStatus toStatus reason comment task { id status }';

function statusChanges(args: string): string {
  return `subscription { taskStatusChanged(${args}) { ${fields} } }`;
}

async function createTask(input: object = {}): Promise<string> {
  return (await stage.as(coordinator).change('createTask', { ...plainTask, ...input })).task.id;
}

async function accept(taskId: string, who = leadA): Promise<void> {
  const { userErrors } = await stage
    .as(who)
    .change('transitionTask', { taskId, to: 'ACCEPTED', expectedVersion: 1 });
  expect(userErrors).toEqual([]);
}

describe('taskStatusChanged', () => {
  it('brings a change of status, and not what else happens to the task', async () => {
    const subscriber = await open(statusChanges(`filter: { leadPartnerId: ["${agencyA}"] }`));
    const id = await createTask();
    await stage.change('commentOnTask', { taskId: id, comment: 'Soon.' });
    await accept(id);
    expect(await subscriber.event()).toMatchObject({
      kind: 'STATUS_CHANGED',
      replayed: false,
      fromStatus: 'PROPOSED',
      toStatus: 'ACCEPTED',
      task: { id, status: 'ACCEPTED' },
    });
    subscriber.leave();
  });

  it('goes on behind a cursor of the list, first with what was missed', async () => {
    const { taskLogHead } = await stage.read('{ taskLogHead }');
    const [first, second] = [await createTask(), await createTask()];
    await accept(first);
    const subscriber = of(statusChanges(`filter: { countryIso3: ["UZB"] }, after: "${taskLogHead}"`));
    expect(await subscriber.event()).toMatchObject({ replayed: true, task: { id: first } });
    await subscriber.caughtUp();
    await accept(second);
    const live = await subscriber.event();
    expect(live).toMatchObject({ replayed: false, task: { id: second } });
    const { taskEvents } = await stage.read(
      `{ taskEvents(first: 1, after: "${taskLogHead}") { nodes { cursor } } }`,
    );
    const again = of(statusChanges(`after: "${taskEvents.nodes[0].cursor}"`));
    expect([(await again.event()).task.id, (await again.event()).cursor]).toEqual([first, live.cursor]);
    subscriber.leave();
    again.leave();
  });

  it.each([
    ['words', 'filter: { text: "lamp" }', 'filter.text'],
    ['nonsense for a cursor', 'after: "nonsense"', 'after'],
    ['an over-long list', `filter: { placeId: [${'"x",'.repeat(501)}] }`, 'filter.placeId'],
    ['what no database can store', 'filter: { leadPartnerId: ["\\u0000"] }', 'filter.leadPartnerId.0'],
  ])('refuses %s', async (_, args, argument) => {
    const error = await Subscriber.refusal(room(), statusChanges(args));
    expect(error).toMatchObject({ extensions: { code: 'INVALID', argument } });
  });

  it('reads the same number of statements for each event, whoever else is told', async () => {
    const subscribers = await Promise.all(
      ['', '(filter: { countryIso3: ["UZB"] })', '(filter: { overdue: false })'].map((args) =>
        open(`subscription { taskChanged${args} { kind task { reference lead { partner { id } } } } }`),
      ),
    );
    const { statementLog } = room().database;
    const counts: number[] = [];
    const taskId = await createTask();
    for (const subscriber of subscribers) await subscriber.event();
    for (let round = 0; round < 3; round += 1) {
      await stage.as(coordinator).change('commentOnTask', { taskId, comment: `Round ${round}.` });
      const before = statementLog.count;
      const polls: string[] = [];
      const logQuery = statementLog.logQuery.bind(statementLog);
      statementLog.logQuery = (text) => {
        if (text.includes('from inbox')) polls.push(text);
        logQuery(text);
      };
      for (const subscriber of subscribers) await subscriber.event();
      counts.push(statementLog.count - before - polls.length);
      statementLog.logQuery = logQuery;
    }
    // The task, for each of the three: the log is read once for all, by none of them.
    expect(counts).toEqual([3, 3, 3]);
    for (const subscriber of subscribers) subscriber.leave();
  });
});

describe('taskChanged', () => {
  it('brings every kind of event', async () => {
    const subscriber = await open(
      `subscription { taskChanged(filter: { placeId: ["place:uz"] }) { ${fields} } }`,
    );
    const id = await createTask();
    await stage.change('commentOnTask', { taskId: id, comment: 'Soon.' });
    expect(await subscriber.event()).toMatchObject({ kind: 'CREATED', toStatus: 'PROPOSED', task: { id } });
    expect(await subscriber.event()).toMatchObject({ kind: 'COMMENTED', comment: 'Soon.' });
    subscriber.leave();
  });
});

// The last one: the partners are others after it.
describe('a filter by a partner', () => {
  it('follows the partner through its merges, those before and those that come', async () => {
    const by = (id: string) =>
      open(`subscription { taskChanged(filter: {
          leadPartnerId: ["${id}"], localPartnershipId: ["${plainTask.localPartnershipId}"]
        }) { ${fields} } }`);
    const [byOld, byNew, byLast] = [await by(agencyA), await by(agencyC), await by(agencyB)];
    const ledByA = await createTask();
    expect(await byOld.event()).toMatchObject({ kind: 'CREATED', task: { id: ledByA } });
    await merge(stage.room('partners'), agencyA, agencyC);
    await stage.settled();
    // All tasks of A go over, each told to those who ask for either.
    const [moved, movedToC] = [await byOld.event(), await byNew.event()];
    expect(moved).toMatchObject({ kind: 'LEAD_CHANGED', reason: `${agencyA} was merged into ${agencyC}.` });
    expect(movedToC).toEqual(moved);
    const ofC = await createTask({ leadPartnerId: agencyC });
    await merge(stage.room('partners'), agencyC, agencyB);
    await stage.settled();
    const ofB = await createTask({ leadPartnerId: agencyB });
    const toldOf = async (subscriber: Subscriber): Promise<string[]> => {
      const created: string[] = [];
      while (!created.includes(ofB)) {
        const { kind, task } = await subscriber.event();
        if (kind === 'CREATED') created.push(task.id);
      }
      return created;
    };
    expect(await toldOf(byOld)).toEqual([ofC, ofB]);
    expect(await toldOf(byNew)).toEqual([ofC, ofB]);
    expect(await toldOf(byLast)).toEqual([ofB]);
    const { taskLogHead } = await stage.read('{ taskLogHead }');
    const late = of(
      `subscription { taskChanged(filter: { leadPartnerId: ["${agencyA}"] }, after: "${taskLogHead}") { task { id } } }`,
    );
    const last = await createTask({ leadPartnerId: agencyB });
    expect(await late.event()).toEqual({ task: { id: last } });
  });
});
