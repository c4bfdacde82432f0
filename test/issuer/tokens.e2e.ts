import { personas } from '../../issuer/personas';
import { isSignedBy } from './issuer-keys';
import { machineSecretIn, useIssuer } from './issuer-process';
import { askForToken, claimsOf, createVisitor, follow, formIn, scopesOf, type TokenAnswer } from './visitor';

jest.setTimeout(30_000);

const running = useIssuer();
let dataDir: string;
let issuer: string;

beforeAll(() => {
  ({ url: issuer, dataDir } = running());
});

function machineToken(fields: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  return askForToken(issuer, {
    grant_type: 'client_credentials',
    client_id: 'unodcity-machine',
    client_secret: machineSecretIn(dataDir),
    ...fields,
  });
}

describe('the code flow', () => {
  it.each(personas)('ends for $id in a token with just their claims', async (persona) => {
    const visitor = createVisitor(issuer);
    const answer = await visitor.tokensOf(persona.id);
    expect(claimsOf(answer.access_token)).toEqual({
      iss: issuer,
      aud: 'unodcity',
      sub: persona.subject,
      name: persona.name,
      client_id: 'unodcity-dashboard',
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: expect.any(Number),
      ...(persona.scopes.length > 0 && { scope: expect.any(String) }),
      ...(persona.partner !== undefined && { partner: persona.partner }),
      ...(persona.coordinates && { coordinates: persona.coordinates }),
    });
    expect(scopesOf(answer.access_token)).toEqual(persona.scopes.toSorted());
    const { iat, exp } = claimsOf(answer.access_token);
    expect(Number(exp) - Number(iat)).toBe(3_600);
    expect(await isSignedBy(issuer, answer.access_token)).toBe(true);
    expect(claimsOf(answer.id_token)).toMatchObject({ sub: persona.subject, aud: 'unodcity-dashboard' });
  });

  it('grants no scope that the client did not ask for where it asks for some', async () => {
    const { access_token: token } = await createVisitor(issuer).tokensOf('coordinator', {
      scope: 'openid coordination:read',
    });
    expect(scopesOf(token)).toEqual(['coordination:read']);
  });

  it('grants no scope that the persona has not, whatever the client asks for', async () => {
    const { access_token: token } = await createVisitor(issuer).tokensOf('agency', {
      scope: 'openid admin partnerships:write coordination:write',
    });
    expect(scopesOf(token)).toEqual(['coordination:write']);
    const none = await createVisitor(issuer).tokensOf('public', { scope: 'openid admin' });
    expect(scopesOf(none.access_token)).toEqual([]);
  });

  it('asks nothing of who is signed in already, and everything of who wants to be somebody else', async () => {
    const visitor = createVisitor(issuer);
    await visitor.tokensOf('coordinator');
    const again = await visitor.redeem({
      ...(await visitor.signIn('nobody')), // nobody is asked
    });
    expect(claimsOf(again.access_token)['sub']).toBe('demo-coordinator');
    const other = await visitor.tokensOf('editor', { prompt: 'login' });
    expect(claimsOf(other.access_token)['sub']).toBe('demo-editor');
    expect(scopesOf(other.access_token)).toEqual(['news:write']);
  });

  it('takes consent for given where a client asks for it', async () => {
    const visitor = createVisitor(issuer);
    await visitor.tokensOf('editor');
    const target = follow(await visitor.authorise({ prompt: 'consent' }), issuer);
    expect(target.searchParams.get('code')).toEqual(expect.any(String));
  });

  it('comes back to the client with access_denied where nobody is chosen', async () => {
    const visitor = createVisitor(issuer);
    const page = follow(await visitor.authorise(), issuer);
    const resume = follow(await visitor.browser.post(page.href, { cancel: 'yes' }), issuer);
    const target = follow(await visitor.browser.get(resume.href), issuer);
    expect(target.searchParams.get('error')).toBe('access_denied');
  });

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with the plain method', { code_challenge_method: 'plain' }],
    ['for a token at once', { response_type: 'token' }],
    ['for an API that is not ours', { resource: 'urn:somebody:else' }],
  ])('is refused %s', async (_, fields) => {
    const target = follow(await createVisitor(issuer).authorise(fields), issuer);
    const parameters = new URLSearchParams(target.search || target.hash.slice(1));
    expect(parameters.get('error')).toMatch(/^(invalid_|unsupported_)/);
    expect(parameters.has('code')).toBe(false);
  });

  it.each([
    'http://127.0.0.1:1/',
    'https://evil.example/',
    'http://localhost.evil.example/',
    'javascript:alert(1)',
  ])('leads nobody to %s', async (uri) => {
    const response = await createVisitor(issuer).authorise({ redirect_uri: uri });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).not.toContain('<script');
  });

  it('hands out one token for a code, to whom has begun, and where it was asked for', async () => {
    const visitor = createVisitor(issuer);
    const first = await visitor.signIn('agency');
    const stolen = await createVisitor(issuer).redeem({ ...first, verifier: 'x'.repeat(43) });
    expect(stolen).toMatchObject({ status: 400, error: 'invalid_grant' });
    const second = await visitor.signIn('agency');
    expect(await visitor.redeem(second, { redirect_uri: `${issuer}/` })).toMatchObject({ status: 400 });
    const third = await visitor.signIn('agency');
    expect(await visitor.redeem(third)).toMatchObject({ status: 200 });
    expect(await visitor.redeem(third)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('lets the command line listen at any port of this machine', async () => {
    const visitor = createVisitor(issuer, 'unodcity-cli');
    const redirect_uri = 'http://127.0.0.1:54321/oidc-callback';
    const callback = await visitor.signIn('assessor', { redirect_uri });
    expect(callback.target.origin).toBe('http://127.0.0.1:54321');
    const answer = await visitor.redeem(callback, { redirect_uri });
    expect(claimsOf(answer.access_token)['sub']).toBe('demo-assessor');
    expect(answer.refresh_token).toBeUndefined();
  });
});

describe('a refresh token', () => {
  const refresh = (token: string | undefined, fields: Readonly<Record<string, string>> = {}) =>
    askForToken(issuer, {
      grant_type: 'refresh_token',
      client_id: 'unodcity-dashboard',
      refresh_token: String(token),
      ...fields,
    });

  it('is good for a new access token that says the same, and once', async () => {
    const first = await createVisitor(issuer).tokensOf('coordinator');
    const second = await refresh(first.refresh_token);
    const { jti: _, iat, exp, ...claims } = claimsOf(first.access_token);
    expect(claimsOf(second.access_token)).toMatchObject(claims);
    expect(second.access_token).not.toBe(first.access_token);
    expect(Number(exp) - Number(iat)).toBe(3_600);
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
    // Whoever used it twice may have stolen it: nobody goes on with what came of it.
    expect(await refresh(second.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('is good for fewer scopes and not for more', async () => {
    const { refresh_token: token } = await createVisitor(issuer).tokensOf('agency');
    const fewer = await refresh(token, { scope: 'openid coordination:read' });
    expect(scopesOf(fewer.access_token)).toEqual(['coordination:read']);
    expect(await refresh(fewer.refresh_token, { scope: 'openid admin' })).toMatchObject({
      status: 400,
      error: 'invalid_scope',
    });
  });

  it('is of no use once it is revoked', async () => {
    const { refresh_token: token } = await createVisitor(issuer).tokensOf('agency');
    const revoked = await fetch(`${issuer}/token/revocation`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'unodcity-dashboard', token: String(token) }),
    });
    expect(revoked.status).toBe(200);
    expect(await refresh(token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('is of no use to another client', async () => {
    const { refresh_token: token } = await createVisitor(issuer).tokensOf('agency');
    expect(await refresh(token, { client_id: 'unodcity-explorer' })).toMatchObject({ status: 400 });
  });
});

describe('client credentials', () => {
  it('give the machine a token of its own', async () => {
    const { access_token: token } = await machineToken({ scope: 'coordination:read' });
    expect(claimsOf(token)).toMatchObject({ sub: 'unodcity-machine', name: 'Demo Machine', aud: 'unodcity' });
    expect(scopesOf(token)).toEqual(['coordination:read']);
    expect(await isSignedBy(issuer, token)).toBe(true);
  });

  it('give it no scope that it has not', async () => {
    const { access_token: token } = await machineToken({
      scope: 'admin coordination:write assessments:read',
    });
    expect(scopesOf(token)).toEqual(['assessments:read']);
  });

  it('are refused with another secret, and to clients that people use', async () => {
    expect(await machineToken({ client_secret: 'a-guess' })).toMatchObject({ status: 401 });
    expect(await machineToken({ client_id: 'unodcity-cli' })).toMatchObject({ status: 401 });
    const request = { grant_type: 'client_credentials', client_id: 'unodcity-cli', scope: 'admin' };
    expect(await askForToken(issuer, request)).toMatchObject({ status: 400, error: 'invalid_request' });
  });
});

describe('signing out', () => {
  it('asks first, then ends the session and what was granted in it', async () => {
    const visitor = createVisitor(issuer);
    const { refresh_token: token, id_token: hint } = await visitor.tokensOf('editor');
    const back = `${new URL(issuer).origin}/`;
    const query = new URLSearchParams({
      id_token_hint: String(hint),
      post_logout_redirect_uri: back,
      state: 'x',
    });
    const asked = await visitor.browser.get(`${issuer}/session/end?${query.toString()}`);
    const page = await asked.text();
    expect(page).toContain('<h1>Sign out</h1>');
    expect(page).toContain('<button form="op.logoutForm" name="logout" value="yes">Sign out</button>');
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|src=|href=/);
    const { action, fields } = formIn(page);
    const gone = await visitor.browser.post(action, { ...fields, logout: 'yes' });
    expect(gone.headers.get('location')).toBe(`${back}?state=x`);

    const again = follow(await visitor.authorise(), issuer);
    expect(again.pathname).toMatch(/^\/oidc\/interaction\//);
    expect(
      await askForToken(issuer, {
        grant_type: 'refresh_token',
        client_id: 'unodcity-dashboard',
        refresh_token: String(token),
      }),
    ).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('leads nobody to an address that the client has not', async () => {
    const visitor = createVisitor(issuer);
    const { id_token: hint } = await visitor.tokensOf('editor');
    const query = new URLSearchParams({
      id_token_hint: String(hint),
      post_logout_redirect_uri: 'https://evil.example/',
    });
    expect((await visitor.browser.get(`${issuer}/session/end?${query.toString()}`)).status).toBe(400);
  });
});
