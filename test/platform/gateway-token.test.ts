import { createHmac, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { decodeJwt, decodeProtectedHeader, importPKCS8, SignJWT } from 'jose';
import {
  createIdentityReader,
  createIdentitySigner,
  type IdentityReader,
} from '../../platform/gateway-token';
import type { Identity } from '../../platform/identity';
import { createGatewayKeys } from '../support/gateway-keys';

const keys = createGatewayKeys();
const amina: Identity = {
  subject: 'amina',
  name: 'Amina',
  scopes: new Set(['coordination:read', 'coordination:write']),
  claims: { partner: 'partner:demo-agency-a', coordinates: ['local-partnership:uz-chilanzar'] },
};
const refused = {
  name: 'CodedError',
  code: 'UNAUTHENTICATED',
  message: 'This subgraph answers its gateway alone: ask that one.',
};

let read: IdentityReader;
beforeAll(async () => {
  read = await createIdentityReader(keys.publicKey, 'news');
});
afterEach(() => jest.useRealTimers());

async function signed(
  identity: Identity | null,
  subgraph = 'news',
  signingKey = keys.signingKey,
): Promise<string> {
  return (await createIdentitySigner(signingKey)).sign(identity, subgraph);
}

/** What the gateway would sign, but for what is given. */
async function forged(
  claims: Record<string, unknown>,
  {
    signingKey = keys.signingKey,
    header = {},
  }: { signingKey?: string; header?: Record<string, unknown> } = {},
): Promise<string> {
  const token = await signed(amina);
  return new SignJWT({ ...decodeJwt(token), ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: decodeProtectedHeader(token).kid, ...header })
    .sign(await importPKCS8(signingKey, 'EdDSA'));
}

describe('a token of the gateway', () => {
  it('says who asks, and that it is nobody', async () => {
    expect(await read(`Bearer ${await signed(amina)}`)).toEqual(amina);
    expect(await read(`Bearer ${await signed(null)}`)).toBeNull();
  });

  it('says it of anybody', async () => {
    const signer = await createIdentitySigner(keys.signingKey);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          subject: fc.string({ minLength: 1, unit: 'binary' }),
          name: fc.string({ minLength: 1, unit: 'binary' }),
          scopes: fc.array(fc.string()).map((scopes) => new Set(scopes)),
          claims: fc.record({ partner: fc.string(), coordinates: fc.array(fc.string()) }),
        }),
        async (identity) => {
          expect(await read(`Bearer ${await signer.sign(identity, 'news')}`)).toEqual(identity);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('names its key, its subgraph, and an end in a minute', async () => {
    const token = await signed(null);
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', kid: expect.stringMatching(/^[\w-]{43}$/) });
    const { iat = 0, ...claims } = decodeJwt(token);
    expect(claims).toEqual({
      iss: 'unodcity-gateway',
      aud: 'unodcity-subgraph:news',
      exp: iat + 60,
      identity: null,
    });
  });

  it('is the same for the same person and subgraph, until 15 seconds before its end', async () => {
    jest.useFakeTimers({ now: Date.now(), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const signer = await createIdentitySigner(keys.signingKey);
    for (const identity of [amina, null]) {
      const first = await signer.sign(identity, 'news');
      expect(await signer.sign(identity, 'partners')).not.toBe(first);
      jest.setSystemTime(Date.now() + 44_000);
      expect(await signer.sign(identity, 'news')).toBe(first);
      jest.setSystemTime(Date.now() + 2_000);
      const second = await signer.sign(identity, 'news');
      expect(second).not.toBe(first);
      expect(await read(`Bearer ${second}`)).toEqual(identity);
    }
  });

  it('is believed for a minute, also where it has been read before', async () => {
    jest.useFakeTimers({ now: Date.now(), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const token = `Bearer ${await signed(amina)}`;
    expect(await read(token)).toEqual(amina);
    jest.setSystemTime(Date.now() + 58_000);
    expect(await read(token)).toEqual(amina);
    jest.setSystemTime(Date.now() + 3_000);
    await expect(read(token)).rejects.toMatchObject(refused);
  });
});

describe('a subgraph refuses', () => {
  const other = createGatewayKeys();
  const hmac = async (): Promise<string> => {
    const [, claims = ''] = (await signed(amina)).split('.');
    const header = { ...decodeProtectedHeader(await signed(amina)), alg: 'HS256' };
    const input = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${claims}`;
    return `${input}.${createHmac('sha256', keys.publicKey).update(input).digest('base64url')}`;
  };
  const changed = async (): Promise<string> => {
    const [header, , signature] = (await signed(amina)).split('.');
    const [, claims] = (await signed({ ...amina, scopes: new Set(['admin']) })).split('.');
    return `${header}.${claims}.${signature}`;
  };
  const past = Math.floor(Date.now() / 1_000) - 1;
  it.each<[string, () => Promise<string | undefined>]>([
    ['no token', () => Promise.resolve(undefined)],
    ['an empty header', () => Promise.resolve('')],
    ['garbage', () => Promise.resolve('Bearer x.y.z')],
    ['another scheme', async () => `Basic ${await signed(amina)}`],
    ['a token for another subgraph', async () => `Bearer ${await signed(amina, 'partners')}`],
    ['a token of another gateway', async () => `Bearer ${await signed(amina, 'news', other.signingKey)}`],
    [
      'one that goes by the name of our key',
      async () => `Bearer ${await forged({}, { signingKey: other.signingKey })}`,
    ],
    ['one that names no key', async () => `Bearer ${await forged({}, { header: { kid: undefined } })}`],
    ['one of another issuer', async () => `Bearer ${await forged({ iss: 'https://login.example.org' })}`],
    ['one that has expired', async () => `Bearer ${await forged({ exp: past })}`],
    ['one that never expires', async () => `Bearer ${await forged({ exp: undefined })}`],
    ['one that says nothing of who asks', async () => `Bearer ${await forged({ identity: undefined })}`],
    ['one that says half of it', async () => `Bearer ${await forged({ identity: { subject: 'amina' } })}`],
    ['claims of another token', async () => `Bearer ${await changed()}`],
    ['the public key for a secret', async () => `Bearer ${await hmac()}`],
  ])('%s', async (_, authorization) => {
    await expect(read(await authorization())).rejects.toMatchObject(refused);
  });
});

describe('keys change without a pause', () => {
  it('where the subgraph knows both, and the old one is nothing once it is taken away', async () => {
    const next = createGatewayKeys();
    const [before, after] = [await signed(amina), await signed(amina, 'news', next.signingKey)];
    const both = await createIdentityReader(`${keys.publicKey}${next.publicKey}`, 'news');
    expect(await both(`Bearer ${before}`)).toEqual(amina);
    expect(await both(`Bearer ${after}`)).toEqual(amina);
    const newOnly = await createIdentityReader(next.publicKey, 'news');
    await expect(newOnly(`Bearer ${before}`)).rejects.toMatchObject(refused);
    expect(await newOnly(`Bearer ${after}`)).toEqual(amina);
  });
});

describe('a start is refused with one sentence where', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  it.each([
    ['the public key is none', 'secret'],
    ['something stands before it', `key: ${keys.publicKey}`],
    ['the public key is a private one', keys.signingKey],
    ['the public key is of another kind', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    ['the second of two is broken', keys.publicKey + keys.publicKey.replace('MC', 'XX')],
    ['the second of two is cut off', keys.publicKey + keys.publicKey.slice(0, 60)],
  ])('%s', async (_, pem) => {
    await expect(createIdentityReader(pem, 'news')).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringMatching(
        /^GATEWAY_PUBLIC_KEY is no Ed25519 key in PEM \(.*\): make a new pair, as docs\/operations\.md says\.$/s,
      ),
    });
  });

  it.each([
    ['the signing key is none', 'secret'],
    ['the signing key is a public one', keys.publicKey],
    [
      'the signing key is of another kind',
      rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
  ])('%s', async (_, pem) => {
    await expect(createIdentitySigner(pem)).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringMatching(/^GATEWAY_SIGNING_KEY is no Ed25519 key in PEM/),
    });
  });
});
