import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { findFreePorts } from '../../platform/http/free-ports';
import { subgraphNames } from '../../schema/subgraph-names';
import { dataOf } from '../support/client';
import { readComposeFile } from '../support/deployment';
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
const names = [...subgraphNames, 'gateway'];
const briefing = operation('CityBriefing');

/** A data folder as a first start leaves it. */
let filled: string;
let answer: unknown;

beforeAll(async () => {
  filled = folder();
  const supervisor = run(filled);
  answer = await dataOf(await urlOf(supervisor), briefing);
  supervisor.signal('SIGTERM');
  await supervisor.ended;
});

/** What `npm run start:distributed` runs once it has built. */
function run(dataDir: string, variables: Record<string, string> = {}): StartedProcess {
  return start(['node', 'dist/main.distributed.js'], { DATA_DIR: dataDir, PORT: '0', ...variables });
}

async function urlOf(supervisor: StartedProcess): Promise<string> {
  const [, url = ''] = await supervisor.says(/^Ready: the API is at (http:\S+)\/graphql \(after/m);
  return url;
}

/** The number of the process that last said that it is ready under a name. */
function pidOf(name: string, { output }: StartedProcess): number {
  const lines = [...output.matchAll(new RegExp(`^  ${name} ready at .*\\(process (\\d+)\\)$`, 'gm'))];
  return Number(lines.at(-1)?.[1]);
}

function pidsOf(supervisor: StartedProcess): number[] {
  return names.map((name) => pidOf(name, supervisor));
}

describe('npm run start:distributed', () => {
  it('says in a line each what it starts, and answers in full', async () => {
    const supervisor = run(copyOf(filled));
    const url = await urlOf(supervisor);
    // The local issuer, which nobody waits for, says its line when all is ready.
    const [first, database, ...lines] = supervisor.output
      .replace(/^ {2}issuer .*\n/m, '')
      .trimEnd()
      .split('\n');
    const last = lines.pop();
    expect(lines.pop()).toBe(`The dashboard is at ${url}/ and the Explorer at ${url}/explorer`);
    expect(first).toBe('UNODCity starts, distributed');
    expect(database).toMatch(/^ {2}database +\d+\.\d\d s {2}embedded PostgreSQL 18\.\d+ in \S+$/);
    expect(
      lines.map((line) => /^ {2}(\S+) ready at http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(line)?.[1]),
    ).toEqual(expect.arrayContaining(names));
    expect(lines).toHaveLength(names.length);
    expect(last).toMatch(/^Ready: the API is at http:\/\/127\.0\.0\.1:\d+\/graphql \(after \d+\.\d\d s\)$/);
    for (const name of subgraphNames) {
      expect(supervisor.output).toMatch(new RegExp(`^  ${name} ready at .*, up to date \\(process`, 'm'));
    }

    // The processes are those of docker-compose.yml.
    const { services } = readComposeFile();
    for (const name of names) {
      expect(await commandOf(pidOf(name, supervisor))).toBe(services[name]?.command.join(' '));
    }

    expect(new Set(pidsOf(supervisor)).size).toBe(names.length);
    expect(await dataOf(url, briefing)).toEqual(answer);
    expect(answer).toMatchObject({
      place: {
        country: { name: expect.any(String) },
        latestAssessment: { id: expect.any(String) },
        localPartnerships: [expect.anything()],
        news: { nodes: [expect.anything(), expect.anything(), expect.anything()] },
      },
    });
  });

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'ends all processes and the database by %s',
    async (signal) => {
      const dataDir = copyOf(filled);
      const supervisor = run(dataDir);
      const url = await urlOf(supervisor);
      await dataOf(url, briefing);
      supervisor.signalGroup(signal);
      expect(await supervisor.ended).toBe(0);
      expect(pidsOf(supervisor).filter(isAlive)).toEqual([]);
      expect(postgresIn(dataDir)).toBeUndefined();
      expect(await isListening(url)).toBe(false);
      expect(supervisor.errors).toBe('');
    },
  );

  it.each([
    ['the database starts', /^UNODCity starts/m],
    ['the processes start', /^ {2}database /m],
    ['some are ready and some are not', / ready at /],
  ])('ends in order by Ctrl-C while %s', async (_, moment) => {
    const dataDir = copyOf(filled);
    const supervisor = run(dataDir);
    await supervisor.says(moment);
    const children = await childrenOf(supervisor.pid);
    supervisor.signal('SIGINT');
    expect(await supervisor.ended).toBe(0);
    expect(children.filter(isAlive)).toEqual([]);
    expect(postgresIn(dataDir)).toBeUndefined();
    expect(supervisor.errors).toBe('');
  });

  it('leaves nothing behind by kill -9, and the next start works', async () => {
    const dataDir = copyOf(filled);
    const supervisor = run(dataDir);
    const url = await urlOf(supervisor);
    const left = [...pidsOf(supervisor), postgresIn(dataDir) ?? 0];
    expect(left.every(isAlive)).toBe(true);
    supervisor.signal('SIGKILL');
    await eventually(() => !left.some(isAlive), 'no child is left', 5_000);
    expect(await isListening(url)).toBe(false);
    expect(await dataOf(await urlOf(run(dataDir)), briefing)).toEqual(answer);
  });

  it('starts a process again that was killed, at the same address', async () => {
    const supervisor = run(copyOf(filled));
    const url = await urlOf(supervisor);
    for (const name of ['assessments', 'gateway']) {
      const before = pidOf(name, supervisor);
      process.kill(before, 'SIGKILL');
      await supervisor.says(new RegExp(`^  ${name} ended \\(SIGKILL\\); it is started again$`, 'm'));
      await eventually(() => pidOf(name, supervisor) !== before, `${name} is ready again`);
      expect(await dataOf(url, briefing)).toEqual(answer);
    }
    supervisor.signal('SIGINT');
    expect(await supervisor.ended).toBe(0);
    expect(pidsOf(supervisor).filter(isAlive)).toEqual([]);
  });
});

describe('one sentence says what to do, and nothing is left, where', () => {
  it('a port is in use', async () => {
    const port = await findFreePorts(names.length);
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    const dataDir = copyOf(filled);
    const supervisor = run(dataDir, { PORT: String(port) });
    expect(await supervisor.ended).toBe(1);
    taken.close();
    expect(supervisor.errors).toContain(
      `Port ${port} on 127.0.0.1 is in use: stop what listens there, or set PORT to a free one.\n` +
        'The process "gateway" did not start; its message stands above.\n',
    );
    expect(supervisor.errors).not.toMatch(/^\s+at /m);
    expect(pidsOf(supervisor).filter(isAlive)).toEqual([]);
    expect(postgresIn(dataDir)).toBeUndefined();
  });

  it('the world is let in, and nobody could sign in', async () => {
    const supervisor = run(folder(), { NODE_ENV: 'production' });
    expect(await supervisor.ended).toBe(1);
    expect(supervisor.errors).toMatch(
      /^With NODE_ENV=production people have to be able to sign in: [^\n]+\.\n$/,
    );
  });

  it('PORT leaves no room for the ports after it', async () => {
    const supervisor = run(folder(), { PORT: '65535' });
    expect(await supervisor.ended).toBe(1);
    expect(supervisor.errors).toBe(
      'The distributed mode takes PORT and the 5 ports after it: set PORT to 65530 or less.\n',
    );
  });
});

/** What a process was started with, Node by its name alone. */
async function commandOf(pid: number): Promise<string> {
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
  return stdout.trim().replace(process.execPath, 'node');
}

async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/).map(Number));
  return rows.filter(([, parent]) => parent === pid).map(([child = 0]) => child);
}
