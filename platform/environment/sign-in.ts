import { z } from 'zod';
import { urlOf } from './fields';

/** By which OpenID Connect issuer people sign in. */
export interface SignInSettings {
  /** `undefined` means: a local issuer where there may be one, else nobody can sign in. */
  readonly issuer: string | undefined;
  /** What a token has to be meant for. */
  readonly audience: string;
  /** Only what is fit for the world starts. */
  readonly isProduction: boolean;
}

export const signInVariables = {
  AUTH_ISSUER: urlOf(['http:', 'https:'], 'must look like https://login.example.org').optional(),
  AUTH_AUDIENCE: z.string().default('unodcity'),
  NODE_ENV: z.string().optional(),
};

export function readSignIn(env: {
  AUTH_ISSUER?: string | undefined;
  AUTH_AUDIENCE: string;
  NODE_ENV?: string | undefined;
}): SignInSettings {
  return {
    issuer: env.AUTH_ISSUER,
    audience: env.AUTH_AUDIENCE,
    isProduction: env.NODE_ENV === 'production',
  };
}
