import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { StartupError } from './errors';
import type { Disposable } from './lifecycle';
import type { Narrator } from './narrator';
import { projectFile } from './project-files';

export interface SupervisedProcess {
  readonly name: string;
  /** Path of the script below the project's folder. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
}

const restartDelay = 500; // milliseconds between the end of a process and its next start
const patience = 8_000; // milliseconds that a process has to end by itself

/**
 * Starts a process and keeps it: one that ends by a fault after it was ready is started again. Settles when it has said
 * that it is ready; rejects where it ends before. Its lines on standard output are told with its name; `dispose` ends it
 * and waits for its end.
 */
export async function startSupervised(options: SupervisedProcess, narrator: Narrator): Promise<Disposable> {
  let stopping = false;
  let restart: NodeJS.Timeout | undefined;
  let child: ChildProcess;

  const launch = (ready: () => void, ended: (code: number | null) => void): void => {
    // The channel tells the child when this process dies without a word: it then ends by itself.
    child = spawn(process.execPath, [projectFile(options.script)], {
      env: options.env,
      cwd: process.cwd(),
      detached: true, // Ctrl-C reaches only this process, which ends the others in order
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const { pid } = child;
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      narrator.write(`  ${line} (process ${pid})`);
      ready();
    });
    child.once('exit', ended);
  };

  const keep = (code: number | null): void => {
    if (stopping) return;
    narrator.write(`  ${options.name} ended (${code ?? 'killed'}); it is started again`);
    restart = setTimeout(() => launch(() => undefined, keep), restartDelay);
  };

  await new Promise<void>((resolve, reject) => {
    let isReady = false;
    launch(
      () => {
        isReady = true;
        resolve();
      },
      (code) => {
        if (isReady) keep(code);
        else reject(new StartupError(`The process "${options.name}" did not start; its message stands above.`));
      },
    );
  });

  return {
    async dispose() {
      stopping = true;
      clearTimeout(restart);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      const overdue = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(overdue);
    },
  };
}
