import type { Identity } from '../../platform/identity';
import {
  admin,
  agencyA,
  agencyC,
  coordinator,
  person,
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

/** Whose partner has nothing to do with any task, with the scope to read. */
const outsider = person('Ola', ['coordination:read'], { partner: 'partner:undp' });
/** Without a scope: they see what is open to all, and what they have a part in. */
const ofA = person('Ada', [], { partner: agencyA });
const ofC = person('Col', [], { partner: agencyC });

const everything = 'subscription { taskChanged { cursor kind comment replayed task { id sensitivity } } }';
const follow = (who: Identity | null, query = everything) =>
  Subscriber.open(stage.room('local-partnerships'), query, who);

/** A task and what is done to it by its coordinator; the version is kept along. */
class Worked {
  private constructor(
    readonly id: string,
    private version: number,
  ) {}

  static async on(input: object = {}): Promise<Worked> {
    const { task } = await stage.as(coordinator).change('createTask', { ...plainTask, ...input });
    return new Worked(task.id, task.version);
  }

  async change(name: string, input: object): Promise<void> {
    const payload = await stage
      .as(coordinator)
      .change(name, { taskId: this.id, expectedVersion: this.version, ...input });
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    this.version = payload.task.version;
  }

  comment(comment: string): Promise<unknown> {
    return stage.as(coordinator).change('commentOnTask', { taskId: this.id, comment });
  }
}

/** The comments and kinds of what a subscriber is told until the comment that all are told; a public task says it. */
async function toldUntil(subscriber: Subscriber, last: string): Promise<string[]> {
  const told: string[] = [];
  for (;;) {
    const { kind, comment } = await subscriber.event();
    if (comment === last) return told;
    told.push(comment ?? kind);
  }
}

let publicTask: Worked;
beforeAll(async () => {
  publicTask = await Worked.on({ sensitivity: 'PUBLIC' });
});

let sentinels = 0;

/** What each subscriber is told of what `work` does, and of nothing after it. */
async function toldOf(subscribers: readonly Subscriber[], work: () => Promise<unknown>): Promise<string[][]> {
  await work();
  sentinels += 1;
  const last = `Sentinel ${sentinels}`;
  await publicTask.comment(last);
  return Promise.all(subscribers.map((subscriber) => toldUntil(subscriber, last)));
}

it('tells a coordinator and an outsider of the same subscription what is for each of them', async () => {
  const subscribers = [
    await follow(coordinator),
    await follow(outsider),
    await follow(null),
    await follow(ofA),
  ];
  const tasks: Worked[] = [];
  const told = await toldOf(subscribers, async () => {
    for (const sensitivity of ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL']) {
      const task = await Worked.on({ sensitivity });
      tasks.push(task);
      await task.comment(sensitivity);
    }
  });
  const all = ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'];
  const withCreation = (count: number) => all.slice(0, count).flatMap((each) => ['CREATED', each]);
  expect(told).toEqual([withCreation(4), withCreation(2), withCreation(1), withCreation(4)]);
  for (const subscriber of subscribers) subscriber.leave();
});

it('judges the very event that hides a task by what the task is then, and gives all back when it is opened', async () => {
  const { taskLogHead } = await stage.read('{ taskLogHead }');
  const task = await Worked.on({ sensitivity: 'INTERNAL' });
  const [own, other] = [await follow(coordinator), await follow(outsider)];
  expect(await toldOf([own, other], () => task.comment('Open'))).toEqual([['Open'], ['Open']]);
  const hiding = () => task.change('updateTask', { sensitivity: 'CONFIDENTIAL' });
  expect(await toldOf([own, other], hiding)).toEqual([['DETAILS_CHANGED'], []]);
  expect(await toldOf([own, other], () => task.comment('Hidden'))).toEqual([['Hidden'], []]);

  const replay = `subscription { taskChanged(after: "${taskLogHead}") { kind comment task { id } } }`;
  const again = async (who: Identity) => {
    const subscriber = Subscriber.of(stage.room('local-partnerships'), replay, who);
    const told = await toldUntil(subscriber, `Sentinel ${sentinels}`);
    subscriber.leave();
    return told.filter((one) => !one.startsWith('Sentinel'));
  };
  const poll = async (who: Identity) => {
    const { taskEvents } = await stage
      .as(who)
      .read(`{ taskEvents(after: "${taskLogHead}") { nodes { kind comment } } }`);
    const told = taskEvents.nodes.map(({ kind, comment }: any) => comment ?? kind);
    return told.filter((one: string) => !one.startsWith('Sentinel'));
  };
  const whole = ['CREATED', 'Open', 'DETAILS_CHANGED', 'Hidden'];
  expect([await again(coordinator), await again(outsider)]).toEqual([whole, []]);
  expect([await poll(coordinator), await poll(outsider)]).toEqual([whole, []]);

  const opening = () => task.change('updateTask', { sensitivity: 'INTERNAL' });
  expect(await toldOf([own, other], opening)).toEqual([['DETAILS_CHANGED'], ['DETAILS_CHANGED']]);
  expect(await again(outsider)).toEqual([...whole, 'DETAILS_CHANGED']);
  expect(await poll(outsider)).toEqual([...whole, 'DETAILS_CHANGED']);
  own.leave();
  other.leave();
});

it('tells a lead until the lead is taken away, and a participant from when they are added', async () => {
  const task = await Worked.on({ sensitivity: 'CONFIDENTIAL' });
  const [before, after] = [await follow(ofA), await follow(ofC)];
  expect(await toldOf([before, after], () => task.comment('With A'))).toEqual([['With A'], []]);
  const taken = () => task.change('assignTaskLead', { leadPartnerId: 'partner:un-women' });
  expect(await toldOf([before, after], taken)).toEqual([[], []]);
  const added = () => task.change('changeTaskParticipant', { partnerId: agencyC, role: 'SUPPORT' });
  expect(await toldOf([before, after], added)).toEqual([[], ['PARTICIPANTS_CHANGED']]);
  expect(await toldOf([before, after], () => task.comment('With C'))).toEqual([[], ['With C']]);
  const stricter = () => task.change('updateTask', { sensitivity: 'STRICTLY_CONFIDENTIAL' });
  expect(await toldOf([before, after], stricter)).toEqual([[], []]);
  before.leave();
  after.leave();
});

it('tells of tasks of an assessment only while the assessment may be seen', async () => {
  const assessmentId = 'assessment:demo-uz-chilanzar';
  const task = await Worked.on({ sensitivity: 'PUBLIC', assessmentId });
  const filter = `filter: { assessmentId: ["${assessmentId}"] }`;
  const byAssessment = await follow(outsider, `subscription { taskChanged(${filter}) { kind comment } }`);
  const whoSees = await follow(admin, `subscription { taskChanged(${filter}) { kind comment } }`);
  const hide = (sensitivity: string) =>
    stage.sql('update local_partnerships.foreign_record set sensitivity = $2 where id = $1', [
      assessmentId,
      sensitivity,
    ]);
  await hide('CONFIDENTIAL');
  await task.comment('Hidden link');
  expect(await whoSees.event()).toMatchObject({ comment: 'Hidden link' });
  // A mark in the event's place: only then the assessment is opened.
  const { value } = await byAssessment.stream.next();
  expect(value?.result).toBeUndefined();
  await hide('PUBLIC');
  await task.comment('Open link');
  expect(await byAssessment.event()).toMatchObject({ comment: 'Open link' });
  byAssessment.leave();
  whoSees.leave();
});

// The last one: the partners are others after it.
it('tells the people of a merged partner of what is the survivor’s, and the other way round', async () => {
  const ofSurvivor = person('Una', [], { partner: 'partner:un-women' });
  const task = await Worked.on({ sensitivity: 'STRICTLY_CONFIDENTIAL' });
  const [merged, survivor] = [await follow(ofA), await follow(ofSurvivor)];
  expect(await toldOf([merged, survivor], () => task.comment('Of A'))).toEqual([['Of A'], []]);
  await merge(stage.room('partners'), agencyA, 'partner:un-women');
  await stage.settled();
  const told = await toldOf([merged, survivor], () => task.comment('Of both'));
  // All tasks that were A's have gone over, each with an event.
  for (const one of told)
    expect(one.filter((comment) => comment !== 'LEAD_CHANGED' && comment !== 'PARTICIPANTS_CHANGED')).toEqual(
      ['Of both'],
    );
  expect(told[0]).toEqual(told[1]);
  merged.leave();
  survivor.leave();
});
