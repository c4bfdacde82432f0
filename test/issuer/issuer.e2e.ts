import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSecrets } from '../../issuer/kept-secrets';
import { personas } from '../../issuer/personas';
import { useProcesses, type StartedProcess } from '../support/processes';
import { isSignedBy, keysOf } from './issuer-keys';
import { issuerStart, useIssuer } from './issuer-process';
import { createVisitor, follow } from './visitor';

jest.setTimeout(30_000);

const { folder, start } = useProcesses();
const running = useIssuer();
let dataDir: string;
let issuer: string;

beforeAll(() => {
  ({ url: issuer, dataDir } = running());
});

/** Another issuer, for one test. */
async function startOther(folderOfData: string): Promise<{ url: string; process: StartedProcess }> {
  const { url, script, env } = await issuerStart(folderOfData);
  const process = start(['node', script], env);
  await process.says(/^issuer ready at /m);
  return { url, process };
}

describe('the local issuer', () => {
  it('is found by discovery, and shows public keys only', async () => {
    const discovery = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/session/end`,
      revocation_endpoint: `${issuer}/token/revocation`,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
    });
    const { keys } = await keysOf(issuer);
    expect(keys).toEqual([
      {
        kty: 'EC',
        crv: 'P-256',
        alg: 'ES256',
        use: 'sig',
        kid: expect.any(String),
        x: expect.any(String),
        y: expect.any(String),
      },
    ]);
  });

  it('says nothing but that it is ready, also of what it was asked', async () => {
    const { url, process } = await startOther(folder());
    await createVisitor(url).tokensOf('coordinator');
    await fetch(`${url}/auth?client_id=nobody`);
    expect(process.output).toBe(`issuer ready at ${url}\n`);
    expect(process.errors).toBe('');
    process.signal('SIGTERM');
    expect(await process.ended).toBe(0);
    expect(process.output + process.errors).toBe(`issuer ready at ${url}\n`);
  });
});

describe('the page', () => {
  async function openPage(visitor = createVisitor(issuer)): Promise<Response & { readonly href: string }> {
    const { href } = follow(await visitor.authorise(), issuer);
    return Object.assign(await visitor.browser.get(href), { href });
  }

  it('names every persona on a button of its own', async () => {
    const page = await (await openPage()).text();
    for (const { id, name, description } of personas) {
      expect(page).toContain(
        `<button name="persona" value="${id}" aria-describedby="does-${id}">${name}</button>`,
      );
      expect(page).toContain(`<p id="does-${id}">${description}</p>`);
    }
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/<title>Sign in .*<\/title>/);
    expect(page).toContain('invented');
  });

  it('asks for nothing from anywhere, and runs no script', async () => {
    const response = await openPage();
    const page = await response.text();
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|src=|href=|https?:|\/\/\w|\son\w+=/);
    const policy = String(response.headers.get('content-security-policy'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('knows nobody but them', async () => {
    const visitor = createVisitor(issuer);
    const { href } = await openPage(visitor);
    for (const persona of ['nobody', 'demo-admin', '']) {
      const response = await visitor.browser.post(href, { persona });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('There is nobody of that name here.');
    }
  });

  it('is of no use in another browser', async () => {
    const { href } = await openPage();
    const other = createVisitor(issuer);
    for (const response of [
      await other.browser.get(href),
      await other.browser.post(href, { persona: 'admin' }),
    ]) {
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('This sign-in is over');
    }
  });

  it('tells no stack of what it cannot read', async () => {
    const { href } = await openPage();
    const response = await fetch(href, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'x'.repeat(5_000) }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/\bat |node_modules|Error/);
  });
});

describe('keys and secrets', () => {
  it('outlive a restart, and so do access tokens', async () => {
    const visitor = createVisitor(issuer);
    const { access_token: token } = await visitor.tokensOf('agency');
    const { url } = await startOther(dataDir);
    expect(await isSignedBy(url, token)).toBe(true);
    expect(await isSignedBy((await startOther(folder())).url, token)).toBe(false);
  });

  it('are for the eyes of their owner only', () => {
    const file = join(dataDir, 'issuer', 'secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'issuer')).mode & 0o777).toBe(0o700);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object).toSorted()).toEqual([
      'cookieKey',
      'machineSecret',
      'signingKey',
    ]);
  });

  it('are the same for all that begin at the same time', async () => {
    const shared = folder();
    const opened = await Promise.all(Array.from({ length: 20 }, () => openSecrets(shared)));
    expect(new Set(opened.map((secrets) => JSON.stringify(secrets))).size).toBe(1);
    expect(readdirSync(join(shared, 'issuer'))).toEqual(['secrets.json']);
  });

  it('stop the start with a sentence where the file is not theirs', async () => {
    const other = folder();
    const broken = folder();
    const file = join(broken, 'issuer', 'secrets.json');
    mkdirSync(join(broken, 'issuer'));
    writeFileSync(file, '{}');
    const process = start(['node', 'dist/issuer/main.js'], {
      DATA_DIR: broken,
      AUTH_ISSUER: issuer,
      PORT: '0',
    });
    expect(await process.ended).toBe(1);
    expect(process.errors).toBe(
      `${file} is not what the local issuer wrote: remove it, and all tokens are made anew.\n`,
    );
    writeFileSync(join(other, 'issuer'), 'in the way');
    const second = start(['node', 'dist/issuer/main.js'], {
      DATA_DIR: other,
      AUTH_ISSUER: issuer,
      PORT: '0',
    });
    expect(await second.ended).toBe(1);
    expect(second.errors).toMatch(
      /^The local issuer cannot keep its keys in .*: set DATA_DIR to a folder .*\.\n$/,
    );
  });
});

describe('in production', () => {
  it('it does not start', async () => {
    const variables = { DATA_DIR: dataDir, AUTH_ISSUER: issuer, PORT: '0', NODE_ENV: 'production' };
    const process = start(['node', 'dist/issuer/main.js'], variables);
    expect(await process.ended).toBe(1);
    expect(process.errors).toBe(
      'At the local issuer anybody is whom they say they are: it is not for production.\n',
    );
  });
});
