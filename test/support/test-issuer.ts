import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type KeyLike } from 'jose';
import type { Identity } from '../../platform/identity';

export const testAudience = 'unodcity';
export const signingAlgorithms = ['EdDSA', 'ES256', 'RS256'] as const;
export type SigningAlgorithm = (typeof signingAlgorithms)[number];

export interface SigningKey {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly privateKey: KeyLike;
  readonly publicKey: KeyLike;
}

/** What a token says otherwise than the identity alone would have it; a claim that is `undefined` is left out. */
export interface TokenOverrides {
  readonly alg?: SigningAlgorithm;
  readonly key?: SigningKey;
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
  /** Seconds from now; an hour where not given. */
  readonly lifetime?: number;
}

/** An OpenID provider on loopback, as far as those who check its tokens see it. */
export interface TestIssuer {
  readonly url: string;
  /** How often its keys were asked for. */
  readonly keyReads: number;
  /** Whose key signs now. */
  key(alg?: SigningAlgorithm): SigningKey;
  /** An access token of somebody. */
  mint(identity: Identity, overrides?: TokenOverrides): Promise<string>;
  /** New keys in the place of the old ones. */
  rotate(): Promise<void>;
  /** Out of reach, until it is there again, at the same address. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  dispose(): Promise<void>;
}

export async function startTestIssuer(): Promise<TestIssuer> {
  let keys = await createKeys();
  let keyReads = 0;
  let server: Server | undefined;

  const listen = async (port: number): Promise<number> => {
    server = createServer((request, response) => {
      const answer = answers[request.url ?? ''];
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
      void Promise.resolve(answer?.()).then((body) => response.end(JSON.stringify(body ?? {})));
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const answers: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({ issuer: url, jwks_uri: `${url}/keys` }),
    '/keys': async () => {
      keyReads += 1;
      return { keys: await Promise.all(keys.map(publicJwk)) };
    },
  };
  const port = await listen(0);
  const url = `http://127.0.0.1:${port}`;
  const keyFor = (alg: SigningAlgorithm): SigningKey => {
    const key = keys.find((candidate) => candidate.alg === alg);
    if (!key) throw new Error(`This issuer has no key for ${alg}.`);
    return key;
  };
  const close = async (): Promise<void> => {
    const closing = server;
    if (!closing?.listening) return;
    closing.closeAllConnections();
    await new Promise((resolve) => closing.close(resolve));
  };

  return {
    url,
    get keyReads() {
      return keyReads;
    },
    key: (alg = 'EdDSA') => keyFor(alg),
    mint(identity, overrides = {}) {
      const key = overrides.key ?? keyFor(overrides.alg ?? 'EdDSA');
      const now = Math.floor(Date.now() / 1_000);
      const claims = {
        iss: url,
        aud: testAudience,
        iat: now,
        exp: now + (overrides.lifetime ?? 3_600),
        ...claimsOf(identity),
        ...overrides.claims,
      };
      return new SignJWT(claims)
        .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...overrides.header })
        .sign(key.privateKey);
    },
    async rotate() {
      keys = await createKeys();
    },
    goAway: close,
    async comeBack() {
      await listen(port);
    },
    dispose: close,
  };
}

/** A key that no issuer has. */
export async function createSigningKey(
  alg: SigningAlgorithm,
  kid: string = randomUUID(),
): Promise<SigningKey> {
  return { alg, kid, ...(await generateKeyPair(alg, { extractable: true })) };
}

function createKeys(): Promise<SigningKey[]> {
  return Promise.all(signingAlgorithms.map((alg) => createSigningKey(alg)));
}

export async function publicJwk({ alg, kid, publicKey }: SigningKey): Promise<JWK> {
  return { ...(await exportJWK(publicKey)), alg, kid, use: 'sig' };
}

function claimsOf({ subject, name, scopes, claims }: Identity): Record<string, unknown> {
  return { sub: subject, name, scope: [...scopes].join(' '), ...claims };
}
