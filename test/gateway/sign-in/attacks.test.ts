import { createHmac, randomBytes, sign, type KeyObject } from 'node:crypto';
import { exportJWK, exportSPKI } from 'jose';
import type { TestIssuer, TokenOverrides } from '../../support/test-issuer';
import { createSigningKey, publicJwk, startTestIssuer } from '../../support/test-issuer';
import {
  amina,
  askOverHttp,
  askOverSocket,
  startSignedInCity,
  type SignedInCity,
} from './support/signed-in-city';

let city: SignedInCity;
let otherIssuer: TestIssuer;
beforeAll(async () => {
  city = await startSignedInCity();
  otherIssuer = await startTestIssuer();
});
afterAll(async () => {
  await otherIssuer.dispose();
  await city.dispose();
});

const now = (): number => Math.floor(Date.now() / 1_000);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with a header of the attacker's, over claims that would hold. */
async function withHeader(header: object, signature: (input: string) => string): Promise<string> {
  const [, claims = ''] = (await city.issuer.mint(amina)).split('.');
  const input = `${encode(header)}.${claims}`;
  return `${input}.${signature(input)}`;
}

const minted =
  (overrides: TokenOverrides): (() => Promise<string>) =>
  () =>
    city.issuer.mint(amina, overrides);

/** With the public key that everybody may read, in all the ways to write it, as the secret. */
const hmacWith = (secretOf: () => Promise<string>) => async (): Promise<string> => {
  const secret = await secretOf();
  return withHeader({ alg: 'HS256', kid: city.issuer.key('RS256').kid, typ: 'JWT' }, (input) =>
    createHmac('sha256', secret).update(input).digest('base64url'),
  );
};

async function tampered(): Promise<string> {
  const [header, , signature] = (await city.issuer.mint(amina)).split('.');
  const [, claims = ''] = (await city.issuer.mint({ ...amina, scopes: new Set(['admin']) })).split('.');
  return `${header}.${claims}.${signature}`;
}

/** A key of the attacker's under the name of one that the issuer has. */
async function withKnownKid(header: (jwk: object) => object): Promise<string> {
  const key = await createSigningKey('EdDSA', city.issuer.key('EdDSA').kid);
  return city.issuer.mint(amina, { key, header: { ...header(await publicJwk(key)) } });
}

/** Signed by the issuer, with an extension that whoever reads it has to understand. */
function withDemand(): Promise<string> {
  const { kid, privateKey } = city.issuer.key('EdDSA');
  return withHeader({ alg: 'EdDSA', kid, crit: ['urn:example'], 'urn:example': 1 }, (input) =>
    sign(null, Buffer.from(input), privateKey as KeyObject).toString('base64url'),
  );
}

const signature = /^The signature of the token does not hold\.$/;
const algorithm = /^The token is signed by another algorithm than EdDSA, ES256, RS256\.$/;
const noKey = /^The token is signed by a key that its issuer does not name\.$/;
const expired = /^The token has expired/;
const malformed = (name: string): RegExp => new RegExp(`^The token has malformed claims: "${name}"\\.$`);

