import { createIdentitySigner } from '../../platform/gateway-token';
import type { Identity } from '../../platform/identity';
import { RawClient } from '../gateway/clients/support/raw-client';
import { createTestDatabase, type TestDatabase } from '../support/databases';
import { createGatewayKeys } from '../support/gateway-keys';
import { useProcesses, type StartedProcess } from '../support/processes';
import { startTestIssuer, type TestIssuer } from '../support/test-issuer';

jest.setTimeout(60_000);

const { start } = useProcesses();
const name = 'local-partnerships';
const keys = createGatewayKeys();
const nextKeys = createGatewayKeys();
const foreignKeys = createGatewayKeys();
const amina: Identity = { subject: 'amina', name: 'Amina', scopes: new Set(['admin']), claims: {} };
const refused = {
  message: 'This subgraph answers its gateway alone: ask that one.',
  extensions: { code: 'UNAUTHENTICATED' },
};

let database: TestDatabase;
let issuer: TestIssuer;
beforeAll(async () => {
  database = await createTestDatabase();
  issuer = await startTestIssuer();
});
afterAll(async () => {
  await issuer.dispose();
  await database.dispose();
});

function run(variables: Record<string, string>): StartedProcess {
  const own = { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'error' };
  return start(['node', `dist/subgraphs/${name}/main.js`], { ...own, ...variables });
}

async function urlOf(subgraph: StartedProcess): Promise<string> {
  const [, url = ''] = await subgraph.says(/ready at (http:\S+)\/graphql/);
  return url;
}

async function signed(
  signingKey: string,
  subgraph = name,
  identity: Identity | null = amina,
): Promise<string> {
  return (await createIdentitySigner(signingKey)).sign(identity, subgraph);
}

/** One that the gateway signed a while ago. */
async function outdated(): Promise<string> {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 120_000);
  try {
    return await signed(keys.signingKey);
  } finally {
    clock.mockRestore();
  }
}

async function askOverHttp(url: string, query: string, headers: Record<string, string>) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as any };
}

/** What is said against a subscription, whatever it is to. */
async function askOverSocket(url: string, query: string, token: string | undefined): Promise<unknown> {
  const client = await RawClient.open(url, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    payload: { authorization: `Bearer ${token}`, token },
  });
  client.send({ type: 'subscribe', id: '1', payload: { query, extensions: { token } } });
  const { payload } = await client.next('error');
  client.close();
  return payload;
}

const questions = [
  '{ __typename }',
  '{ _service { sdl } }',
  '{ __schema { queryType { name } } }',
  '{ _entities(representations: [{ __typename: "CoordinationTask", id: "x" }]) { __typename } }',
  'mutation { __typename }',
  'this is no GraphQL',
];

it('a subgraph answers its gateway alone, over HTTP and for each operation over a WebSocket', async () => {
  const url = await urlOf(run({ GATEWAY_PUBLIC_KEY: keys.publicKey }));
  const strangers: Record<string, string | undefined> = {
    nobody: undefined,
    'who makes something up': 'x.y.z',
    "a client's own token": await issuer.mint(amina),
    'the gateway of somebody else': await signed(foreignKeys.signingKey),
    'the gateway, to another subgraph': await signed(keys.signingKey, 'partners'),
    'the gateway, two minutes ago': await outdated(),
  };
  for (const [stranger, token] of Object.entries(strangers)) {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    for (const query of questions) {
      const answer = await askOverHttp(url, query, headers);
      expect({ stranger, query, ...answer }).toMatchObject({ status: 401, body: { errors: [refused] } });
    }
    const byGet = await fetch(`${url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    });
    expect([stranger, byGet.status]).toEqual([stranger, 401]);
    for (const query of ['subscription { taskChanged { cursor } }', 'subscription { nonsense }']) {
      expect(await askOverSocket(url, query, token)).toEqual([refused]);
    }
  }
  const forged = { 'x-identity': JSON.stringify(amina), 'x-user': 'amina', identity: 'amina' };
  expect(await askOverHttp(url, '{ __typename }', forged)).toMatchObject({ status: 401 });
  const unread = await fetch(`${url}/graphql`, { method: 'POST', body: 'no JSON' });
  expect(unread.status).toBe(401);

  const authorization = `Bearer ${await signed(keys.signingKey)}`;
  for (const query of questions.slice(0, 3)) {
    expect(await askOverHttp(url, query, { authorization })).toMatchObject({
      status: 200,
      body: { data: {} },
    });
  }
  expect(await askOverSocket(url, 'subscription { nonsense }', await signed(keys.signingKey))).toMatchObject([
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ]);
  for (const path of ['/health/live', '/health/ready', '/metrics']) {
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  }
});

it('a subgraph believes both keys while they change', async () => {
  const url = await urlOf(run({ GATEWAY_PUBLIC_KEY: keys.publicKey + nextKeys.publicKey }));
  for (const { signingKey } of [keys, nextKeys]) {
    const authorization = `Bearer ${await signed(signingKey)}`;
    expect(await askOverHttp(url, '{ __typename }', { authorization })).toMatchObject({ status: 200 });
  }
});

it.each([
  ['', /^The subgraph "local-partnerships" has to know its gateway: set GATEWAY_PUBLIC_KEY to [^\n]+\.\n$/],
  ['secret', /^GATEWAY_PUBLIC_KEY is no Ed25519 key in PEM [^\n]+\.\n$/],
])('a subgraph does not start with the key %j, and says why in one sentence', async (key, sentence) => {
  const subgraph = run({ GATEWAY_PUBLIC_KEY: key });
  expect(await subgraph.ended).toBe(1);
  expect(subgraph.output).toBe('');
  expect(subgraph.errors).toMatch(sentence);
});
