import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { StartupError } from '../platform/errors';
import { commandLine, machine } from './clients';
import { createHeadlessBrowser, targetOf } from './headless-browser';

const discoveryShape = z.object({
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
});
const tokenShape = z.object({ access_token: z.string() });

type Endpoints = z.infer<typeof discoveryShape>;

/**
 * The endpoints of the local issuer of a running platform. Rejects with a `StartupError` where nobody answers at `url`, or
 * the platform there has none.
 */
export async function discover(url: string): Promise<Endpoints> {
  let response: Response;
  try {
    response = await fetch(new URL('/oidc/.well-known/openid-configuration', url));
  } catch {
    throw new StartupError(
      `Nothing answers at ${url}: start the platform with npm start, or say with --url where it is.`,
    );
  }
  const parsed = discoveryShape.safeParse(response.ok ? await response.json() : undefined);
  if (parsed.success) return parsed.data;
  throw new StartupError(
    response.status === 404
      ? `The platform at ${url} has no local issuer: ask the issuer that its AUTH_ISSUER names for a token.`
      : `The local issuer at ${url} does not work (HTTP ${response.status}): see what the platform says.`,
  );
}

/** An access token of a persona, by the Authorization Code flow with PKCE that a person goes through in a browser. */
export async function tokenOfPersona(endpoints: Endpoints, persona: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const request = new URL(endpoints.authorization_endpoint);
  request.search = new URLSearchParams({
    client_id: commandLine.id,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: commandLine.redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const code = await codeOf(request.href, persona);
  return fetchToken(endpoints, {
    grant_type: 'authorization_code',
    client_id: commandLine.id,
    code,
    code_verifier: verifier,
    redirect_uri: commandLine.redirectUri,
  });
}

/** An access token of the machine among the clients. */
export async function tokenOfMachine(endpoints: Endpoints, secret: string): Promise<string> {
  return fetchToken(endpoints, {
    grant_type: 'client_credentials',
    client_id: machine.id,
    client_secret: secret,
    scope: machine.scopes.join(' '),
  });
}

async function codeOf(request: string, persona: string): Promise<string> {
  const browser = createHeadlessBrowser();
  const page = targetOf(await browser.get(request), request);
  const resume = page && targetOf(await browser.post(page, { persona }), page);
  const back = resume && targetOf(await browser.get(resume), resume);
  const answer = new URL(back ?? request).searchParams;
  const code = answer.get('code');
  if (code !== null) return code;
  throw new StartupError(
    `The local issuer refused to sign in (${answer.get('error_description') ?? 'it did not say why'}).`,
  );
}

async function fetchToken(endpoints: Endpoints, form: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch(endpoints.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const body: unknown = await response.json();
  const parsed = tokenShape.safeParse(body);
  if (parsed.success) return parsed.data.access_token;
  throw new StartupError(`The local issuer gave no token (${JSON.stringify(body)}).`);
}
