import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodeOf } from '../../errors';
import { isAlive, isServerOf } from './processes';
import { removeSocketFolder } from './socket-folder';

/** How to reach a server: a folder with its Unix socket, or a TCP host. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A server at work on a cluster, as its lock file `postmaster.pid` and its recorded options tell. */
export interface RunningServer {
  readonly pid: number;
  readonly state: 'starting' | 'ready' | 'stopping';
  readonly address: Address;
  /** Somebody else will stop it: the process that started it is alive. */
  readonly owned: boolean;
}

/** The setting by which a server carries the process id of its owner. PostgreSQL itself makes nothing of it. */
export const ownerSetting = 'unodcity.owner';

/** `undefined` where no server works on the cluster, whatever a lock file says. */
export function findServer(cluster: string): RunningServer | undefined {
  const lines = readLines(cluster, 'postmaster.pid');
  const pid = Number(lines[0]);
  if (!pid || !isServerOf(cluster, pid)) return undefined;
  const [, , , port, socketFolder, listenAddress, , status = ''] = lines.map((line) => line.trim());
  const state = status === 'ready' || status === 'stopping' ? status : 'starting';
  return {
    pid,
    state,
    address: { host: socketFolder || listenAddress || '', port: Number(port) },
    owned: hasOwner(cluster),
  };
}

/**
 * Removes the lock file of a server that is gone. PostgreSQL does so only where no process has its number: a
 * zombie, or a stranger under the same account, would keep the cluster closed for ever.
 */
export function removeStaleLock(cluster: string): void {
  const lock = join(cluster, 'postmaster.pid');
  const aside = `${lock}.${process.pid}`;
  const seen = readLines(cluster, 'postmaster.pid');
  if (seen.length === 0 || findServer(cluster)) return;
  try {
    renameSync(lock, aside);
    // Between the look and the move another process may have started a server, whose lock this is then. It must go
    // back: a server whose lock file is gone stops within a minute.
    if (readFileSync(aside, 'utf8') !== seen.join('\n')) linkSync(aside, lock);
    else if (seen[4]) removeSocketFolder(seen[4]);
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT' && errorCodeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function hasOwner(cluster: string): boolean {
  const [options = ''] = readLines(cluster, 'postmaster.opts');
  const owner = new RegExp(`"${ownerSetting}=(\\d+)"`).exec(options)?.[1];
  // One that was started by hand is its starter's business.
  return owner === undefined || isAlive(Number(owner));
}

function readLines(cluster: string, name: string): string[] {
  try {
    return readFileSync(join(cluster, name), 'utf8').split('\n');
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
