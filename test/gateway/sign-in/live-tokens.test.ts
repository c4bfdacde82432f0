import type { Identity } from '../../../platform/identity';
import { eventually } from '../../support/processes';
import { rightsOf } from '../clients/support/city-watch';
import { RawClient } from '../clients/support/raw-client';
import { RawHttp } from '../clients/support/raw-http';
import { modes } from '../support/graph';
import { amina, startSignedInCity, type SignedInCity } from './support/signed-in-city';

const expired = 'The token has expired: come back with a new one.';
const following = 'subscription ($after: String) { noticed(after: $after) { cursor text secret } }';

describe.each(modes)('with subgraphs %s', (mode) => {
  let city: SignedInCity;
  const opened: (RawClient | RawHttp)[] = [];
  beforeAll(async () => {
    city = await startSignedInCity(mode);
  });
  afterEach(async () => {
    for (const client of opened.splice(0)) client.close();
    await eventually(() => city.events.subscribers === 0, 'all upstreams are closed');
  });
  afterAll(() => city.dispose());

  async function connect(token: string | undefined): Promise<RawClient> {
    const payload = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const client = await RawClient.open(city.url, { payload });
    opened.push(client);
    return client;
  }

  const follows = (count = 1) => eventually(() => city.events.subscribers === count, 'they follow');

  it('whoever comes back with a fresh token and a cursor has missed nothing', async () => {
    const texts: string[] = [];
    let after: string | undefined;
    const take = async (client: RawClient): Promise<void> => {
      const { cursor, text } = (await client.next('next')).payload.data.noticed;
      texts.push(text);
      after = cursor;
    };
    for (let turn = 0; turn < 2; turn += 1) {
      const client = await connect(await city.issuer.mint(amina, { lifetime: 2 }));
      client.subscribe(following, '1', { after });
      if (turn > 0) await take(client);
      await follows();
      city.events.append('all', { text: `seen ${turn}` });
      await take(client);
      expect(await client.closed()).toEqual({ code: 4403, reason: expired });
      await follows(0);
      city.events.append('all', { text: `missed ${turn}` });
    }
    expect(texts).toEqual(['seen 0', 'missed 0', 'seen 1']);
  });

  it.each([
    ['text/event-stream', 'event: complete'],
    ['multipart/mixed;subscriptionSpec=1.0', '--graphql--'],
  ])('a stream by %s ends with its token', async (accept, end) => {
    const authorization = `Bearer ${await city.issuer.mint(amina, { lifetime: 2 })}`;
    const stream = await RawHttp.post(city.url, { query: following }, { accept, authorization });
    opened.push(stream);
    await stream.whole();
    expect(stream.body).toContain('"UNAUTHENTICATED"');
    expect(stream.body).toContain(end);
  });

  it('a renewed token with a scope less no longer brings what that scope gave', async () => {
    const first = await connect(await city.issuer.mint(amina, { lifetime: 2 }));
    first.subscribe(following);
    await follows();
    city.events.append('all', { text: 'one' });
    const before = (await first.next('next')).payload.data.noticed;
    expect(before.secret).toBe('secret of one');
    await first.closed();
    city.events.append('all', { text: 'two' });
    const second = await connect(await city.issuer.mint({ ...amina, scopes: new Set() }));
    second.subscribe(following, '1', { after: before.cursor });
    expect((await second.next('next')).payload.data.noticed).toMatchObject({ text: 'two', secret: null });
    await follows();
    city.events.append('all', { text: 'three' });
    expect((await second.next('next')).payload.data.noticed).toMatchObject({ text: 'three', secret: null });
  });

  it('nobody is brought what another one may see, though all share one line', async () => {
    const partner = 'partner:demo-agency-a';
    const coordinates = ['local-partnership:uz-chilanzar'];
    const people: (Identity | null)[] = [
      null,
      { ...amina, scopes: new Set() },
      amina,
      { ...amina, scopes: new Set(['assessments:read']) },
      { ...amina, scopes: new Set(['assessments:read', 'coordination:read']) },
      { ...amina, claims: { partner } },
      { ...amina, claims: { partner: 'partner:demo-agency-b' } },
      { ...amina, claims: { coordinates } },
      { ...amina, claims: { partner, coordinates } },
    ];
    const clients = await Promise.all(
      people.flatMap((identity) =>
        [1, 2].map(async () => {
          const client = await connect(identity ? await city.issuer.mint(identity) : undefined);
          client.subscribe('subscription { noticed { text rights secret } }');
          return { identity, client };
        }),
      ),
    );
    const standing = `subscriptions_active{transport="graphql-ws"} ${clients.length}\n`;
    await eventually(async () => (await city.metrics.registry.metrics()).includes(standing), 'all stand');
    expect(city.events.subscribers).toBe(people.length);
    for (const text of ['one', 'two', 'three']) {
      city.events.append('all', { text });
      for (const { identity, client } of clients) {
        const rights = rightsOf(identity);
        const secret = identity?.scopes.has('coordination:read') ? `secret of ${text}` : null;
        expect((await client.next('next')).payload.data.noticed).toEqual({ text, rights, secret });
      }
    }
  });
});
