import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { CodedError, messageOf } from '../../platform/errors';
import type { Log } from '../../platform/log';

const patience = 5_000; // milliseconds that the issuer has for an answer
const afterFailure = 1_000; // milliseconds until it is asked again
/** Milliseconds after which keys are read anew, whether or not one is missing: a withdrawn one has to go, too. */
export const longestUse = 600_000; // 10 minutes

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

export interface IssuerKeysOptions {
  /** As it stands in tokens. */
  readonly issuer: string;
  readonly log: Log;
  /** Milliseconds from one reading of the keys to the next, however many unknown ones are named meanwhile. */
  readonly coolDown: number;
}

interface Attempt {
  readonly at: number;
  readonly hasFailed: boolean;
}

/**
 * The public keys of an OpenID provider, found by discovery when the first is wanted. Keys that were read once are used
 * while the issuer is out of reach.
 */
export class IssuerKeys {
  readonly issuer: string;
  private keys: JWTVerifyGetKey | undefined;
  private last: Attempt | undefined;
  private reading: Promise<void> | undefined;

  constructor(private readonly options: IssuerKeysOptions) {
    this.issuer = options.issuer;
  }

  /**
   * The key that a token names. Rejects with jose's error where the issuer has no such key, and with
   * `ISSUER_UNAVAILABLE` where the issuer cannot be asked whether it has.
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (!this.keys || this.sinceLast() > longestUse) await this.read();
    if (!this.keys) throw issuerUnavailable();
    try {
      return await this.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await this.read();
    if (this.last?.hasFailed) throw issuerUnavailable();
    return this.keys(header, token);
  };

  /** `true`, or the sentence that says that there are no keys to verify a token with. */
  async readiness(): Promise<true | string> {
    if (!this.keys) await this.read();
    return this.keys ? true : 'the issuer of tokens cannot be reached';
  }

  private sinceLast(): number {
    return this.last ? performance.now() - this.last.at : Infinity;
  }

  /** Leaves what is known as it is where the issuer gives no keys, and where it was asked just now. */
  private read(): Promise<void> {
    const pause = this.last?.hasFailed
      ? Math.min(afterFailure, this.options.coolDown)
      : this.options.coolDown;
    if (!this.reading && this.sinceLast() < pause) return Promise.resolve();
    this.reading ??= this.ask().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async ask(): Promise<void> {
    const { issuer, log } = this.options;
    let hasFailed = false;
    try {
      this.keys = createLocalJWKSet(await readKeys(issuer));
    } catch (error) {
      hasFailed = true;
      log.warn({ issuer, reason: reasonOf(error) }, 'the issuer of tokens gave no keys');
    }
    this.last = { at: performance.now(), hasFailed };
  }
}

async function readKeys(issuer: string): Promise<JSONWebKeySet> {
  const found = discovery.parse(
    await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
  );
  if (found.issuer !== issuer) throw new Error(`it calls itself ${found.issuer}`);
  return keySet.parse(await readJson(found.jwks_uri));
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
}

/** What `fetch` says itself is that it failed. */
function reasonOf(error: unknown): string {
  return error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);
}

function issuerUnavailable(): CodedError {
  return new CodedError(
    'ISSUER_UNAVAILABLE',
    'The token cannot be checked, because its issuer cannot be reached: try again in a moment.',
    { retryAfter: afterFailure / 1_000 },
  );
}
