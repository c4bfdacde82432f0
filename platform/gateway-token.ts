import { importPKCS8, importSPKI, jwtVerify, SignJWT, type KeyLike } from 'jose';
import { messageOf, StartupError } from './errors';
import { parseIdentity, printIdentity, type Identity } from './identity';

const algorithm = 'EdDSA';
const issuer = 'unodcity-gateway';
const audience = 'unodcity-subgraph';
const lifetime = 60_000; // 1 minute
const renewal = 15_000; // 15 seconds before its end a token is not handed out any more

/** Says, in a token that only the gateway can sign, who asks. */
export interface IdentitySigner {
  /** A token that is good for at least 15 seconds; the same one for the same identity while it is. */
  sign(identity: Identity): Promise<string>;
}

export async function createIdentitySigner(privateKey: string): Promise<IdentitySigner> {
  const key = await readKey('GATEWAY_SIGNING_KEY', () => importPKCS8(privateKey, algorithm));
  const tokens = new WeakMap<Identity, { token: Promise<string>; until: number }>();
  return {
    sign(identity) {
      const known = tokens.get(identity);
      if (known && known.until > Date.now()) return known.token;
      const now = Date.now();
      const token = new SignJWT({ identity: printIdentity(identity) })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(Math.floor(now / 1_000))
        .setExpirationTime(Math.floor((now + lifetime) / 1_000))
        .sign(key);
      tokens.set(identity, { token, until: now + lifetime - renewal });
      return token;
    },
  };
}

/** The identity in an `authorization` header of the gateway's; `null` for none, and for any that it did not sign. */
export type IdentityReader = (authorization: string | undefined) => Promise<Identity | null>;

/** Without a key nobody is believed: every request is anonymous. */
export async function createIdentityReader(publicKey: string | undefined): Promise<IdentityReader> {
  if (publicKey === undefined) return () => Promise.resolve(null);
  const key = await readKey('GATEWAY_PUBLIC_KEY', () => importSPKI(publicKey, algorithm));
  return async (authorization) => {
    const [, token] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? [];
    if (token === undefined) return null;
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: [algorithm], issuer, audience });
      return typeof payload['identity'] === 'string' ? parseIdentity(payload['identity']) : null;
    } catch {
      return null;
    }
  };
}

async function readKey(variable: string, read: () => Promise<KeyLike>): Promise<KeyLike> {
  try {
    return await read();
  } catch (error) {
    throw new StartupError(`${variable} is no Ed25519 key in PEM (${messageOf(error)}): make a new pair.`);
  }
}
