import type Provider from 'oidc-provider';
import type { Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
import type { Log } from '../platform/log';
import { clientsOf, machine } from './clients';
import type { KeptSecrets } from './kept-secrets';
import { withLibrary, type Library } from './load-library';
import { messagePage, signOutPage } from './pages';
import { apiScopes, personas, type Persona } from './personas';

export interface IssuerOptions {
  /** As the world sees it: an address below that of the gateway. */
  readonly url: string;
  /** What its access tokens are meant for. */
  readonly audience: string;
  readonly secrets: KeptSecrets;
  readonly log: Log;
}

const hour = 3_600; // seconds
const day = 24 * hour;
// Resource indicators are absolute URIs, and the audience of our tokens is a word.
const api = 'urn:unodcity:api';

/**
 * An OpenID provider at which one signs in by saying who one is. What it has granted is kept in memory, at most 1,000
 * entries, and is gone with the process: sessions and refresh tokens are, access tokens are not.
 */
export async function createProvider(options: IssuerOptions): Promise<Provider> {
  const provider = await withLibrary(
    (library) => new library.Provider(options.url, configurationOf(options, library)),
  );
  // The gateway in front tells by which address and protocol it was asked.
  provider.proxy = true;
  provider.on('server_error', (_context, error) => options.log.error({ error }, 'the local issuer failed'));
  return provider;
}

export function personaOf(subject: string | undefined): Persona | undefined {
  return personas.find((persona) => persona.subject === subject);
}

function configurationOf({ url, audience, secrets }: IssuerOptions, library: Library): Configuration {
  const path = new URL(url).pathname;
  const policy = library.interactionPolicy.base();
  // Whoever says who they are has consented. It stays a prompt: a client that asks for it is not refused.
  policy.get('consent')?.checks.clear();
  return {
    clients: clientsOf(url, secrets.machineSecret),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [secrets.signingKey] },
    cookies: { keys: [secrets.cookieKey], long: { path, httpOnly: true, sameSite: 'lax', overwrite: true } },
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub', 'name'], profile: ['name'] },
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    pkce: { required: (_context, client) => client.tokenEndpointAuthMethod === 'none' },
    ttl: {
      AccessToken: hour,
      ClientCredentials: hour,
      IdToken: hour,
      AuthorizationCode: 60,
      Interaction: hour,
      RefreshToken: day,
      Session: day,
      Grant: day,
    },
    interactions: { policy, url: (_context, { uid }) => `${path}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false }, // our tokens are for the API; the name stands in the ID token
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: {
        enabled: true,
        allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = signOutPage(form);
        },
        postLogoutSuccessSource: (context) => {
          context.body = messagePage('Signed out', 'You are signed out.');
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, _client, oneOf) => oneOf ?? api,
        useGrantedResource: () => true,
        getResourceServerInfo(_context, resource, { clientId }) {
          if (resource !== api) throw new library.errors.InvalidTarget();
          return {
            audience,
            scope: (clientId === machine.id ? machine.scopes : apiScopes).join(' '),
            accessTokenFormat: 'jwt',
            accessTokenTTL: hour,
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    findAccount(_context, subject) {
      const persona = personaOf(subject);
      return persona && { accountId: subject, claims: () => ({ sub: subject, name: persona.name }) };
    },
    loadExistingGrant: grantOf,
    extraTokenClaims(_context, token) {
      if (token.kind === 'ClientCredentials') return { name: machine.name };
      const { name, partner, coordinates } = personaOf(token.accountId) ?? {};
      return { name, partner, coordinates };
    },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    clientBasedCORS: (_context, origin, client) =>
      (client.redirectUris ?? []).some((uri) => URL.canParse(uri) && new URL(uri).origin === origin),
    renderError(context, { error, error_description: description }) {
      context.type = 'html';
      context.body = messagePage('This cannot be done', `${description ?? 'The request failed'} (${error}).`);
    },
  };
}

/**
 * Everything that the persona may do, and for this request what of it the client asked for; all of it where the client
 * asked for nothing of the API's.
 */
async function grantOf({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, params, provider, account } = oidc;
  const persona = personaOf(account?.accountId);
  if (!client || !session || !params || !persona) return undefined;
  const { scope: text } = params;
  const asked = new Set(typeof text === 'string' ? text.split(' ') : []);
  if (!apiScopes.some((scope) => asked.has(scope))) {
    // Not the persona's: before it is answered, the same request may turn out to be somebody else's.
    params['scope'] = [...asked, ...apiScopes].join(' ');
  }
  const grantId = session.grantIdFor(client.clientId);
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  if (known) return known;
  const grant = new provider.Grant({ accountId: persona.subject, clientId: client.clientId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(api, persona.scopes.join(' '));
  await grant.save();
  return grant;
}
