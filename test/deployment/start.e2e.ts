import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../platform/database/embedded/embedded-postgres';
import { subgraphNames } from '../../schema/subgraph-names';
import { dataOf } from '../support/client';
import { untilInboxesAreEmpty } from '../support/inboxes';
import { findFreePorts } from '../../platform/http/free-ports';
import { operation } from '../support/operations';
import {
  eventually,
  isAlive,
  isListening,
  postgresIn,
  useProcesses,
  type StartedProcess,
} from '../support/processes';

jest.setTimeout(90_000);

const { folder, copyOf, start } = useProcesses();
const command = ['node', 'dist/main.js'];
const briefing = operation('CityBriefing');

/** A data folder as a first start leaves it. */
let filled: string;
let coldStart: number;
let firstOutput: string;
let firstAnswer: unknown;
let firstContents: unknown;

beforeAll(async () => {
  filled = folder();
  const first = run(filled);
  const url = await urlOf(first);
  coldStart = secondsOf(first);
  firstAnswer = await dataOf(url, briefing);
  firstContents = await contentsOf(filled);
  await first.says(/^ {2}issuer ready/m);
  firstOutput = first.output;
  first.signal('SIGINT');
  await first.ended;
});

function run(dataDir: string, variables: Record<string, string> = {}): StartedProcess {
  return start(command, { DATA_DIR: dataDir, PORT: '0', ...variables });
}

