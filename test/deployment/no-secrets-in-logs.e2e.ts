import { createTestDatabase } from '../support/databases';
import { demoCoordinator } from '../support/demo-coordinator';
import { useProcesses } from '../support/processes';
import { startTestIssuer } from '../support/test-issuer';
import { DisposableStack } from '../../platform/lifecycle';
import { RawClient } from '../gateway/clients/support/raw-client';

const stack = new DisposableStack();
const { start } = useProcesses();
afterAll(() => stack.dispose());

const query = '{ viewer { name } taskLogHead }';

it('holds no token and no password, whatever comes and however much is logged', async () => {
  const database = stack.use(await createTestDatabase());
  const issuer = stack.use(await startTestIssuer());
  const platform = start(['node', 'dist/main.js'], {
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'trace',
    AUTH_ISSUER: issuer.url,
  });
  const [, url = ''] = await platform.says(/the API is at (http\S+)\/graphql/);
  const token = await issuer.mint(demoCoordinator);
  const forged = `${token.slice(0, -20)}AAAAAAAAAAAAAAAAAAAA`;
  const statuses: number[] = [];
  for (const authorization of [
    `Bearer ${token}`,
    `Bearer ${forged}`,
    `Basic ${Buffer.from('ada:sesame-open').toString('base64')}`,
  ]) {
    const response = await fetch(`${url}/graphql?access_token=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, cookie: 'session=sesame-open' },
      body: JSON.stringify({ query }),
    });
    statuses.push(response.status);
    await response.text();
  }
  expect(statuses).toEqual([200, 401, 401]);
  for (const authorization of [token, `Bearer ${forged}`, `Bearer ${token}`]) {
    const client = await RawClient.connect(url);
    client.send({ type: 'connection_init', payload: { authorization } });
    client.subscribe(query);
    await Promise.race([client.closed(), client.next('connection_ack')]).catch(() => undefined);
    client.close();
  }
  platform.signal('SIGTERM');
  expect(await platform.ended).toBe(0);

  const told = platform.output + platform.errors;
  // That much was logged at all.
  expect(told).toContain('"level":20');
  const { password } = new URL(database.url);
  expect(password).not.toBe('');
  for (const secret of [token, forged, token.split('.')[2] ?? '', 'sesame-open', `:${password}@`]) {
    expect(told).not.toContain(secret);
  }
});

it('holds no password of a database that cannot be used', async () => {
  const database = stack.use(await createTestDatabase());
  const url = new URL(database.url);
  url.password = 'sesame-open';
  const away = 'postgres://unodcity:sesame-open@127.0.0.1:1/unodcity';
  for (const DATABASE_URL of [url.toString(), away, `${url.toString()}/more?sslmode=nonsense`]) {
    const platform = start(['node', 'dist/main.js'], { DATABASE_URL, PORT: '0', LOG_LEVEL: 'trace' });
    expect(await platform.ended).toBe(1);
    expect(platform.output + platform.errors).not.toContain('sesame-open');
  }
});
