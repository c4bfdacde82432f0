import { assertSignIn, type SignInSettings } from '../../platform/environment/sign-in';
import type { Log } from '../../platform/log';
import { createSignIn, type SignIn } from './create-sign-in';

export interface SignInChoice {
  readonly log: Log;
  /** The address of the issuer that runs beside this gateway, where there is one; asked for with the first token. */
  readonly localIssuer?: (() => string) | undefined;
}

/**
 * By the issuer that was configured, else by the local one, else nobody can sign in and everybody is anonymous. Throws a
 * `StartupError` where production has no issuer.
 */
export function chooseSignIn(settings: SignInSettings, { log, localIssuer }: SignInChoice): SignIn {
  assertSignIn(settings);
  const { issuer: configured, audience, clockTolerance } = settings;
  const issuer = configured === undefined ? localIssuer : (): string => configured;
  if (issuer) return createSignIn({ issuer, audience, clockTolerance, log });
  return Object.assign(() => ({ identity: null }), { readiness: () => Promise.resolve(true as const) });
}