const attacks: [string, () => Promise<string>, RegExp][] = [
  [
    'no signature, and "none" for its algorithm',
    () => withHeader({ alg: 'none' }, () => ''),
    /^The token is no signed JWT/,
  ],
  [
    '"none" for its algorithm, and something for its signature',
    () => withHeader({ alg: 'none' }, () => 'AAAA'),
    algorithm,
  ],
  [
    'the public key as PEM for its secret',
    hmacWith(() => exportSPKI(city.issuer.key('RS256').publicKey)),
    algorithm,
  ],
  [
    'the modulus for its secret',
    hmacWith(async () => (await exportJWK(city.issuer.key('RS256').publicKey)).n ?? ''),
    algorithm,
  ],
  [
    'another issuer',
    minted({ claims: { iss: 'https://login.example.org' } }),
    /^The token is of another issuer\.$/,
  ],
  ['no issuer', minted({ claims: { iss: undefined } }), /^The token is of another issuer\.$/],
  [
    "the issuer's address with a slash more",
    () => city.issuer.mint(amina, { claims: { iss: `${city.issuer.url}/` } }),
    /^The token is of another issuer\.$/,
  ],
  ['the signature of another issuer', () => otherIssuer.mint(amina), /^The token is of another issuer\.$/],
  [
    'the signature of another issuer that calls itself this one',
    () => otherIssuer.mint(amina, { claims: { iss: city.issuer.url } }),
    noKey,
  ],
  ['another audience', minted({ claims: { aud: 'somebody-else' } }), /its audience is another one\.$/],
  ['no audience', minted({ claims: { aud: undefined } }), /its audience is another one\.$/],
  ['an end that has passed', minted({ lifetime: -60 }), expired],
  ['no end', minted({ claims: { exp: undefined } }), /^The token does not say when it expires\.$/],
  [
    'an end that is no number',
    minted({ claims: { exp: '2099-01-01' } }),
    /^The token does not say when it expires\.$/,
  ],
  [
    'a beginning that is to come',
    minted({ claims: { nbf: now() + 3_600 } }),
    /^The token is not valid yet\.$/,
  ],
  [
    'a key that nobody knows',
    async () => city.issuer.mint(amina, { key: await createSigningKey('EdDSA') }),
    noKey,
  ],
  ['another key under a known name', () => withKnownKid(() => ({})), signature],
  [
    'another key under a known name, which it brings with it',
    () => withKnownKid((jwk) => ({ jwk })),
    signature,
  ],
  [
    'another key, and an address where it stands',
    () => withKnownKid(() => ({ jku: `${otherIssuer.url}/keys` })),
    signature,
  ],
  ['claims of another token', tampered, signature],
  [
    'the type of a logout token',
    minted({ header: { typ: 'logout+jwt' } }),
    /^The token is no access token\.$/,
  ],
  ['a type that is no text', minted({ header: { typ: 7 } }), /^The token is no access token\.$/],
  ['a header that demands what we do not know', withDemand, /^The token cannot be used/],
  ['nobody as its subject', minted({ claims: { sub: undefined } }), malformed('sub')],
  ['an empty subject', minted({ claims: { sub: '' } }), malformed('sub')],
  ['a subject that is no text', minted({ claims: { sub: 7 } }), malformed('sub')],
  [
    'one partnership where a list belongs',
    minted({ claims: { coordinates: 'local-partnership:uz-chilanzar' } }),
    malformed('coordinates'),
  ],
  [
    'partnerships that are no ids',
    minted({ claims: { coordinates: [{ id: 1 }] } }),
    malformed('coordinates'),
  ],
  ['several partners', minted({ claims: { partner: ['partner:a', 'partner:b'] } }), malformed('partner')],
  ['scopes as an object', minted({ claims: { scope: { admin: true } } }), malformed('scope')],
  ['two parts', () => Promise.resolve('eyJhbGciOiJFZERTQSJ9.e30'), /^The token is no signed JWT\.$/],
  ['no JSON in it', () => Promise.resolve('bm90.anNvbg.AAAA'), /^The token is no JWT\.$/],
  [
    'random characters',
    () => Promise.resolve(randomBytes(200).toString('base64url')),
    /^The token is no signed JWT\.$/,
  ],
  [
    'characters that decoders pass over',
    async () => `${await city.issuer.mint(amina)}$$$`,
    /^The token is no signed JWT\.$/,
  ],
  [
    'more characters than any token',
    () => Promise.resolve(`${'a'.repeat(4_000)}.${'b'.repeat(4_000)}.${'c'.repeat(4_000)}`),
    /^The token is longer than 8192 characters\.$/,
  ],
];

describe.each(attacks)('a token with %s', (_, forge, reason) => {
  let token: string;
  beforeAll(async () => {
    token = await forge();
  });

  it('is refused with 401 over HTTP', async () => {
    const { status, headers, error, data, text } = await askOverHttp(city.url, {
      authorization: `Bearer ${token}`,
    });
    expect({ status, code: error?.code, data }).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      data: undefined,
    });
    expect(error?.message).toMatch(reason);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(text).not.toContain(token);
  });

  it('closes a WebSocket with 4403', async () => {
    const answer = await askOverSocket(city.url, { authorization: `Bearer ${token}` });
    expect(answer).toEqual({ code: 4403, reason: expect.stringMatching(reason) });
  });
});
