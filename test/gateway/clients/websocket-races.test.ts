import { eventually } from '../../support/processes';
import { RawClient, subscribeMessage } from './support/raw-client';
import { startClients, type RunningClients } from './support/clients';
import { ScriptedLive } from './support/scripted-live';

const query = 'subscription Watch { value }';

let live: ScriptedLive;
let clients: RunningClients;
let client: RawClient;

/** `isPrompt`: a subscription stands as soon as it is asked for. */
async function start(isPrompt: boolean): Promise<void> {
  live = new ScriptedLive(isPrompt);
  clients = await startClients(live);
  client = await RawClient.open(clients.url);
}

afterEach(async () => {
  client.close();
  await clients.dispose();
});

const asked = (count: number) =>
  eventually(() => live.subscriptions.length === count, `${count} subscriptions were asked for`);
const isLeft = (index: number) =>
  eventually(() => live.subscriptions[index]?.leftFor !== undefined, `subscription ${index} is left`);

describe('a client that leaves while its subscription is being opened', () => {
  it('is left in the core as soon as it stands, and is written nothing', async () => {
    await start(false);
    client.subscribe(query);
    await asked(1);
    client.send({ type: 'complete', id: '1' });
    await client.settled();
    live.last.event(1);
    live.last.stand();
    await isLeft(0);
    expect(live.last.leftFor).toBe('left');
    expect(live.last.leaves).toBe(1);
    await client.settled();
    expect(client.messages.every(({ type }) => type === 'pong' || type === 'connection_ack')).toBe(true);
  });

  it('is told no errors any more', async () => {
    await start(false);
    client.subscribe(query);
    await asked(1);
    client.send({ type: 'complete', id: '1' });
    await client.settled();
    live.last.refuse('No.');
    await client.settled();
    expect(client.messages.some(({ type }) => type === 'error')).toBe(false);
  });

  it('is left where its connection breaks meanwhile', async () => {
    await start(false);
    client.subscribe(query);
    await asked(1);
    client.close();
    await eventually(
      async () => (await clients.counted())['subscriptions_active{transport="graphql-ws"}'] === 0,
      'gone',
    );
    live.last.stand();
    await isLeft(0);
    expect(live.last.leftFor).toBe('disconnected');
  });

  it('may use its id anew, and the first subscription does not disturb the second', async () => {
    await start(false);
    client.sendTogether(subscribeMessage(query), { type: 'complete', id: '1' }, subscribeMessage(query));
    await asked(2);
    const [first, second] = live.subscriptions;
    second?.stand();
    first?.stand();
    await isLeft(0);
    second?.event('for the second');
    expect((await client.next('next')).payload).toEqual({ data: { value: 'for the second' } });
    await client.settled();
    expect(second?.leftFor).toBeUndefined();
    client.send({ type: 'complete', id: '1' });
    await isLeft(1);
    expect(client.messages.some(({ type }) => type === 'complete')).toBe(false);
  });

  it('may use its id anew after a refusal that came too late', async () => {
    await start(false);
    client.sendTogether(subscribeMessage(query), { type: 'complete', id: '1' }, subscribeMessage(query));
    await asked(2);
    const [first, second] = live.subscriptions;
    first?.refuse('No.');
    second?.stand();
    await client.settled();
    second?.event(2);
    await client.settled();
    expect(client.messages.filter(({ type }) => type === 'next' || type === 'error')).toMatchObject([
      { type: 'next' },
    ]);
    client.close();
    await isLeft(1);
  });
});

describe('a client that completes a running subscription', () => {
  it('may use its id anew in the same breath', async () => {
    await start(true);
    client.subscribe(query);
    await asked(1);
    await client.settled();
    client.sendTogether({ type: 'complete', id: '1' }, subscribeMessage(query));
    await asked(2);
    await isLeft(0);
    await client.settled();
    live.last.event('new');
    expect((await client.next('pong')).type).toBe('pong');
    await client.settled();
    expect(client.messages.filter(({ type }) => type === 'complete')).toEqual([]);
    expect(live.last.leftFor).toBeUndefined();
    client.send({ type: 'complete', id: '1' });
    await isLeft(1);
  });
});

describe('the end of a subscription from the side of the platform', () => {
  it('comes after the events, and completes it', async () => {
    await start(true);
    client.subscribe(query);
    await asked(1);
    live.last.event(1);
    live.last.event(2);
    live.last.end('completed');
    expect((await client.next('next')).payload).toEqual({ data: { value: 1 } });
    expect((await client.next('next')).payload).toEqual({ data: { value: 2 } });
    await client.next('complete');
    client.close();
    await eventually(() => clients.lines.some(({ reason }) => reason === 'completed'), 'it is logged');
    expect(live.last.leaves).toBe(0);
  });

  it('says why it failed, in a last result', async () => {
    await start(true);
    client.subscribe(query);
    await asked(1);
    live.last.event(1);
    live.last.end('failed', {
      errors: [{ message: 'The field is gone.', extensions: { code: 'NOT_FOUND' } }],
    });
    await client.next('next');
    expect(await client.next('next')).toEqual({
      type: 'next',
      id: '1',
      payload: { errors: [{ message: 'The field is gone.', extensions: { code: 'NOT_FOUND' } }] },
    });
    await client.next('complete');
  });

  it('is told also where it came before the subscription stood', async () => {
    await start(false);
    client.subscribe(query);
    await asked(1);
    live.last.event(1);
    live.last.end('failed', { errors: [{ message: 'Gone.' }] });
    live.last.stand();
    await client.next('next');
    expect((await client.next('next')).payload).toEqual({ errors: [{ message: 'Gone.' }] });
    await client.next('complete');
    expect(live.last.leaves).toBe(0);
    expect(await clients.counted()).toMatchObject({
      'subscriptions_active{transport="graphql-ws"}': 0,
      'subscriptions_ended_total{transport="graphql-ws",reason="failed"}': 1,
    });
  });
});

it('counts and logs each subscription, and none that is refused', async () => {
  await start(true);
  client.subscribe(query);
  await asked(1);
  live.last.event(1);
  live.last.event(2);
  await client.settled();
  const counted = await clients.counted();
  expect(counted).toMatchObject({
    'subscriptions_active{transport="graphql-ws"}': 1,
    'subscriptions_started_total{transport="graphql-ws"}': 1,
    'subscription_events_sent_total{transport="graphql-ws"}': 2,
    'subscriptions_lagged_total{transport="graphql-ws"}': 0,
  });
  client.send({ type: 'complete', id: '1' });
  await isLeft(0);
  client.subscribe('subscription { nothing', 'refused');
  await client.settled();
  expect(await clients.counted()).toMatchObject({
    'subscriptions_active{transport="graphql-ws"}': 0,
    'subscriptions_started_total{transport="graphql-ws"}': 1,
    'subscriptions_ended_total{transport="graphql-ws",reason="left"}': 1,
    'subscription_events_sent_total{transport="graphql-ws"}': 2,
  });
  const logged = clients.lines.filter(({ msg }) => msg === 'a subscription ended');
  expect(logged).toEqual([
    expect.objectContaining({
      level: 30,
      reason: 'left',
      transport: 'graphql-ws',
      requestId: expect.any(String),
      operationName: 'Watch',
      seconds: expect.any(Number),
      events: 2,
    }),
  ]);
});
