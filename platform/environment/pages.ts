import { z } from 'zod';

/** What the pages that a gateway serves have to know of the issuer at which people sign in. */
export interface PageSettings {
  /** By which the issuer knows each page. */
  readonly clients: { readonly dashboard: string; readonly explorer: string };
  /** Asked for when somebody signs in, separated by blanks. */
  readonly scope: string;
}

export const pageVariables = {
  DASHBOARD_CLIENT_ID: z.string().default('unodcity-dashboard'),
  EXPLORER_CLIENT_ID: z.string().default('unodcity-explorer'),
  SIGN_IN_SCOPE: z.string().default('openid profile offline_access'),
};

export function readPages(env: {
  DASHBOARD_CLIENT_ID: string;
  EXPLORER_CLIENT_ID: string;
  SIGN_IN_SCOPE: string;
}): PageSettings {
  return {
    clients: { dashboard: env.DASHBOARD_CLIENT_ID, explorer: env.EXPLORER_CLIENT_ID },
    scope: env.SIGN_IN_SCOPE,
  };
}
