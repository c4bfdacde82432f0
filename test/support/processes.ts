import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectFile } from '../../platform/project-files';

export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** How a process ended: its exit code, or the signal that ended it. */
export type End = number | NodeJS.Signals;

export interface StartedProcess {
  readonly pid: number;
  readonly output: string;
  readonly errors: string;
  /** Waits for a line on standard output, and settles with its match; rejects where the process ends without it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Settles with how it ended, when all that it wrote was read. */
  readonly ended: Promise<End>;
  signal(signal: NodeJS.Signals): void;
  /** To the process and all that share its group, as a terminal does. */
  signalGroup(signal: NodeJS.Signals): void;
}

const patience = 20_000; // 20 seconds for what takes two on a machine that has nothing else to do

/** Looks until it holds; fails after `limit` ms. */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  what: string,
  limit = patience,
): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not so within ${limit} ms: ${what}`);
    await delay(20);
  }
}

/** Whether a process is at work; one that is dead and not yet collected is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return process.platform !== 'linux';
  }
}

/** Whether an account can read a file, and the folders above let it. */
export function canBeReadBy(account: Account, file: string): boolean {
  return spawnSync('test', ['-r', file], { cwd: '/', ...account }).status === 0;
}

/** The server of the embedded database in a data folder; `undefined` where none works there. */
export function postgresIn(dataDir: string): number | undefined {
  try {
    const lock = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
    const pid = Number.parseInt(lock, 10);
    return isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether somebody accepts connections there. */
export async function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Story verbs over processes and folders; what a test leaves running is killed after it, folders are removed at the end. */
export function useProcesses() {
  const children: ChildProcess[] = [];
  const folders: string[] = [];

  afterEach(async () => {
    await Promise.all(children.splice(0).map(killGroup));
  });

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const folder = (): string => {
    const made = mkdtempSync(join(realpathSync(tmpdir()), 'unodcity-run-'));
    folders.push(made);
    return made;
  };

  return {
    /** A new empty folder. */
    folder,

    /** A copy of a data folder that nobody works on, with owners and modes. */
    copyOf(dataDir: string): string {
      const copy = folder();
      const { status, stderr } = spawnSync('cp', ['-a', `${dataDir}/.`, copy], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return copy;
    },

    /** Runs a command as a user does, with no variables but these and those that finding programs takes. */
    start(
      [program = '', ...args]: readonly string[],
      variables: Readonly<Record<string, string>>,
      account: Account = {},
    ): StartedProcess {
      const child = spawn(program === 'node' ? process.execPath : program, args, {
        cwd: projectFile(),
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables },
        detached: true, // a process group of its own, as a terminal gives it
        stdio: ['ignore', 'pipe', 'pipe'],
        ...account,
      });
      children.push(child);
      return follow(child);
    },
  };
}

function follow(child: ChildProcess): StartedProcess {
  const { pid = 0 } = child;
  let output = '';
  let errors = '';
  let end: End | undefined;
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (errors += chunk));
  const ended = new Promise<End>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve((end = code ?? signal ?? 0)));
  });
  ended.catch(() => undefined);
  return {
    pid,
    ended,
    get output() {
      return output;
    },
    get errors() {
      return errors;
    },
    async says(pattern) {
      let match = pattern.exec(output);
      await eventually(
        () => {
          match = pattern.exec(output);
          return match !== null || end !== undefined;
        },
        `it says ${pattern}, and not\n${output}${errors}`,
        30_000,
      );
      if (!match) throw new Error(`It ended (${end}) without saying ${pattern}:\n${output}${errors}`);
      return match;
    },
    signal: (signal) => void child.kill(signal),
    signalGroup: (signal) => void process.kill(-pid, signal),
  };
}

/** With what it started in its group; what it started in groups of their own sees it end. */
async function killGroup(child: ChildProcess): Promise<void> {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    return; // nobody is left in it
  }
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}
