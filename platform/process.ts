import { messageOf, StartupError } from './errors';
import { DisposableStack } from './lifecycle';

const shutdownLimit = 10_000; // 10 seconds, then the process ends whatever is still open

/**
 * Runs one process: starts what `start` opens, keeps it until SIGINT, SIGTERM or, in a supervised child, the
 * end of its parent, then closes it in reverse order. A `StartupError` is printed as its one sentence; any
 * other fault of a start is printed whole, since it is a defect. Both end with exit code 1.
 */
export function runProcess(start: (stack: DisposableStack) => Promise<void>): void {
  const stack = new DisposableStack();
  let stopping = false;

  const stop = (exitCode: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), shutdownLimit).unref();
    stack.dispose().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        process.stderr.write(`${messageOf(error)}\n`);
        process.exit(1);
      },
    );
  };

  process.once('SIGINT', () => stop(0));
  process.once('SIGTERM', () => stop(0));
  // A child started with an IPC channel must not outlive a parent that was killed without a chance to tell it.
  if (process.send) process.once('disconnect', () => stop(0));

  start(stack).catch((error: unknown) => {
    // A signal during the start closes things under it: what then fails is the stop, not a fault of its own.
    if (stopping) return;
    process.stderr.write(`${error instanceof StartupError ? error.message : inspectFault(error)}\n`);
    stop(1);
  });
}

function inspectFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
