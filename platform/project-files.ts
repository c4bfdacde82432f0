import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the project that is not compiled, wherever this code was compiled to. */
export function projectFile(...path: string[]): string {
  return join(projectRoot(__dirname), ...path);
}

function projectRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectRoot(dirname(folder));
}
