import { signingAlgorithms } from '../../support/test-issuer';
import {
  amina,
  askOverHttp,
  askOverSocket,
  startSignedInCity,
  type SignedInCity,
} from './support/signed-in-city';

let city: SignedInCity;
beforeAll(async () => {
  city = await startSignedInCity();
});
afterAll(() => city.dispose());

const now = (): number => Math.floor(Date.now() / 1_000);

describe('an authorization', () => {
  it.each(['Basic YW1pbmE6c2VjcmV0', 'Bearer', 'Bearer ', 'Token abc', '', 'bearer a b', 'DPoP x.y.z'])(
    'that reads %j is refused',
    async (authorization) => {
      const { status, error } = await askOverHttp(city.url, { authorization });
      expect([status, error?.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(error?.message).toBe('The authorization has to be "Bearer" and an access token.');
      expect(await askOverSocket(city.url, { authorization })).toMatchObject({ code: 4403 });
    },
  );

  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR  '])('is taken in any case: %s', async (scheme) => {
    const authorization = `${scheme} ${await city.issuer.mint(amina)}`;
    expect((await askOverHttp(city.url, { authorization })).data).toEqual({ reader: 'amina' });
    expect(await askOverSocket(city.url, { authorization })).toBe('amina');
  });

  it.each(signingAlgorithms)('that is signed with %s is taken', async (alg) => {
    const authorization = `Bearer ${await city.issuer.mint(amina, { alg })}`;
    expect((await askOverHttp(city.url, { authorization })).data).toEqual({ reader: 'amina' });
  });

  it('that is missing is nobody', async () => {
    expect((await askOverHttp(city.url, {})).data).toEqual({ reader: null });
    expect(await askOverSocket(city.url, {})).toBeNull();
  });

  it('is taken where the clocks differ by less than the tolerance', async () => {
    const early = await city.issuer.mint(amina, { claims: { nbf: now() + 3 } });
    const late = await city.issuer.mint(amina, { lifetime: -3 });
    for (const token of [early, late]) {
      expect((await askOverHttp(city.url, { authorization: `Bearer ${token}` })).data).toEqual({
        reader: 'amina',
      });
    }
  });
});

describe('who somebody is', () => {
  it.each([
    'x-user',
    'x-user-id',
    'x-identity',
    'x-forwarded-user',
    'x-reader',
    'x-scopes',
    'remote-user',
    'identity',
    'cookie',
    'x-authorization',
    'proxy-authorization',
  ])('is told by no header %s', async (name) => {
    const said = JSON.stringify({ subject: 'amina', name: 'Amina', scopes: ['admin'], claims: {} });
    const token = await city.issuer.mint(amina);
    for (const value of [said, 'amina', `Bearer ${token}`]) {
      expect((await askOverHttp(city.url, { [name]: value })).data).toEqual({ reader: null });
      expect(await askOverSocket(city.url, { [name]: value })).toBeNull();
    }
  });

  it('is told by nothing in the address, the operation or its extensions', async () => {
    const token = await city.issuer.mint(amina);
    const response = await fetch(`${city.url}/graphql?access_token=${token}&token=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ reader }',
        extensions: { token, identity: { subject: 'amina' } },
        token,
      }),
    });
    expect(await response.json()).toEqual({ data: { reader: null } });
    expect(await askOverSocket(city.url, { token, identity: { subject: 'amina' } })).toBeNull();
  });
});

it.each(['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])(
  'the gateway has no way to ask %s, whoever asks',
  async (query) => {
    const authorization = `Bearer ${await city.issuer.mint({ ...amina, scopes: new Set(['admin']) })}`;
    for (const headers of [{}, { authorization }] as Record<string, string>[]) {
      const response = await fetch(`${city.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
      });
    }
  },
);

it('nothing of a token is in the log', async () => {
  const token = await city.issuer.mint(amina);
  const [, , mark = ''] = token.split('.');
  await askOverHttp(city.url, { authorization: `Bearer ${token}` });
  await askOverHttp(city.url, { authorization: `Bearer ${token}x` });
  expect(JSON.stringify(city.lines)).not.toContain(mark);
});
