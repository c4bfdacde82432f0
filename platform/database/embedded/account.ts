import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, statSync } from 'node:fs';
import { StartupError } from '../../errors';

/** The account that PostgreSQL runs under where this process is root, which PostgreSQL refuses to be. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const accountNames = ['postgres', '_postgres', 'nobody']; // the second one is macOS's own

/**
 * `undefined` means: as whoever this process is. An existing cluster decides for its owner, since PostgreSQL
 * accepts no other account: one that was made before root, or before a `postgres` account came, goes on working.
 */
export function accountFor(cluster: string): Account | undefined {
  if (process.geteuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner?.isDirectory() && owner.uid !== 0)
    return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  for (const name of accountNames) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new StartupError(
    'PostgreSQL refuses to run as root and there is neither a "postgres" nor a "nobody" account: start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/**
 * Asks the kernel, as the account itself, since permission bits alone miss access lists, parent folders and
 * mount options. True for a folder that can be entered and for a program that can be run.
 */
export function canEnter(account: Account | undefined, path: string): boolean {
  if (!account) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }
  const { error, status } = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], processOptions(account));
  if (error) {
    throw new StartupError(
      `PostgreSQL refuses to run as root and this process may not change to the account ${account.name}: start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  return status === 0;
}

export function giveTo(account: Account | undefined, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/**
 * How PostgreSQL's programs are spawned. They inherit nothing of this process's environment: PGPORT and its kin
 * would change what they do, and what else it holds is not theirs. UTC saves initdb the search for the zone.
 */
export function processOptions(account: Account | undefined) {
  return {
    // The account may be unable to enter this process's working directory.
    ...(process.platform === 'win32'
      ? { windowsHide: true }
      : { cwd: '/', env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }),
    ...(account && { uid: account.uid, gid: account.gid }),
  };
}

function numberOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return undefined;
  }
}
