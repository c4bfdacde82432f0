import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { processOptions, type Account } from './account';

/**
 * Reads the server's number, then waits on the pipe: a second line dismisses it, the end of the pipe means that the
 * owner died without a chance to stop the server. The socket's folder can be removed once the server has emptied it.
 */
const script = `
trap '' INT TERM HUP
read -r server || exit 0
read -r dismissed && exit 0
kill -INT "$server"
tries=0
while ! rmdir "$0" 2>/dev/null && [ "$tries" -lt 100 ]; do tries=$((tries + 1)); sleep 0.1; done
`;

/**
 * Stops the server when this process ends for whatever reason, kill -9 included. Whoever starts the server dismisses
 * the watchdog when the server is gone. Windows has none: there the next start stops what is left over.
 */
export function watch(
  server: number,
  socketFolder: string,
  account: Account | undefined,
): { standDown(): void } {
  if (process.platform === 'win32') return { standDown: () => undefined };
  const dog = spawn('/bin/sh', ['-c', script, socketFolder], {
    ...processOptions(account),
    detached: true, // out of reach of the terminal's signals, as the server is
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A dead watchdog is no fault of the database's: a start that finds a server without an owner stops it.
  dog.once('error', () => undefined);
  dog.stdin.on('error', () => undefined);
  dog.stdin.write(`${server}\n`);
  dog.unref();
  if (dog.stdin instanceof Socket) dog.stdin.unref();
  return { standDown: () => void dog.stdin.end('dismissed\n') };
}
