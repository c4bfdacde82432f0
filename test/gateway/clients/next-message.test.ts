import { eventually } from '../../support/processes';
import { startClients, type RunningClients } from './support/clients';
import { RawClient } from './support/raw-client';
import { ScriptedLive } from './support/scripted-live';

const id = 'días – 日';
const around = (border: number): number[] => Array.from({ length: 5 }, (_, index) => border - 2 + index);

/** What stands around the value of a message, in bytes. */
const frameOf = (value: string): object => ({ id, type: 'next', payload: value });
const bare = Buffer.byteLength(JSON.stringify(frameOf('')));

describe('a result over a WebSocket', () => {
  let live: ScriptedLive;
  let clients: RunningClients;
  let client: RawClient;
  beforeAll(async () => {
    live = new ScriptedLive();
    clients = await startClients(live);
    client = await RawClient.open(clients.url);
    client.subscribe('subscription { value }', id);
    await eventually(() => live.subscriptions.length === 1, 'it is asked for');
  });
  afterAll(async () => {
    client.close();
    await clients.dispose();
  });

  // Borders of the lengths that a frame can tell, and of what is written in one piece.
  it.each([...around(126), ...around(8 * 1024 + bare), ...around(65_536), 1_000_000])(
    'arrives whole in a message of %i bytes',
    async (length) => {
      const value = 'x'.repeat(length - bare);
      const had = client.messages.length;
      live.last.sink.send({ payload: JSON.stringify(value), cursor: undefined });
      await eventually(() => client.messages.length > had, 'it arrives');
      expect(client.messages.slice(had)).toEqual([frameOf(value)]);
    },
  );

  it('arrives in any script, between those that come before and after it', async () => {
    const had = client.messages.length;
    const values = ['Chilonzor', 'Чиланзар', '齐兰扎尔', 'تشيلانزار'.repeat(2_000), '🏙️'];
    for (const value of values) live.last.sink.send({ payload: JSON.stringify(value), cursor: undefined });
    await eventually(() => client.messages.length === had + values.length, 'all arrive');
    expect(client.messages.slice(had)).toEqual(values.map(frameOf));
  });
});
