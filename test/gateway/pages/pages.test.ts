import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import { servePages } from '../../../gateway/pages/serve-pages';
import { startTestPlatform, type TestPlatform } from '../../support/platform';

const settings = { clients: { dashboard: 'a-dashboard', explorer: 'an-explorer' }, scope: 'openid' };

describe('what a gateway tells its pages', () => {
  it.each([
    ['an issuer elsewhere', 'https://login.example.org/realm', false],
    ['the local issuer', '/oidc', true],
    ['nobody who knows anybody', undefined, false],
  ])('names %s', async (_what, issuer, isDemonstration) => {
    const server = await serve({ issuer });
    const response = await fetch(`${server.url}/settings.json`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ issuer: issuer ?? null, ...settings, isDemonstration });
    await server.dispose();
  });
});

describe('pages that are built', () => {
  const issuer = 'https://login.example.org/realm';
  const page = '<!doctype html><title>Dashboard</title>';
  const script = `console.log('${'a'.repeat(2_000)}')`;
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'unodcity-pages-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, '.built'), '');
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'explorer.html'), '<!doctype html><title>Explorer</title>');
    writeFileSync(join(folder, 'assets', 'main-abc.js'), script);
    writeFileSync(join(folder, 'assets', 'main-abc.js.br'), brotliCompressSync(script));
    server = await serve({ issuer, folder });
  });
  afterAll(async () => {
    await server.dispose();
    rmSync(folder, { recursive: true });
  });

  it.each([
    '/',
    '/tasks',
    '/tasks/UZ-CHI-1',
    '/places/place:uz-tashkent-chilanzar',
    '/who-does-what',
    '/news/new',
    '/news/news:a/edit',
    '/oidc-callback?code=1',
  ])('shows the dashboard at %s', async (path) => {
    const response = await fetch(`${server.url}${path}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(page);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('shows the Explorer', async () => {
    expect(await (await fetch(`${server.url}/explorer`)).text()).toContain('<title>Explorer</title>');
  });

  it.each(['/tasks/a/b', '/who-does-what/x', '/places', '/nothing', '/../package.json', '/.built'])(
    'has nothing at %s',
    async (path) => {
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    },
  );

  it('lets a page load itself and ask the issuer, and nothing else', async () => {
    const policy = (await fetch(server.url)).headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one] as const));
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('script-src')).toBe("script-src 'self'");
    expect(directives.get('connect-src')).toBe("connect-src 'self' https://login.example.org");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('says the same of a page that has not changed', async () => {
    const first = await fetch(server.url);
    const again = await fetch(server.url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    for (const name of ['content-security-policy', 'cache-control']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
  });

  it('sends what was compressed once, to be kept for ever', async () => {
    const response = await fetch(`${server.url}/assets/main-abc.js`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe(script);
  });
});

describe('pages that are not built yet', () => {
  it('say so, and are shown once they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unodcity-pages-'));
    const server = await serve({ issuer: undefined, folder });
    const early = await fetch(`${server.url}/tasks`);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await early.text()).toContain('being built');
    writeFileSync(join(folder, 'index.html'), 'built');
    writeFileSync(join(folder, '.built'), '');
    expect(await (await fetch(`${server.url}/tasks`)).text()).toBe('built');
    await server.dispose();
    rmSync(folder, { recursive: true });
  });
});

describe('a gateway with pages', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform.dispose());

  it('answers its API, and what is unknown, as without them', async () => {
    const unknown = await fetch(`${platform.url}/nothing`);
    expect([unknown.status, unknown.headers.get('content-security-policy')]).toEqual([
      404,
      expect.stringContaining("default-src 'none'"),
    ]);
    expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect((await fetch(`${platform.url}/settings.json`)).status).toBe(200);
  });
});

async function serve(options: {
  readonly issuer: string | undefined;
  readonly folder?: string;
}): Promise<{ url: string; dispose(): Promise<void> }> {
  const app = express();
  servePages({ settings, ...options })(app);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    dispose: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
