import { chmodSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from '../../errors';
import { canEnter, type Account } from './account';

/** Where things go that PostgreSQL's account cannot reach in their own place. It outlives a restart, unlike /tmp. */
const store = '/var/lib/unodcity';

/** What the operator sees of the embedded database. All paths are absolute and free of symbolic links. */
export interface DataFolder {
  readonly path: string;
  /** The cluster, or the symbolic link to where it lies. Removing the data folder makes the next start a fresh one. */
  readonly cluster: string;
  /** PostgreSQL's own log; the embedded database has no other. */
  readonly log: string;
}

export function openDataFolder(dataDir: string): DataFolder {
  mkdirSync(resolve(dataDir), { recursive: true });
  const path = realpathSync(resolve(dataDir));
  return { path, cluster: join(path, 'postgres'), log: join(path, 'postgres.log') };
}

/** Whether PostgreSQL's account can work inside the data folder. */
export function isReachable(folder: DataFolder, account: Account | undefined): boolean {
  if (!account || canEnter(account, folder.path)) return true;
  // A folder made for us under a closed umask, or by mkdtemp. To let others pass through shows them nothing of it:
  // the cluster stays closed. A folder that holds other things is left as its owner wants it.
  if (readdirSync(folder.path).length > 0 || !canEnter(account, dirname(folder.path))) return false;
  chmodSync(folder.path, statSync(folder.path).mode | 0o111);
  return canEnter(account, folder.path);
}

/** A folder that the account can reach, for what cannot stay in the data folder. Used by root alone. */
export function openStore(folder: DataFolder, account: Account): string {
  try {
    mkdirSync(store, { recursive: true });
    chmodSync(store, 0o755);
    if (canEnter(account, store)) return store;
  } catch {
    // A read-only system: the same advice helps.
  }
  throw new StartupError(
    `The account ${account.name}, which PostgreSQL runs under instead of root, can reach neither ${folder.path} nor ${store}: set DATA_DIR to a folder that every account can enter.`,
  );
}
