import { messageOf, StartupError } from './errors';
import { DisposableStack } from './lifecycle';

const shutdownLimit = 10_000; // 10 seconds, then the process ends whatever is still open

/** What is done before anything is closed, in as much time as it takes: others are told that this process is going away. */
export type Farewell = () => Promise<void>;

/**
 * Runs one process: starts what `start` opens, keeps it until SIGINT, SIGTERM or, in a supervised child, the
 * end of its parent, then bids farewell and closes it in reverse order. A `StartupError` is printed as its one sentence; any
 * other fault, of the start or of later, is printed whole, since it is a defect. Both end with exit code 1.
 */
export function runProcess(start: (stack: DisposableStack) => Promise<Farewell | void>): void {
  const stack = new DisposableStack();
  let stopping = false;
  let farewell: Farewell | undefined;

  const close = async (exitCode: number): Promise<void> => {
    if (exitCode === 0) await farewell?.();
    setTimeout(() => process.exit(1), shutdownLimit).unref();
    await stack.dispose();
  };
  const stop = (exitCode: number): void => {
    if (stopping) return;
    stopping = true;
    close(exitCode).then(
      () => process.exit(exitCode),
      (error: unknown) => {
        process.stderr.write(`${messageOf(error)}\n`);
        process.exit(1);
      },
    );
  };
  const fail = (fault: unknown): void => {
    // A signal during the start closes things under it: what then fails is the stop, not a fault of its own.
    if (stopping) return;
    process.stderr.write(`${fault instanceof StartupError ? fault.message : inspectFault(fault)}\n`);
    stop(1);
  };

  // Not `once`: npm passes on the Ctrl-C that the terminal has sent to this process too, and a second signal that
  // nobody listens to would end the process in the middle of its stop.
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  // A child started with an IPC channel must not outlive a parent that was killed without a chance to tell it.
  if (process.send) process.once('disconnect', () => stop(0));
  process.on('uncaughtException', fail);
  // Whoever read what this process says has left (`npm start | head`): no reason to end.
  process.stdout.on('error', () => undefined);

  start(stack).then((bid) => {
    if (bid) farewell = bid;
  }, fail);
}

function inspectFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
