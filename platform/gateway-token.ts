import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { CodedError, messageOf, StartupError } from './errors';
import type { Identity } from './identity';
import { VerifiedTokens } from './verified-tokens';

const algorithm = 'EdDSA';
const issuer = 'unodcity-gateway';
const lifetime = 60_000; // 1 minute
const renewal = 15_000; // 15 seconds before its end a token is not handed out any more
const remembered = 1_000; // tokens

/** The one subgraph that a token is for: at another one it cannot be shown again. */
function audienceOf(subgraph: string): string {
  return `unodcity-subgraph:${subgraph}`;
}

/** Says to a subgraph, in a token that only the gateway can sign, who asks. */
export interface IdentitySigner {
  /**
   * A token that is good for at least 15 seconds; the same one for the same identity while it is. `null` says that
   * nobody signed in.
   */
  sign(identity: Identity | null, subgraph: string): Promise<string>;
}

interface Signed {
  readonly token: Promise<string>;
  readonly until: number;
}

/** `privateKey` is Ed25519 as PKCS #8 in PEM; rejects with a `StartupError` where it is not. */
export async function createIdentitySigner(privateKey: string): Promise<IdentitySigner> {
  const key = readKey('GATEWAY_SIGNING_KEY', () => createPrivateKey(privateKey));
  const kid = await keyIdOf(createPublicKey(key));
  const nobody = {};
  const tokens = new WeakMap<object, Map<string, Signed>>();

  const signAnew = (identity: Identity | null, subgraph: string, now: number): Promise<string> => {
    const said = identity && { ...identity, scopes: [...identity.scopes] };
    return new SignJWT({ identity: said })
      .setProtectedHeader({ alg: algorithm, kid })
      .setIssuer(issuer)
      .setAudience(audienceOf(subgraph))
      .setIssuedAt(Math.floor(now / 1_000))
      .setExpirationTime(Math.floor((now + lifetime) / 1_000))
      .sign(key);
  };

  return {
    sign(identity, subgraph) {
      const holder = identity ?? nobody;
      const known = tokens.get(holder) ?? new Map<string, Signed>();
      tokens.set(holder, known);
      const signed = known.get(subgraph);
      const now = Date.now();
      if (signed && signed.until > now) return signed.token;
      const token = signAnew(identity, subgraph, now);
      known.set(subgraph, { token, until: now + lifetime - renewal });
      return token;
    },
  };
}

/** Who asks, by an `authorization` header; rejects with `UNAUTHENTICATED` for any but those of the gateway. */
export type IdentityReader = (authorization: string | undefined) => Promise<Identity | null>;

const claims = z.object({
  exp: z.number(),
  identity: z
    .object({
      subject: z.string().min(1),
      name: z.string().min(1),
      scopes: z.array(z.string()).transform((scopes) => new Set(scopes)),
      claims: z.record(z.string(), z.unknown()),
    })
    .nullable(),
});

/**
 * `publicKeys` are those of the gateways that are believed: Ed25519 as SPKI in PEM, one after the other. Rejects with a
 * `StartupError` where one of them is not, or none is there.
 */
export async function createIdentityReader(publicKeys: string, subgraph: string): Promise<IdentityReader> {
  const keys = new Map<string, KeyObject>();
  for (const pem of publicKeys.trim().split(/(?=-----BEGIN )/)) {
    const key = readKey('GATEWAY_PUBLIC_KEY', () => createPublicKey(onlyPublic(pem)));
    keys.set(await keyIdOf(key), key);
  }
  const known = new VerifiedTokens<Identity | null>(remembered);
  const keyNamed = (kid: string): KeyObject => {
    const key = keys.get(kid);
    if (!key) throw notTheGateway();
    return key;
  };
  const options = {
    algorithms: [algorithm],
    issuer,
    audience: audienceOf(subgraph),
    requiredClaims: ['exp'],
  };

  return async (authorization) => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
    if (token === undefined) throw notTheGateway();
    const identity = known.get(token);
    if (identity !== undefined) return identity;
    try {
      const { payload } = await jwtVerify(token, ({ kid = '' }) => keyNamed(kid), options);
      const said = claims.parse(payload);
      known.remember(token, said.identity, said.exp * 1_000);
      return said.identity;
    } catch {
      throw notTheGateway();
    }
  };
}

function notTheGateway(): CodedError {
  return new CodedError('UNAUTHENTICATED', 'This subgraph answers its gateway alone: ask that one.');
}

function keyIdOf(publicKey: KeyObject): Promise<string> {
  return exportJWK(publicKey).then((jwk) => calculateJwkThumbprint(jwk));
}

function readKey(variable: string, read: () => KeyObject): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`it is of the type ${key.asymmetricKeyType}`);
    return key;
  } catch (error) {
    throw new StartupError(
      `${variable} is no Ed25519 key in PEM (${messageOf(error)}): make a new pair, as docs/operations.md says.`,
    );
  }
}

/** From a private key a public one would be made; but this process is not to have it. */
function onlyPublic(pem: string): string {
  if (!pem.includes('BEGIN PUBLIC KEY')) throw new Error('it is no public key');
  return pem;
}
