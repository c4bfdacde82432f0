import fc from 'fast-check';
import { eventually } from '../../support/processes';
import { startClients, type RunningClients } from './support/clients';
import { RawClient, subscribeMessage } from './support/raw-client';
import { ScriptedLive, type ScriptedSubscription } from './support/scripted-live';

const ids = ['a', 'b'] as const;
type Id = (typeof ids)[number];

interface Step {
  readonly sent: { readonly id: Id; readonly is: 'subscribe' | 'complete' }[];
  /** `back`: to which subscription, from the last one asked for. */
  readonly core: { readonly back: number; readonly does: 'stand' | 'refuse' | 'event' | 'end' }[];
}

/** What the client sends in one go, and what the core does then. */
const step: fc.Arbitrary<Step> = fc.record({
  sent: fc.array(fc.record({ id: fc.constantFrom(...ids), is: fc.constantFrom('subscribe', 'complete') }), {
    maxLength: 4,
  }),
  core: fc.array(
    fc.record({ back: fc.nat({ max: 3 }), does: fc.constantFrom('stand', 'refuse', 'event', 'end') }),
    { maxLength: 4 },
  ),
});

/** What is to be so, whatever has happened. */
class Model {
  /** What runs, or is being opened, under an id. */
  readonly current = new Map<Id, ScriptedSubscription>();
  readonly settled = new Set<ScriptedSubscription>();
  /** Ended by the core, or refused: there is nothing to leave. */
  readonly over = new Set<ScriptedSubscription>();
  readonly idOf = new Map<ScriptedSubscription, Id>();
  readonly events: Record<Id, number[]> = { a: [], b: [] };

  isCurrent(subscription: ScriptedSubscription): boolean {
    return [...this.current.values()].includes(subscription);
  }

  forget(subscription: ScriptedSubscription): void {
    this.over.add(subscription);
    for (const [id, current] of this.current) if (current === subscription) this.current.delete(id);
  }
}

let number = 0;

async function take(client: RawClient, live: ScriptedLive, model: Model, { sent, core }: Step) {
  const messages: object[] = [];
  const asked: (Id | 'complete')[] = [];
  const before = live.subscriptions.length;
  const open = new Set(model.current.keys());
  for (const { id, is } of sent) {
    if (is === 'subscribe' && open.has(id)) continue; // closes the socket, as another test shows
    messages.push(
      is === 'subscribe' ? subscribeMessage('subscription { value }', id) : { type: 'complete', id },
    );
    if (is === 'subscribe') {
      open.add(id);
      asked.push(id);
    } else {
      open.delete(id);
      model.current.delete(id);
    }
  }
  client.sendTogether(...messages);
  await client.settled();
  const added = live.subscriptions.slice(before);
  expect(added).toHaveLength(asked.length);
  for (const [index, subscription] of added.entries()) model.idOf.set(subscription, asked[index] as Id);
  for (const id of open) {
    const newest = live.subscriptions.findLast((subscription) => model.idOf.get(subscription) === id);
    if (newest) model.current.set(id, newest);
  }
  for (const { back, does } of core) {
    const subscription = live.subscriptions.at(-1 - back);
    if (!subscription || model.over.has(subscription)) continue;
    act(model, subscription, does);
  }
  await client.settled();
}

function act(model: Model, subscription: ScriptedSubscription, does: Step['core'][number]['does']): void {
  const isCurrent = model.isCurrent(subscription);
  if (subscription.leftFor !== undefined) return;
  if (does === 'event') {
    number += 1;
    subscription.event(number);
    if (isCurrent) model.events[model.idOf.get(subscription) as Id].push(number);
  } else if (does === 'end' && isCurrent && model.settled.has(subscription)) {
    subscription.end('completed');
    model.forget(subscription);
  } else if ((does === 'stand' || does === 'refuse') && !model.settled.has(subscription)) {
    model.settled.add(subscription);
    if (does === 'stand') subscription.stand();
    else {
      subscription.refuse('No.');
      model.forget(subscription);
    }
  }
}

describe('whatever a client and the core do, in whatever order', () => {
  let live: ScriptedLive;
  let clients: RunningClients;
  beforeAll(async () => {
    live = new ScriptedLive(false);
    clients = await startClients(live);
  });
  afterAll(() => clients.dispose());

  it('each subscription is left exactly once, and nobody is sent what is not his', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        live.subscriptions.length = 0;
        const model = new Model();
        const client = await RawClient.open(clients.url);
        for (const taken of steps) {
          await take(client, live, model, taken);
          for (const subscription of live.subscriptions) {
            const isToBeLeft = !model.over.has(subscription) && !model.isCurrent(subscription);
            expect(subscription.leaves).toBe(isToBeLeft ? 1 : 0);
          }
        }
        for (const id of ids) {
          const received = client.messages.filter((message) => message.id === id && message.type === 'next');
          expect(received.map(({ payload }) => payload.data.value)).toEqual(model.events[id]);
        }
        expect(client.closing).toBeUndefined();
        client.close();
        for (const subscription of live.subscriptions) {
          if (!model.settled.has(subscription)) subscription.stand();
        }
        await eventually(
          () =>
            live.subscriptions.every(
              (subscription) => subscription.leaves === (model.over.has(subscription) ? 0 : 1),
            ),
          'all are left',
        );
      }),
      { numRuns: 40 },
    );
    expect((await clients.counted())['subscriptions_active{transport="graphql-ws"}']).toBe(0);
  });
});
