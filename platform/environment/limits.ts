import { countOf } from './fields';

/** What one client may ask of the gateway. */
export interface LimitSettings {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
}

export const limitVariables = {
  LIMIT_BODY_BYTES: countOf('bytes', 9).default(4 * 1024 * 1024), // 4 MB
};

export function readLimits(env: { LIMIT_BODY_BYTES: number }): LimitSettings {
  return { bodyBytes: env.LIMIT_BODY_BYTES };
}