/** Where the API is, once it says so. */
async function urlOf(platform: StartedProcess): Promise<string> {
  const [, url = ''] = await platform.says(/^Ready: the API is at (http:\S+)\/graphql \(after/m);
  return url;
}

function secondsOf({ output }: StartedProcess): number {
  return Number(/\(after (\d+\.\d\d) s\)/.exec(output)?.[1]);
}

/** How many rows each table has, and what stands in the event logs; joins the database that a platform runs. */
async function contentsOf(dataDir: string): Promise<Record<string, unknown>> {
  const { url } = await startEmbeddedPostgres({ dataDir });
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await untilInboxesAreEmpty(client);
    const { rows } = await client.query<{ name: string; isLog: boolean }>(
      `select format('%I.%I', schemaname, tablename) as name, tablename = 'event_log' as "isLog" from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const contents: Record<string, unknown> = {};
    for (const { name, isLog } of rows) {
      const content = isLog ? `md5(string_agg(one::text, ' ' order by sequence))` : 'null';
      const found = await client.query(
        `select count(*)::integer as rows, ${content} as digest from ${name} as one`,
      );
      contents[name] = found.rows[0];
    }
    return contents;
  } finally {
    await client.end();
  }
}

function hasStackTrace({ output, errors }: StartedProcess): boolean {
  return /^\s+at /m.test(output + errors);
}

describe('a first start', () => {
  it('says what it does, how long each step took, and where the API is', () => {
    const step = (name: string, what: string): string => ` {2}${name} +\\d+\\.\\d\\d s {2}${what}`;
    const lines = [
      'UNODCity starts',
      step('database', `embedded PostgreSQL 18\\.\\d+ in ${filled}`),
      ...subgraphNames.map((name) => step(name, '\\d+ migrations?, seed: .*demo.*')),
      step('gateway', 'schema/supergraph\\.graphql'),
      'The dashboard is at http://127\\.0\\.0\\.1:\\d+/ and the Explorer at http://127\\.0\\.0\\.1:\\d+/explorer',
      'Ready: the API is at http://127\\.0\\.0\\.1:\\d+/graphql \\(after \\d+\\.\\d\\d s\\)',
      ' {2}issuer ready at http://127\\.0\\.0\\.1:\\d+/oidc \\(process \\d+\\)',
    ];
    expect(firstOutput).toMatch(new RegExp(`^${lines.join('\\n')}\\n$`));
  });

  it('answers a question that goes through all four subgraphs', () => {
    expect(firstAnswer).toMatchObject({
      place: {
        country: { name: expect.stringMatching(/./) }, // partners
        localPartnerships: expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })]),
        latestAssessment: { id: expect.stringMatching(/^assessment:/) }, // assessments
        news: { nodes: expect.arrayContaining([expect.objectContaining({ headline: expect.any(String) })]) },
      },
    });
  });
});

describe('a second start', () => {
  it('changes nothing, says so, and takes less time', async () => {
    const platform = run(copyOf(filled));
    const url = await urlOf(platform);
    for (const name of subgraphNames) {
      expect(platform.output).toMatch(new RegExp(`^ {2}${name} .* s {2}up to date$`, 'm'));
    }
    expect(secondsOf(platform)).toBeLessThan(Math.max(coldStart, 3));
    expect(await dataOf(url, briefing)).toEqual(firstAnswer);
  });

  it('leaves every table and every event log as it was', async () => {
    const dataDir = copyOf(filled);
    await urlOf(run(dataDir));
    expect(Object.keys(await contentsOf(dataDir)).length).toBeGreaterThan(4 * 5);
    expect(await contentsOf(dataDir)).toEqual(firstContents);
  });

  it('joins the database of an instance that runs, on another port', async () => {
    const dataDir = copyOf(filled);
    const owner = run(dataDir);
    const ownUrl = await urlOf(owner);
    const postgres = postgresIn(dataDir);
    const guest = run(dataDir);
    const guestUrl = await urlOf(guest);
    expect(guest.output).toContain('which was running');
    expect(guestUrl).not.toBe(ownUrl);
    expect(await dataOf(guestUrl, briefing)).toEqual(firstAnswer);

    guest.signal('SIGTERM');
    expect(await guest.ended).toBe(0);
    expect(postgresIn(dataDir)).toBe(postgres);
    expect(await dataOf(ownUrl, briefing)).toEqual(firstAnswer);
  });

  it('says what is missing when the instance that owns its database ends, and ends in order itself', async () => {
    const dataDir = copyOf(filled);
    const owner = run(dataDir);
    await urlOf(owner);
    const guest = run(dataDir);
    const url = await urlOf(guest);
    owner.signal('SIGTERM');
    expect(await owner.ended).toBe(0);
    await eventually(
      async () => (await fetch(`${url}/health/ready`)).status === 503,
      'the guest is not ready',
    );
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    guest.signal('SIGTERM');
    expect(await guest.ended).toBe(0);
    expect(hasStackTrace(guest)).toBe(false);
  });
});

describe('an end', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('by %s stops everything, without a word', async (signal) => {
    const dataDir = copyOf(filled);
    const platform = run(dataDir);
    const url = await urlOf(platform);
    await dataOf(url, briefing); // a connection that is kept
    platform.signal(signal);
    platform.signal(signal); // npm passes on what the terminal sends to all
    expect(await platform.ended).toBe(0);
    expect(postgresIn(dataDir)).toBeUndefined();
    expect(await isListening(url)).toBe(false);
    expect(platform.errors).toBe('');
  });

  it.each([
    ['makes its database', /^UNODCity starts$/m, () => folder()],
    ['fills its database', /^ {2}database /m, () => folder()],
    ['opens what is there', /^ {2}partners /m, () => copyOf(filled)],
  ])('by Ctrl-C while it %s is in order, and the next start works', async (_, moment, dataFolder) => {
    const dataDir = dataFolder();
    const platform = run(dataDir);
    await platform.says(moment);
    platform.signal('SIGINT');
    expect(await platform.ended).toBe(0);
    expect(postgresIn(dataDir)).toBeUndefined();
    expect(platform.errors).toBe('');
    expect(platform.output).not.toContain('Ready');
    expect(await dataOf(await urlOf(run(dataDir)), briefing)).toEqual(firstAnswer);
  });

  it('by kill -9 leaves no database behind, and the next start works', async () => {
    const dataDir = copyOf(filled);
    const platform = run(dataDir);
    await urlOf(platform);
    const postgres = postgresIn(dataDir) ?? 0;
    expect(isAlive(postgres)).toBe(true);
    platform.signal('SIGKILL');
    expect(await platform.ended).toBe('SIGKILL');
    await eventually(() => !isAlive(postgres), 'PostgreSQL is gone', 2_000);
    expect(await dataOf(await urlOf(run(dataDir)), briefing)).toEqual(firstAnswer);
    expect(await contentsOf(dataDir)).toEqual(firstContents);
  });

  it('of whoever reads its output does not end it', async () => {
    const dataDir = copyOf(filled);
    const port = await findFreePorts(1);
    const shell = start(['sh', '-c', 'node dist/main.js | head -n 1'], {
      DATA_DIR: dataDir,
      PORT: String(port),
    });
    const url = `http://127.0.0.1:${port}`;
    await eventually(() => isListening(url), 'the API is there');
    expect(await dataOf(url, briefing)).toEqual(firstAnswer);
    shell.signalGroup('SIGINT');
    await shell.ended;
    expect(postgresIn(dataDir)).toBeUndefined();
    expect(shell.output).toBe('UNODCity starts\n');
    expect(shell.errors).toBe('');
  });
});

describe('npm start', () => {
  it('answers, and a Ctrl-C ends all of it before the prompt is back', async () => {
    const dataDir = copyOf(filled);
    const npm = start(['npm', 'start'], { DATA_DIR: dataDir, PORT: '0' });
    const url = await urlOf(npm);
    expect(await dataOf(url, briefing)).toEqual(firstAnswer);
    npm.signalGroup('SIGINT');
    // The shell between npm and the platform ends by the signal, and npm reports that.
    expect([0, 130, 'SIGINT']).toContain(await npm.ended);
    expect(postgresIn(dataDir)).toBeUndefined();
    expect(await isListening(url)).toBe(false);
    expect(hasStackTrace(npm)).toBe(false);
  });

  it('ends with all of it by a SIGTERM to npm alone', async () => {
    const dataDir = copyOf(filled);
    const npm = start(['npm', 'start'], { DATA_DIR: dataDir, PORT: '0' });
    const url = await urlOf(npm);
    npm.signal('SIGTERM');
    await eventually(() => postgresIn(dataDir) === undefined, 'the database is stopped', 10_000);
    expect(await isListening(url)).toBe(false);
  });
});
