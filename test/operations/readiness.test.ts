import { connect, createServer, type Server, type Socket } from 'node:net';
import { openDatabase } from '../../platform/database/open-database';
import { createLog } from '../../platform/log';
import { createTestDatabase, type TestDatabase } from '../support/databases';
import { startTestPlatform } from '../support/platform';
import { eventually } from '../support/processes';
import { startTestIssuer } from '../support/test-issuer';

interface Told {
  readonly status: number;
  readonly body: unknown;
}

async function readyAt(url: string): Promise<Told> {
  const response = await fetch(`${url}/health/ready`);
  return { status: response.status, body: await response.json() };
}

describe('a database that hangs', () => {
  let contents: TestDatabase;
  let door: Server;
  const ways: { readonly near: Socket; readonly far: Socket }[] = [];

  beforeAll(async () => {
    contents = await createTestDatabase('empty');
    const folder = new URL(contents.url).searchParams.get('host') ?? '';
    door = createServer((near) => {
      const far = connect(`${folder}/.s.PGSQL.5432`);
      near.pipe(far);
      far.pipe(near);
      for (const socket of [near, far]) socket.on('error', () => undefined);
      ways.push({ near, far });
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    for (const { near, far } of ways) [near, far].forEach((socket) => socket.destroy());
    await new Promise((resolve) => door.close(resolve));
    await contents.dispose();
  });

  it('is told of within its time, by one connection whoever asks, and holds back no end', async () => {
    const address = door.address();
    const url = new URL(contents.url);
    url.searchParams.delete('host');
    url.hostname = '127.0.0.1';
    url.port = String(typeof address === 'object' ? address?.port : '');
    const log = createLog('test', 'silent');
    const { database } = await openDatabase({
      schema: 'room',
      url: url.toString(),
      entities: [],
      migrations: [],
      log,
    });
    expect(await database.readiness()).toBe(true);
    for (const { near, far } of ways) far.unpipe(near).pause();
    const began = Date.now();
    const answers = await Promise.all(Array.from({ length: 30 }, () => database.readiness()));
    expect(new Set(answers)).toEqual(new Set(['the database does not answer in time']));
    expect(Date.now() - began).toBeLessThan(4_000);
    expect(database.connections).toEqual({ inUse: 1, idle: 0, waiting: 0 });
    await database.dispose();
    expect(Date.now() - began).toBeLessThan(6_000);
  });
});

it('an issuer that was configured and gives no keys is missing, until it does', async () => {
  const issuer = await startTestIssuer();
  await issuer.goAway();
  const platform = await startTestPlatform({ environment: { AUTH_ISSUER: issuer.url } });
  expect(await readyAt(platform.url)).toEqual({
    status: 503,
    body: { status: 'unavailable', missing: { issuer: 'the issuer of tokens cannot be reached' } },
  });
  await issuer.comeBack();
  await eventually(async () => (await readyAt(platform.url)).status === 200, 'it is ready');
  await platform.dispose();
  await issuer.dispose();
});

it('without a configured issuer nobody waits for one', async () => {
  const platform = await startTestPlatform();
  expect(await readyAt(platform.url)).toEqual({ status: 200, body: { status: 'ok' } });
  await platform.dispose();
});
