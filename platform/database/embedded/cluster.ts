import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorCodeOf, messageOf, StartupError } from '../../errors';
import { canEnter, giveTo, processOptions, type Account } from './account';
import type { Binaries } from './binaries';
import { isReachable, openStore, type DataFolder } from './data-folder';
import { reasonIn } from './faults';
import { createScratch } from './scratch';

/** The database's owner, who may do everything in it. */
export const user = 'unodcity';

export interface Cluster {
  /** Absolute and free of symbolic links. */
  readonly path: string;
  readonly password: string;
}

export interface ClusterOptions {
  readonly folder: DataFolder;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  /** `false` leaves what initdb writes to the system's caches. */
  readonly durable: boolean;
}

/**
 * Opens the cluster of a data folder, and makes one where there is none. Several processes may do so at the same
 * time: each makes its own, the first to finish gives it the name, the others take that one.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, account, binaries } = options;
  if (!lstatSync(folder.cluster, { throwIfNoEntry: false })) await createCluster(options);
  if (!existsSync(folder.cluster)) {
    throw new StartupError(
      `${folder.cluster} points to a database that is gone: bring it back, remove the link to begin with an empty one, or set DATA_DIR to another folder.`,
    );
  }
  const path = realpathSync(folder.cluster);
  const version = readPart(path, 'PG_VERSION').trim();
  if (version !== binaries.major) {
    throw new StartupError(
      `The database in ${path} was made by PostgreSQL ${version} and this is PostgreSQL ${binaries.version}: move it over with pg_upgrade, or set DATA_DIR to another folder.`,
    );
  }
  if (!canEnter(account, path)) {
    throw new StartupError(
      `The account ${account?.name ?? 'of this process'} cannot reach the database in ${path}: let it enter the folders above, or set DATA_DIR to another folder.`,
    );
  }
  return { path, password: readPart(path, passwordFile) };
}

// Inside the cluster, mode 600: made, moved, copied and removed together with what it opens.
const passwordFile = 'unodcity.password';

function readPart(cluster: string, name: string): string {
  try {
    return readFileSync(join(cluster, name), 'utf8');
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error) ?? '')) throw error;
    throw new StartupError(
      `${cluster} is not a database of this platform (it has no ${name}): move it away, or set DATA_DIR to another folder.`,
    );
  }
}

async function createCluster(options: ClusterOptions): Promise<void> {
  const { folder, account } = options;
  const elsewhere = account && !isReachable(folder, account) ? openStore(folder, account) : undefined;
  const home = elsewhere ? join(elsewhere, `postgres-${randomBytes(6).toString('hex')}`) : folder.cluster;
  const scratch = createScratch(elsewhere ?? folder.path, 'postgres');
  try {
    giveTo(account, scratch);
    const made = join(scratch, 'cluster');
    const pwfile = join(scratch, passwordFile);
    writeFileSync(pwfile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    giveTo(account, pwfile);
    await initdb(made, pwfile, options);
    renameSync(pwfile, join(made, passwordFile));
    // Only a finished cluster gets a name under which a start looks for one.
    renameSync(made, home);
    if (elsewhere) symlinkSync(home, folder.cluster);
  } catch (error) {
    if (elsewhere) rmSync(home, { recursive: true, force: true });
    // Another process was faster; its cluster is as good as ours.
    if (!existsSync(folder.cluster)) throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function initdb(target: string, pwfile: string, options: ClusterOptions): Promise<void> {
  const { folder, account, binaries, durable } = options;
  const args = ['-D', target, '-U', user, '--auth=scram-sha-256', `--pwfile=${pwfile}`, '--no-instructions'];
  args.push(
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...localeOf(process.platform),
  );
  if (!durable) args.push('--no-sync');
  try {
    await promisify(execFile)(binaries.program('initdb'), args, processOptions(account));
  } catch (error) {
    // A system without glibc, such as Alpine, answers ENOENT for a program that is there.
    if (errorCodeOf(error) !== undefined) {
      throw new StartupError(
        `The embedded PostgreSQL does not run on this system (${messageOf(error)}): set DATABASE_URL to a PostgreSQL server.`,
      );
    }
    const output =
      typeof error === 'object' && error && 'stderr' in error ? String(error.stderr) : messageOf(error);
    throw new StartupError(
      `PostgreSQL could not make its database in ${folder.path} (${reasonIn(output)}): mend that, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * The builtin provider sorts and folds alike everywhere. What counts as a letter for pg_trgm still comes from the C
 * library, which under plain "C" knows no letter outside ASCII; each library has another name for the better one.
 */
function localeOf(platform: NodeJS.Platform): string[] {
  switch (platform) {
    case 'linux':
      return ['--locale=C.UTF-8'];
    case 'darwin':
      return ['--locale=C', '--lc-ctype=en_US.UTF-8'];
    default:
      return ['--locale=C'];
  }
}
