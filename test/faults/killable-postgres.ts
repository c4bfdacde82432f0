import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { accountFor, processOptions } from '../../platform/database/embedded/account';
import { prepareBinaries } from '../../platform/database/embedded/binaries';
import { openDataFolder, openStore } from '../../platform/database/embedded/data-folder';
import { startEmbeddedPostgres } from '../../platform/database/embedded/embedded-postgres';
import { watch } from '../../platform/database/embedded/watchdog';
import { findFreePorts } from '../../platform/http/free-ports';
import type { Disposable } from '../../platform/lifecycle';

export interface KillablePostgres extends Disposable {
  /** Connection string, the same after each restart. */
  readonly url: string;
  /** Ends the server as `kill -9` does; settles when it is gone. Its children follow by themselves. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data; settles when it accepts connections. */
  restart(): Promise<void>;
}

const startLimit = 60_000; // 60 seconds for recovery, and for the children of a killed server to let go of its memory

/**
 * A PostgreSQL server of the test's own, on a TCP port that it keeps. Its settings are the durable ones: by them a server
 * that is killed has lost nothing that it had committed. It ends with this process, whatever ends that.
 */
export async function startKillablePostgres(dataDir: string): Promise<KillablePostgres> {
  const folder = openDataFolder(dataDir);
  const account = accountFor(folder.cluster);
  const maker = await startEmbeddedPostgres({ dataDir }); // for the cluster that it makes
  const { password } = new URL(maker.url);
  await maker.dispose();
  const binaries = await prepareBinaries(account, () => (account ? openStore(folder, account) : folder.path));
  const port = await findFreePorts(1);
  const url = `postgres://unodcity:${password}@127.0.0.1:${port}/postgres`;
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'max_connections=300',
  ];
  let server: ChildProcess | undefined;

  const launch = async (): Promise<void> => {
    const end = Date.now() + startLimit;
    while (!(await isStarted())) {
      if (Date.now() > end) throw new Error(`PostgreSQL does not start: see ${folder.log}`);
      await delay(50);
    }
  };

  const isStarted = async (): Promise<boolean> => {
    const log = openSync(folder.log, 'a');
    const args = settings.flatMap((setting) => ['-c', setting]);
    const child = spawn(binaries.program('postgres'), ['-D', realpathSync(folder.cluster), ...args], {
      ...processOptions(account),
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    server = child;
    const guard = watch(child.pid ?? 0, join(folder.path, 'no-socket'), account);
    child.once('exit', () => guard.standDown());
    while (isRunning(child)) {
      if (await accepts(url)) return true;
      await delay(20);
    }
    return false;
  };

  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    const child = server;
    if (!child || !isRunning(child)) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };

  await launch();
  return { url, kill: () => end('SIGKILL'), restart: launch, dispose: () => end('SIGINT') };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
