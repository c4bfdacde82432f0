import { list } from './fields';

/** How the gateway meets browsers and proxies. */
export interface EdgeSettings {
  /** Origins whose pages may call the API, besides its own. */
  readonly corsOrigins: readonly string[];
}

export const edgeVariables = {
  CORS_ORIGINS: list.default([]),
};

export function readEdge(env: { CORS_ORIGINS: string[] }): EdgeSettings {
  return { corsOrigins: env.CORS_ORIGINS };
}
