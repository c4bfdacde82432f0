import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { CodedError } from '../../platform/errors';
import type { Log } from '../../platform/log';
import { VerifiedTokens } from '../../platform/verified-tokens';
import type { Caller, Identify } from '../clients/credentials';
import { identityOfClaims } from './claims';
import { IssuerKeys, longestUse } from './issuer-keys';

export interface SignInOptions {
  /** The issuer's address as it stands in tokens; asked for with each token that is verified. */
  issuer(): string;
  /** What a token has to be meant for. */
  readonly audience: string;
  /** Seconds by which the issuer's clock may differ from ours. */
  readonly clockTolerance: number;
  readonly log: Log;
  /** Milliseconds from one reading of the issuer's keys to the next; 10 seconds where not given. */
  readonly coolDown?: number;
}

/** Who shows no token is anonymous; rejects with `UNAUTHENTICATED` for a token that does not hold. */
export interface SignIn extends Identify {
  /** `true`, or the sentence that says that no token can be verified now. */
  readiness(): Promise<true | string>;
}

const algorithms = ['EdDSA', 'ES256', 'RS256'];
const types: ReadonlySet<string> = new Set(['jwt', 'at+jwt', 'application/at+jwt']);
const longestToken = 8_192; // characters
const remembered = 10_000; // tokens
const coolDown = 10_000; // 10 seconds
const latestDate = 8.64e15; // milliseconds of the epoch

/**
 * Takes the access tokens (JWT) of one OpenID provider as bearer tokens. What a token has said is believed until it
 * expires, and for ten minutes at a time, after which its key is looked for again.
 */
export function createSignIn(options: SignInOptions): SignIn {
  const known = new VerifiedTokens<Caller>(remembered);
  let keys: IssuerKeys | undefined;
  const issuerKeys = (): IssuerKeys => {
    const issuer = options.issuer();
    if (keys?.issuer !== issuer) {
      keys = new IssuerKeys({ issuer, log: options.log, coolDown: options.coolDown ?? coolDown });
    }
    return keys;
  };

  const identify: Identify = async (credentials) => {
    const authorization = credentials.header('authorization');
    if (authorization === undefined) return { identity: null };
    const token = tokenIn(authorization);
    const caller = known.get(token);
    if (caller) return caller;
    const { payload, expiresAt } = await verify(token, issuerKeys(), options);
    const verified = { identity: identityOfClaims(payload), expiresAt };
    known.remember(token, verified, Math.min(expiresAt.getTime(), Date.now() + longestUse));
    return verified;
  };
  return Object.assign(identify, { readiness: () => issuerKeys().readiness() });
}

function tokenIn(authorization: string): string {
  const [, token] = /^bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
  if (token === undefined) throw refusal('The authorization has to be "Bearer" and an access token.');
  if (token.length > longestToken) throw refusal(`The token is longer than ${longestToken} characters.`);
  // Decoders pass over other characters: without this, one token could be written in any number of ways.
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw refusal('The token is no signed JWT.');
  return token;
}

async function verify(
  token: string,
  keys: IssuerKeys,
  { audience, clockTolerance }: SignInOptions,
): Promise<{ payload: JWTPayload; expiresAt: Date }> {
  try {
    // Looked at before its signature: for a token that is none of this issuer's, this issuer is not asked.
    assertOf(token, keys.issuer);
    const { payload } = await jwtVerify(token, keys.find, {
      algorithms,
      issuer: keys.issuer,
      audience,
      clockTolerance,
      requiredClaims: ['exp'],
    });
    const expiresAt = new Date(Math.min((payload.exp ?? 0) * 1_000, latestDate));
    return { payload, expiresAt };
  } catch (error) {
    if (error instanceof errors.JOSEError) throw refusal(reasonOf(error));
    throw error;
  }
}

/** An ID token or a logout token is signed by the same keys, and says nothing of what somebody may do. */
function assertOf(token: string, issuer: string): void {
  let type: unknown;
  let claimed: unknown;
  try {
    type = decodeProtectedHeader(token).typ ?? 'JWT';
    claimed = decodeJwt(token).iss;
  } catch {
    throw refusal('The token is no JWT.');
  }
  if (typeof type !== 'string' || !types.has(type.toLowerCase()))
    throw refusal('The token is no access token.');
  if (claimed !== issuer) throw refusal('The token is of another issuer.');
}

const ofClaims: Readonly<Record<string, string>> = {
  aud: 'The token is not meant for this API: its audience is another one.',
  nbf: 'The token is not valid yet.',
  exp: 'The token does not say when it expires.',
};

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired: get a new one.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return ofClaims[error.claim] ?? `The token has a malformed claim: "${error.claim}".`;
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return `The token is signed by another algorithm than ${algorithms.join(', ')}.`;
  }
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'The token is signed by a key that its issuer does not name.';
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'The signature of the token does not hold.';
  return 'The token cannot be used: it is no JWT that is signed as its issuer signs.';
}

function refusal(reason: string): CodedError {
  return new CodedError('UNAUTHENTICATED', reason);
}
