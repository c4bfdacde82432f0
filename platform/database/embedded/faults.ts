import { errorCodeOf, StartupError } from '../../errors';

/** Turns a refusal of the file system into the sentence an operator needs; anything else is returned as it is. */
export function folderFault(folder: string, error: unknown): unknown {
  switch (errorCodeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT': // what Node makes of EROFS where it should make a folder with its parents
      return new StartupError(
        `The data folder ${folder} cannot be used by this account: make it and what it holds writable, or set DATA_DIR to another folder.`,
      );
    case 'EEXIST':
    case 'ENOTDIR':
      return new StartupError(
        `A file stands in the way of the data folder ${folder}: move the file away, or set DATA_DIR to another folder.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartupError(
        `There is no space left for the data folder ${folder}: free some, or set DATA_DIR to a folder on another disk.`,
      );
    default:
      return error;
  }
}

/** The line of PostgreSQL's own output that says why it gave up, without its time stamp and final stop. */
export function reasonIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const fatal =
    lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return fatal.replace(/^.*?\b(FATAL|PANIC|error): +/, '').replace(/\.$/, '');
}
