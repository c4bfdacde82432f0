import { z } from 'zod';
import { StartupError } from '../errors';
import { urlOf } from './fields';

/** By which OpenID Connect issuer people sign in. */
export interface SignInSettings {
  /** `undefined` means: a local issuer where there may be one, else nobody can sign in. */
  readonly issuer: string | undefined;
  /** Where the local issuer listens that a gateway is to serve at its own address. */
  readonly localIssuerUrl: string | undefined;
  /** What a token has to be meant for. */
  readonly audience: string;
  /** Seconds by which the issuer's clock may differ. */
  readonly clockTolerance: number;
  /** Only what is fit for the world starts. */
  readonly isProduction: boolean;
}

export const signInVariables = {
  AUTH_ISSUER: urlOf(['http:', 'https:'], 'must look like https://login.example.org').optional(),
  LOCAL_ISSUER_URL: urlOf(['http:'], 'must look like http://127.0.0.1:4005').optional(),
  AUTH_AUDIENCE: z.string().default('unodcity'),
  AUTH_CLOCK_TOLERANCE_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number of seconds, at most 999')
    .transform(Number)
    .default(5),
  NODE_ENV: z.string().optional(),
};

export function readSignIn(env: {
  AUTH_ISSUER?: string | undefined;
  LOCAL_ISSUER_URL?: string | undefined;
  AUTH_AUDIENCE: string;
  AUTH_CLOCK_TOLERANCE_SECONDS: number;
  NODE_ENV?: string | undefined;
}): SignInSettings {
  return {
    issuer: env.AUTH_ISSUER,
    localIssuerUrl: env.NODE_ENV === 'production' ? undefined : env.LOCAL_ISSUER_URL,
    audience: env.AUTH_AUDIENCE,
    clockTolerance: env.AUTH_CLOCK_TOLERANCE_SECONDS,
    isProduction: env.NODE_ENV === 'production',
  };
}

/** Throws a `StartupError` where nobody could sign in though all the world can ask. */
export function assertSignIn({ issuer, isProduction }: SignInSettings): void {
  if (!isProduction || issuer !== undefined) return;
  throw new StartupError(
    'With NODE_ENV=production people have to be able to sign in: set AUTH_ISSUER to the address of an OpenID Connect issuer.',
  );
}
