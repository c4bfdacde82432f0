import type { ClientMetadata } from 'oidc-provider';

/** The machine among the clients, and what it may do. */
export const machine = {
  id: 'unodcity-machine',
  name: 'Demo Machine',
  scopes: ['coordination:read', 'assessments:read'],
} as const;

/** The client of `npm run token`. */
export const commandLine = {
  id: 'unodcity-cli',
  /** Any port of the loopback address is as good. */
  redirectUri: 'http://127.0.0.1/oidc-callback',
} as const;

const pages = ['/', '/explorer', '/oidc-callback'];

/**
 * Who may ask the local issuer for tokens: pages that the gateway serves, at its own address and under the names that the
 * same machine has for itself, the command line, and one machine. `issuer` is the address below that of the gateway.
 */
export function clientsOf(issuer: string, machineSecret: string): ClientMetadata[] {
  const { origin, port } = new URL(issuer);
  const origins = [...new Set([origin, ...['127.0.0.1', 'localhost'].map((host) => originOf(host, port))])];
  const uris = origins.flatMap((one) => pages.map((page) => `${one}${page}`));
  const browser = {
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: uris,
    post_logout_redirect_uris: uris,
  } as const;
  return [
    { ...browser, client_id: 'unodcity-dashboard', client_name: 'UNODCity dashboard' },
    { ...browser, client_id: 'unodcity-explorer', client_name: 'UNODCity explorer' },
    {
      client_id: commandLine.id,
      client_name: 'UNODCity command line',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: [commandLine.redirectUri, 'http://localhost/oidc-callback'],
    },
    {
      client_id: machine.id,
      client_name: machine.name,
      client_secret: machineSecret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    },
  ];
}

function originOf(host: string, port: string): string {
  return new URL(`http://${host}:${port}`).origin;
}
