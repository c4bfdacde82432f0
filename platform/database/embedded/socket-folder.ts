import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { StartupError } from '../../errors';
import { canEnter, giveTo, type Account } from './account';

const prefix = 'unodcity-pg-';
const longestFolder = 103 - '/.s.PGSQL.5432'.length; // bytes; macOS allows 103 for a socket's path, Linux 107

/**
 * A new folder for a server's socket, closed to all but the server's account and root. In the folder for temporary
 * files and not in the data folder, whose path may be too long for a socket, and whose disk (a folder shared into a
 * container) may know no sockets.
 */
export function createSocketFolder(account: Account | undefined): string {
  for (const candidate of [tmpdir(), '/tmp']) {
    try {
      const parent = realpathSync(candidate);
      if (Buffer.byteLength(join(parent, `${prefix}XXXXXX`)) > longestFolder) continue;
      if (!canEnter(account, parent)) continue;
      const folder = mkdtempSync(join(parent, prefix));
      giveTo(account, folder);
      return folder;
    } catch {
      // TMPDIR names a folder that is not there, or that is not ours to write to.
    }
  }
  throw new StartupError(
    `Neither ${tmpdir()} nor /tmp can hold the embedded database's socket: set TMPDIR to a short path that every account can enter, or DATABASE_URL to a PostgreSQL server.`,
  );
}

/** Removes a folder made by `createSocketFolder`, and nothing else. */
export function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true });
}
