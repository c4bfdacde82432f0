import { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';
import { people, PreparedTask } from './prepared-task';
import { edgesWithReason, publishedTable, type Who } from './published-table';
import { writeTo, type Written } from './room-client';
import { admin, coordinator, refusals, Stage } from './support';

const statuses = Object.values(TaskStatus);

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

interface Answered {
  readonly refusals: readonly string[];
  /** What a refusal says that would be legal. */
  readonly legal: readonly string[];
  readonly change: string | null;
}

/** What has to be answered to somebody who tries an edge, or what is none. */
function expected(from: TaskStatus, to: TaskStatus, role: string, name: string): Answered {
  const refused = (refusal: string, legal: readonly string[] = []) => ({
    refusals: [refusal],
    legal,
    change: null,
  });
  const allowed = publishedTable[from][to];
  if (role === 'reader') return refused('FORBIDDEN');
  if (!allowed) return refused('ILLEGAL_TRANSITION input.to', Object.keys(publishedTable[from]));
  if (role !== 'admin' && !allowed.includes(role as Who)) return refused('FORBIDDEN input.to');
  return {
    refusals: [],
    legal: [],
    change: `${to} at version 8: STATUS_CHANGED from ${from} to ${to} by ${name}: Because.`,
  };
}

function answered(payload: Written | null): Answered | null {
  if (!payload) return null;
  const { task, event, userErrors } = payload;
  const ways = /may become: (.*)\.$/.exec(userErrors[0]?.message ?? '')?.[1];
  return {
    refusals: refusals({ userErrors }),
    legal: ways?.split(', ') ?? [],
    change:
      task && event
        ? `${task.status} at version ${task.version}: ${event.kind} from ${event.fromStatus} to ${event.toStatus} by ${event.actorName}: ${event.reason}`
        : null,
  };
}

describe('the status of a task', () => {
  const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  it.each(pairs)('goes from %s to %s only for whom the table names', async (from, to) => {
    for (const [role, identity] of people) {
      await prepared.put(from);
      const payload = await writeTo(
        stage.room('local-partnerships'),
        identity,
        'transitionTask',
        prepared.moveTo(to),
      );
      expect([role, answered(payload)]).toEqual([role, expected(from, to, role, identity.name)]);
    }
  });

  it.each(pairs.filter(([from, to]) => publishedTable[from][to]))(
    'asks for a reason from %s to %s where the table does',
    async (from, to) => {
      await prepared.put(from);
      const { reason: _, ...silent } = prepared.moveTo(to);
      const payload = await stage.as(admin).change('transitionTask', silent, outcome);
      expect(refusals(payload)).toEqual(edgesWithReason.has(`${from} ${to}`) ? ['INVALID input.reason'] : []);
    },
  );

  it('is offered as it is then allowed', async () => {
    for (const from of statuses) {
      for (const [role, identity] of people) {
        await prepared.put(from);
        const { task } = await stage
          .as(identity)
          .read(
            'query ($id: ID!) { task(id: $id) { allowedTransitions { to allowedForViewer unmetGuards } } }',
            {
              id: prepared.id,
            },
          );
        const mine = (to: TaskStatus) =>
          role === 'admin' || (publishedTable[from][to]?.includes(role as Who) ?? false);
        expect(task.allowedTransitions.map(({ to }: any) => to).toSorted()).toEqual(
          Object.keys(publishedTable[from]).toSorted(),
        );
        for (const offer of task.allowedTransitions) {
          expect([offer.to, offer.allowedForViewer, offer.unmetGuards]).toEqual([
            offer.to,
            mine(offer.to),
            [],
          ]);
        }
      }
    }
  });
});

describe('a guard', () => {
  beforeEach(() => stage.as(admin));

  it.each([
    ['ACCEPTED', 'IN_PROGRESS'],
    ['BLOCKED', 'IN_PROGRESS'],
    ['IN_REVIEW', 'IN_PROGRESS'],
    ['COMPLETED', 'IN_PROGRESS'],
  ] as const)('holds a task back from %s to %s while it waits for another', async (from, to) => {
    for (const dependency of statuses) {
      await prepared.put(from, { dependency });
      const payload = await stage.change('transitionTask', prepared.moveTo(to), outcome);
      const isOpen = dependency !== 'COMPLETED' && dependency !== 'CANCELLED';
      expect(refusals(payload)).toEqual(isOpen ? ['GUARD_FAILED input.to'] : []);
      const [said] = payload.userErrors.map(({ message }: any) => message.replace(/UZ-CHI-\d+/, 'UZ-CHI-…'));
      const sentence = 'Waits for UZ-CHI-…: it is neither completed nor cancelled.';
      expect(said).toBe(isOpen ? sentence : undefined);
    }
  });

  it('wants a lead before a task is accepted', async () => {
    await stage.sql('update local_partnerships.coordination_task set lead_partner_id = null where id = $1', [
      prepared.id,
    ]);
    const payload = await move(prepared.moveTo('ACCEPTED'));
    expect(payload.userErrors).toEqual([
      {
        code: 'GUARD_FAILED',
        field: ['input', 'to'],
        message: 'Nobody leads this task yet; name a lead first.',
      },
    ]);
  });

  it('lets nobody complete what they handed in themselves', async () => {
    await prepared.put('IN_PROGRESS');
    await move(prepared.moveTo('IN_REVIEW'));
    const own = await move({ ...prepared.moveTo('COMPLETED'), expectedVersion: 8 });
    expect(refusals(own)).toEqual(['GUARD_FAILED input.to']);
    const other = await stage.as(coordinator).change('transitionTask', {
      ...prepared.moveTo('COMPLETED'),
      expectedVersion: 8,
    });
    expect(other.task.status).toBe('COMPLETED');
  });

  it('forgets who handed in once work goes on', async () => {
    await prepared.put('IN_REVIEW', { handedInBy: admin.subject });
    await move(prepared.moveTo('IN_PROGRESS'));
    const [row] = await stage.sql(
      'select handed_in_by from local_partnerships.coordination_task where id = $1',
      [prepared.id],
    );
    expect(row).toEqual({ handed_in_by: null });
  });

  it.each([
    ['COMPLETED', 'IN_PROGRESS'],
    ['DECLINED', 'PROPOSED'],
  ] as const)('opens nothing in a closed partnership, %s to %s', async (from, to) => {
    await prepared.put(from);
    const setStatus = (status: string) =>
      stage.sql(`update local_partnerships.local_partnership set status = $1 where task_prefix = 'UZ-CHI'`, [
        status,
      ]);
    await setStatus('CLOSED');
    const payload = await move(prepared.moveTo(to));
    await setStatus('FORMING');
    expect(refusals(payload)).toEqual(['GUARD_FAILED input.to']);
  });
});
