import { execFile, spawn } from 'node:child_process';
import { closeSync, fchownSync, fstatSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import type { Disposable } from '../../lifecycle';
import { processOptions, type Account } from './account';
import type { Binaries } from './binaries';
import { reasonIn } from './faults';
import { findServer, ownerSetting, type Address } from './lock-file';
import { waitUntil } from './processes';
import { createSocketFolder, removeSocketFolder } from './socket-folder';
import { watch } from './watchdog';

export interface ServerOptions {
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  /** File that the server's output is added to. */
  readonly log: string;
  readonly durable: boolean;
  readonly maxConnections: number;
}

export interface Server extends Disposable {
  readonly address: Address;
}

const longestLog = 4_000_000; // bytes; a start that finds more begins the log anew

/**
 * Starts a server that accepts connections when the promise settles. A server that does not come up is a result,
 * not a throw: only the caller can tell a fault from a race that another process won.
 */
export async function launchServer(options: ServerOptions): Promise<Server | { readonly failure: string }> {
  const { cluster, account, binaries } = options;
  const log = openSync(options.log, 'a+', 0o600);
  // Not root's: the next start may be the account's own.
  if (account) fchownSync(log, account.uid, account.gid);
  if (fstatSync(log).size > longestLog) ftruncateSync(log);
  const logStart = fstatSync(log).size;
  const address = await createAddress(account);
  // In a process group of its own: Ctrl-C in a terminal reaches the whole group of this process, and the database
  // must outlive the pools that are then closed.
  const child = spawn(binaries.program('postgres'), ['-D', cluster, ...settings(options, address)], {
    ...processOptions(account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const guard = child.pid === undefined ? undefined : watch(child.pid, address.host, account);

  let gone = false;
  let fault: Error | undefined;
  const exited = new Promise<void>((resolve) => {
    const leave = (error?: Error): void => {
      gone = true;
      fault = error;
      guard?.standDown();
      removeSocketFolder(address.host);
      resolve();
    };
    child.once('exit', () => leave());
    child.once('error', leave);
  });

  const isReady = (): boolean => {
    const server = findServer(cluster);
    return server?.pid === child.pid && server?.state === 'ready';
  };
  await waitUntil(() => gone || isReady());
  if (gone) {
    const output = readFileSync(options.log).subarray(logStart).toString();
    return { failure: fault?.message ?? reasonIn(output) };
  }

  // A program that ends without disposing of the database is not held back by it; the watchdog then stops it.
  child.unref();
  let disposed: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    if (gone || child.pid === undefined) return;
    child.ref();
    await requestStop(binaries, cluster, child.pid);
    await exited;
  };
  return { address, dispose: () => (disposed ??= stop()) };
}

/** Asks for a fast shutdown: open transactions are rolled back, clients disconnected, nothing is left to recover. */
export async function requestStop(binaries: Binaries, cluster: string, pid: number): Promise<void> {
  try {
    // On Windows a signal from Node ends the process on the spot.
    if (process.platform === 'win32') {
      await promisify(execFile)(binaries.program('pg_ctl'), ['stop', '-D', cluster, '-m', 'fast']);
    } else {
      process.kill(pid, 'SIGINT');
    }
  } catch {
    // It ended by itself.
  }
}

function settings({ durable, maxConnections }: ServerOptions, { host, port }: Address): string[] {
  const overTcp = process.platform === 'win32';
  const values = {
    // With sockets no TCP port is opened: none can be taken, and nobody else on the network is let in.
    listen_addresses: overTcp ? host : '',
    unix_socket_directories: overTcp ? '' : host,
    port,
    max_connections: maxConnections,
    // Nobody rotates the log, and these lines come every five minutes.
    log_checkpoints: 'off',
    [ownerSetting]: process.pid,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A Unix socket has 1.4 times the throughput of TCP. Its port is no more than the end of the file's name. */
async function createAddress(account: Account | undefined): Promise<Address> {
  if (process.platform !== 'win32') return { host: createSocketFolder(account), port: 5432 };
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  return { host: '127.0.0.1', port: typeof bound === 'object' && bound ? bound.port : 0 };
}
