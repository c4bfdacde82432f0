import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { StartupError } from './errors';
import type { Disposable } from './lifecycle';
import type { Narrator } from './narrator';
import { projectFile } from './project-files';

export interface ProcessOptions {
  readonly name: string;
  /** Path of the script below the project's folder, in which it runs. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface SupervisedProcess extends Disposable {
  /** Settles when the process has said that it is ready; rejects with a `StartupError` where it ends before. */
  readonly ready: Promise<void>;
}

const firstPause = 500; // milliseconds between the end of a process and its next start
const longestPause = 10_000; // 10 seconds; each start that fails doubles the pause
const patience = 8_000; // milliseconds that a process has to end by itself

/**
 * Starts a process and keeps it: one that ends after it was ready is started again. What it says on standard output is
 * told with its number. `dispose` ends it, ready or not, and waits for its end.
 */
export function superviseProcess(options: ProcessOptions, narrator: Narrator): SupervisedProcess {
  let stopping = false;
  let pause = firstPause;
  let restart: NodeJS.Timeout | undefined;
  let running: RunningProcess | undefined;

  const launch = (ready: () => void, ended: (how: string) => void): void => {
    running = launchProcess(options, (line, pid) => {
      narrator.write(`  ${line} (process ${pid})`);
      pause = firstPause;
      ready();
    });
    void running.ended.then((how) => {
      running = undefined;
      if (!stopping) ended(how);
    });
  };

  const keep = (how: string): void => {
    narrator.write(`  ${options.name} ended (${how}); it is started again`);
    restart = setTimeout(() => launch(() => undefined, keep), pause);
    pause = Math.min(pause * 2, longestPause);
  };

  const ready = new Promise<void>((resolve, reject) => {
    let isReady = false;
    launch(
      () => {
        isReady = true;
        resolve();
      },
      (how) => {
        if (isReady) keep(how);
        else
          reject(new StartupError(`The process "${options.name}" did not start; its message stands above.`));
      },
    );
  });

  return {
    ready,
    async dispose() {
      stopping = true;
      clearTimeout(restart);
      await running?.end();
    },
  };
}

interface RunningProcess {
  /** Settles with its exit code, or what else ended it. Never rejects. */
  readonly ended: Promise<string>;
  /** Asks it to end, and makes it where it does not. */
  end(): Promise<void>;
}

function launchProcess(
  options: ProcessOptions,
  onLine: (line: string, pid?: number) => void,
): RunningProcess {
  // The channel tells the child when this process dies without a word: it then ends by itself.
  const child: ChildProcess = spawn(process.execPath, [options.script], {
    env: options.env,
    cwd: projectFile(),
    detached: true, // Ctrl-C reaches only this process, which ends the others in order
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => onLine(line, child.pid));
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(String(code ?? signal)));
    child.once('error', (error) => resolve(error.message));
  });
  return {
    ended,
    async end() {
      child.kill('SIGTERM');
      const overdue = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(overdue);
    },
  };
}
