import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectFile } from '../../platform/project-files';
import { subgraphNames } from '../../schema/subgraph-names';
import { createTestDatabase, databaseUrl, type TestDatabase } from '../support/databases';
import { findFreePorts } from '../../platform/http/free-ports';
import { canBeReadBy, postgresIn, useProcesses, type Account } from '../support/processes';

jest.setTimeout(60_000);

const { folder, start } = useProcesses();
/** An account that every Unix has. */
const nobody: Account = { uid: 65_534, gid: 65_534 };
const isRoot = process.geteuid?.() === 0;

/** What a start that cannot succeed says: one sentence on standard error, and exit code 1. */
async function faultOf(variables: Record<string, string>, account: Account = {}): Promise<string> {
  const platform = start(['node', 'dist/main.js'], { PORT: '0', ...variables }, account);
  expect(await platform.ended).toBe(1);
  expect(platform.output).not.toContain('Ready');
  expect(platform.errors).toMatch(/^[^\n]+\.\n$/);
  expect(platform.errors).not.toMatch(/^\s+at /m);
  return platform.errors.trim();
}

describe('one sentence says what to do, and nothing is left, where', () => {
  let other: Server | undefined;

  afterEach(async () => {
    if (other) await new Promise((resolve) => other?.close(resolve));
    other = undefined;
  });

  it('the port is in use', async () => {
    const taken = (other = createServer());
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const dataDir = folder();
    expect(await faultOf({ DATA_DIR: dataDir, PORT: String(port) })).toBe(
      `Port ${port} on 127.0.0.1 is in use: stop what listens there, or set PORT to a free one.`,
    );
    expect(postgresIn(dataDir)).toBeUndefined();
  });

  it.each([
    ['in the place of the data folder', 'data', 'data'],
    ['above it', 'data', 'data/below'],
  ])('a file stands %s', async (_, file, dataDir) => {
    const parent = folder();
    writeFileSync(join(parent, file), 'mine');
    expect(await faultOf({ DATA_DIR: join(parent, dataDir) })).toBe(
      `A file stands in the way of the data folder ${join(parent, dataDir)}: move the file away, or set DATA_DIR to another folder.`,
    );
  });

  it('nobody listens at DATABASE_URL', async () => {
    const port = await findFreePorts(1);
    expect(await faultOf({ DATABASE_URL: `postgres://someone:secret@127.0.0.1:${port}/unodcity` })).toBe(
      `The database at 127.0.0.1:${port} cannot be reached (ECONNREFUSED): check DATABASE_URL and that PostgreSQL is running, or unset it to use the embedded one.`,
    );
  });

  it('the password is wrong', async () => {
    const url = new URL(databaseUrl('postgres'));
    url.password = 'a-guess';
    const fault = await faultOf({ DATABASE_URL: url.toString() });
    expect(fault).toMatch(
      / refuses the account "unodcity" \(.*\): correct user and password in DATABASE_URL\.$/,
    );
    expect(fault).not.toContain('a-guess');
  });

  it('the password is missing', async () => {
    const url = new URL(databaseUrl('postgres'));
    url.password = '';
    expect(await faultOf({ DATABASE_URL: url.toString() })).toMatch(
      /asks for the password of "unodcity": add it to DATABASE_URL\.$/,
    );
  });

  it('the database does not exist', async () => {
    expect(await faultOf({ DATABASE_URL: databaseUrl('not_there') })).toMatch(
      /^There is no database "not_there" at \S+: create it, or correct DATABASE_URL\.$/,
    );
  });

  it('the world is let in, and nobody could sign in', async () => {
    const dataDir = folder();
    expect(await faultOf({ DATA_DIR: dataDir, NODE_ENV: 'production' })).toBe(
      'With NODE_ENV=production people have to be able to sign in: set AUTH_ISSUER to the address of an OpenID Connect issuer.',
    );
    expect(postgresIn(dataDir)).toBeUndefined();
  });

  it('the port is none', async () => {
    expect(await faultOf({ PORT: 'http' })).toBe(
      'Please correct the environment: PORT must be a port number from 0 to 65535.',
    );
  });

  it('several variables are wrong, all of which it names', async () => {
    const fault = await faultOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      SEED_DEMO: 'maybe',
      SUBGRAPH_TIMEOUT_MS: '-1',
      DATABASE_URL: 'mysql://localhost/unodcity',
      SUBGRAPH_NEWS_URL: 'news:4000',
    });
    expect(fault).toMatch(/^Please correct the environment: /);
    for (const [name, hint] of [
      ['PORT', 'a port number'],
      ['LOG_LEVEL', 'one of silent, '],
      ['SEED_DEMO', '1 or 0'],
      ['SUBGRAPH_TIMEOUT_MS', 'a number of milliseconds'],
      ['DATABASE_URL', 'postgres://'],
      ['SUBGRAPH_NEWS_URL', 'http://'],
    ]) {
      expect(fault).toMatch(new RegExp(`${name} must (be|look like) ${hint}`));
    }
  });
});

// Root may write anywhere, so another account is tried, which has to be able to read this checkout.
const account = isRoot ? nobody : {};
const canRun = canBeReadBy(account, projectFile('dist', 'main.js'));
(canRun ? describe : describe.skip)('an account that may not write everywhere', () => {
  it('is told so of its data folder', async () => {
    const parent = folder();
    mkdirSync(join(parent, 'closed'), { mode: 0o555 });
    chmodSync(parent, 0o755);
    const dataDir = join(parent, 'closed', 'data');
    expect(await faultOf({ DATA_DIR: dataDir }, account)).toBe(
      `The data folder ${dataDir} cannot be used by this account: make it and what it holds writable, or set DATA_DIR to another folder.`,
    );
  });
});

describe('an account that may do little', () => {
  const role = `guest_${process.pid}`;
  let database: TestDatabase;
  let asGuest: string;

  beforeAll(async () => {
    database = await createTestDatabase('empty');
    const url = new URL(database.url);
    url.username = role;
    url.password = 'guest';
    asGuest = url.toString();
    await asOwner(`create role ${role} login password 'guest'`);
  });

  afterAll(async () => {
    await database.dispose();
    const client = new Client({ connectionString: databaseUrl('postgres') });
    await client.connect();
    await client.query(`drop role ${role}`);
    await client.end();
  });

  async function asOwner(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }

  const advice = (problem: string): RegExp =>
    new RegExp(
      `^The account "${role}" may not .* \\(${problem}.*\\): let its owner run 'grant create on database "\\S+" to "${role}"', or set DATABASE_URL`,
    );

  it('is told what to ask for where it may not create a schema', async () => {
    expect(await faultOf({ DATABASE_URL: asGuest })).toMatch(advice('permission denied for database'));
  });

  it('is told what to ask for where it may not create an extension', async () => {
    const schemas = subgraphNames.map((name) => name.replaceAll('-', '_'));
    await asOwner(...schemas.map((schema) => `create schema ${schema} authorization ${role}`));
    expect(await faultOf({ DATABASE_URL: asGuest })).toMatch(
      advice('permission denied to create extension "\\w+"'),
    );
  });

  it('starts with what it was told to ask for', async () => {
    await asOwner(`grant create on database "${new URL(database.url).pathname.slice(1)}" to "${role}"`);
    const platform = start(['node', 'dist/main.js'], { DATABASE_URL: asGuest, PORT: '0' });
    await platform.says(/^Ready/m);
    expect(platform.output).not.toContain('demo'); // nobody asked for invented records in this database
    platform.signal('SIGTERM');
    expect(await platform.ended).toBe(0);
  });
});
