import { getIntrospectionQuery } from 'graphql';
import { dataOf, type Seat } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { startTestPlatform, type TestPlatform } from '../support/platform';
import { RawClient } from './clients/support/raw-client';
import { RawHttp } from './clients/support/raw-http';

/**
 * What each explorer says to an endpoint, as its own source or documentation has it, and what it makes of the answer. How
 * they are set up stands in docs/explorers.md.
 */
const studio = 'https://studio.apollographql.com';
const token = 'good';
const authorization = `Bearer ${token}`;
const whoAmI = 'query WhoAmI { viewer { name } }';
const watch = 'subscription Watch { taskChanged { cursor kind comment } }';

let platform: TestPlatform;
let seat: Seat;
beforeAll(async () => {
  platform = await startTestPlatform({
    environment: { CORS_ORIGINS: studio },
    identify: (credentials) => ({
      identity: credentials.header('authorization') === authorization ? demoCoordinator : null,
    }),
  });
  seat = { url: platform.url, token };
}, 60_000);
afterAll(() => platform.dispose());

type Headers = Record<string, string>;

const post = (body: object, headers: Headers): Promise<Response> =>
  fetch(`${platform.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });

interface Read {
  readonly subscriptions: unknown;
  readonly name: unknown;
}

/** What an explorer has read once it has the schema and has asked who asks. */
async function readWith(headers: Headers): Promise<Read> {
  const introspection = {
    operationName: 'IntrospectionQuery',
    query: getIntrospectionQuery(),
    variables: {},
  };
  const described = (await (await post(introspection, headers)).json()) as any;
  const question = { operationName: 'WhoAmI', query: whoAmI, variables: {} };
  const named = (await (await post(question, { ...headers, authorization })).json()) as any;
  return { subscriptions: described.data?.__schema.subscriptionType?.name, name: named.data?.viewer?.name };
}

const everything: Read = { subscriptions: 'Subscription', name: 'Demo Coordinator' };

async function comment(text: string): Promise<void> {
  const mutation =
    'mutation ($text: String!) { commentOnTask(input: { taskId: "task:demo-uz-chi-3", comment: $text }) { userErrors { message } } }';
  expect(await dataOf(seat, mutation, { text })).toEqual({ commentOnTask: { userErrors: [] } });
}

/** Comments until the stream has brought one, and says whether it has: what is written before it stands is not told. */
async function tells(brought: () => boolean): Promise<boolean> {
  for (let attempt = 1; attempt <= 50 && !brought(); attempt += 1) {
    await comment(`Attempt ${attempt}`);
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
  return brought();
}

describe('Apollo Sandbox and the Explorer of Apollo Studio', () => {
  const origin = { origin: studio };
  const json = { 'content-type': 'application/json' };

  it('may ask after the preflight of their browser', async () => {
    const asked = ['authorization', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': asked.toSorted().join(','),
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(studio);
    const allowed = response.headers.get('access-control-allow-headers')?.split(',');
    expect(allowed).toEqual(expect.arrayContaining(asked));
  });

  it('read the schema, ask, and may read the answer', async () => {
    expect(await readWith({ ...origin, ...json })).toEqual(everything);
    const polled = await post({ query: '{ __typename }' }, { ...origin, ...json });
    expect(polled.headers.get('access-control-allow-origin')).toBe(studio);
  });

  it('take JSON for an operation where they would take the parts of @defer as well', async () => {
    const accept = 'multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json';
    const response = await post({ query: whoAmI }, { ...origin, ...json, accept });
    expect(response.headers.get('content-type')).toContain('json');
    expect(await response.json()).toMatchObject({ data: { viewer: null } });
  });

  it.each([
    'multipart/mixed;subscriptionSpec="1.0", application/json',
    'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json',
    'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json',
  ])('subscribe by multipart, with accept: %s', async (accept) => {
    const client = await RawHttp.post(platform.url, { query: watch }, { ...origin, accept, authorization });
    await client.until('--graphql');
    expect(client.head).toContain(`access-control-allow-origin: ${studio}`);
    expect(client.head).toMatch(/content-type: multipart\/mixed;\s?boundary="?graphql"?/);
    expect(await tells(() => client.body.includes('{"payload":{"data":{"taskChanged":{'))).toBe(true);
    client.close();
  });

  it('subscribe by graphql-ws, with the headers as parameters of the connection', async () => {
    const init = { payload: { Authorization: authorization }, headers: { origin: studio } };
    const client = await RawClient.open(platform.url, init);
    expect(await broughtBy(client)).toEqual(everything);
  });
});

describe('Altair', () => {
  const headers = {
    origin: 'electron://altair',
    'content-type': 'application/json',
    accept: 'application/json',
  };

  it('reads the schema and asks', async () => {
    expect(await readWith(headers)).toEqual(everything);
    const body = { query: whoAmI, variables: {}, operationName: null };
    expect(await (await post(body, headers)).json()).toMatchObject({ data: { viewer: null } });
  });

  it('subscribes by graphql-ws, which it opens before it has anything to ask', async () => {
    const init = { payload: { authorization }, headers: { origin: 'chrome-extension://altair' } };
    expect(await broughtBy(await RawClient.open(platform.url, init))).toEqual(everything);
  });

  it('subscribes by Server-Sent Events, one connection for each', async () => {
    const accept = {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      accept: 'text/event-stream',
    };
    const client = await RawHttp.post(
      platform.url,
      { query: watch, variables: {} },
      { ...accept, authorization },
    );
    expect(
      await tells(() => /event: next\n(id: \S+\n)?data: \{"data":\{"taskChanged"/.test(client.body)),
    ).toBe(true);
    expect(client.head).toContain('content-type: text/event-stream');
    client.close();
  });
});

describe('Insomnia', () => {
  const headers = { 'content-type': 'application/json', accept: '*/*', 'user-agent': 'insomnia/11.0.0' };

  it('reads the schema and asks', async () => {
    expect(await readWith(headers)).toEqual(everything);
  });

  it('subscribes over a WebSocket with its headers on the way up, and says nothing more of itself', async () => {
    const client = await RawClient.open(platform.url, { headers: { ...headers, authorization } });
    expect(await broughtBy(client)).toEqual(everything);
  });

  it('reads an event stream by GET, as an application that is no browser may', async () => {
    const accept = { accept: 'text/event-stream', 'user-agent': headers['user-agent'], authorization };
    const client = await RawHttp.get(platform.url, { query: watch }, accept);
    expect(await tells(() => client.body.includes('"taskChanged"'))).toBe(true);
    client.close();
  });
});

describe('Postman', () => {
  const headers = {
    'content-type': 'application/json',
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'PostmanRuntime/7.43.0',
    'postman-token': '8c1b1a30-2f2c-4c7e-9c3c-0b1f0f6f2a11',
    'cache-control': 'no-cache',
  };

  it('reads the schema and asks', async () => {
    expect(await readWith(headers)).toEqual(everything);
  });

  it('asks as it does with a body of the kind GraphQL, whose variables may be empty', async () => {
    const response = await post({ query: whoAmI, variables: {} }, { ...headers, authorization });
    expect(response.status).toBe(200);
  });

  it('subscribes over a WebSocket with the token in a header', async () => {
    expect(await broughtBy(await RawClient.open(platform.url, { headers: { authorization } }))).toEqual(
      everything,
    );
  });
});

/** What a connection brings that subscribes and asks over it; its token counts for both. */
async function broughtBy(client: RawClient): Promise<Read> {
  client.send(
    { id: '1', type: 'subscribe', payload: { query: whoAmI, operationName: 'WhoAmI', variables: {} } },
    { id: '2', type: 'subscribe', payload: { query: watch, operationName: 'Watch', variables: {} } },
  );
  const payloadOf = (id: string): any =>
    client.messages.find((message) => message.type === 'next' && message.id === id)?.payload;
  await tells(() => payloadOf('1') !== undefined && payloadOf('2') !== undefined);
  client.close();
  return {
    name: payloadOf('1')?.data?.viewer?.name,
    subscriptions: payloadOf('2')?.data?.taskChanged?.kind && 'Subscription',
  };
}
