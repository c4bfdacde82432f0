import { startTown, type Town } from '../limits/town';
import { codeOf } from '../limits/ways-in';

const page = 'https://dashboard.example.org';
const query = '{ place { name } }';
const subscription = 'subscription { built(to: 1) { name } }';

let town: Town;
afterEach(() => town.dispose());

const get = (text: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${town.url}/graphql?${new URLSearchParams({ query: text }).toString()}`, { headers });
const post = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${town.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
const preflight = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${town.url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: page,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
      ...headers,
    },
  });

describe('a page of another origin', () => {
  it('may call where its origin is listed, with a token and no cookies', async () => {
    town = await startTown({ CORS_ORIGINS: `${page},https://other.example.org` });
    const allowed = await preflight();
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(page);
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET,POST');
    const headers = allowed.headers.get('access-control-allow-headers')?.split(',');
    for (const name of [
      'authorization',
      'content-type',
      'apollo-require-preflight',
      'x-request-id',
      'x-query-plan',
      'last-event-id',
    ]) {
      expect(headers).toContain(name);
    }
    const answered = await post({ origin: page });
    expect(answered.headers.get('access-control-allow-origin')).toBe(page);
    expect(answered.headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(answered.headers.get('vary')).toContain('Origin');
  });

  it('may not call where it is not, and is told nothing', async () => {
    town = await startTown({ CORS_ORIGINS: page });
    const other = 'https://dashboard.example.org.evil.example';
    expect((await preflight({ origin: other })).headers.get('access-control-allow-origin')).toBeNull();
    expect((await post({ origin: other })).headers.get('access-control-allow-origin')).toBeNull();
    expect((await post({ origin: 'null' })).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may call from anywhere where that is said', async () => {
    town = await startTown({ CORS_ORIGINS: '*' });
    expect((await preflight()).headers.get('access-control-allow-origin')).toBe('*');
    expect((await post({ origin: page })).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('reads faults too where it may call', async () => {
    town = await startTown({ CORS_ORIGINS: page, LIMIT_OPERATIONS_PER_MINUTE: '1' });
    await post({ origin: page });
    const refused = await post({ origin: page });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('access-control-allow-origin')).toBe(page);
    expect(refused.headers.get('access-control-expose-headers')).toContain('retry-after');
  });

  it('may call from nowhere where nothing is said', async () => {
    town = await startTown({});
    expect((await post({ origin: page })).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('what a page could send without being asked', () => {
  const streams = ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'];
  beforeEach(async () => {
    town = await startTown({ CORS_ORIGINS: page });
  });

  it('is refused where it is answered once', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      const response = await fetch(`${town.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ query: 'mutation { rename(name: "x") { name } }' }),
      });
      expect(response.status).toBe(400);
      expect(codeOf((await response.json()) as object)).toBe('BAD_REQUEST');
    }
    expect((await get(query)).status).toBe(400);
    expect((await get(query, { 'apollo-require-preflight': '1' })).status).toBe(200);
  });

  it.each(streams)('is refused where it is a stream by GET: %s', async (accept) => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const response = await get(subscription, { accept, ...headers });
      expect(response.status).toBe(400);
      expect(codeOf((await response.json()) as object)).toBe('CROSS_SITE_REQUEST');
    }
    const own = new URL(town.url).origin;
    const others: Record<string, string>[] = [
      {},
      { origin: own },
      { origin: page },
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'https://evil.example', 'apollo-require-preflight': '1' },
    ];
    for (const headers of others) {
      const response = await get(subscription, { accept, ...headers });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('Nukus');
    }
  });

  it.each(streams)('is refused where it is a stream by POST: %s', async (accept) => {
    const response = await fetch(`${town.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', accept },
      body: JSON.stringify({ query: subscription }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('BAD_REQUEST');
  });
});

describe('the headers of an answer', () => {
  it.each(['/graphql', '/health', '/metrics', '/nowhere'])(
    'keep browsers from making anything of it: %s',
    async (path) => {
      town = await startTown({});
      const { headers } = await fetch(town.url + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('tell of TLS where a trusted proxy says that there is some', async () => {
    const secured = { 'x-forwarded-proto': 'https' };
    town = await startTown({ TRUST_PROXY: 'loopback' });
    expect((await post(secured)).headers.get('strict-transport-security')).toContain('max-age=');
    expect((await post({ 'x-forwarded-proto': 'http' })).headers.get('strict-transport-security')).toBeNull();
    await town.dispose();
    town = await startTown({});
    expect((await post(secured)).headers.get('strict-transport-security')).toBeNull();
  });
});
