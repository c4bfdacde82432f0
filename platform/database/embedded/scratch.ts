import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './processes';

/**
 * A new folder beside `name` in which something is made that is then renamed to its place as a whole. The name
 * carries the maker's process id: what a killed process left behind is removed by the next one that makes its own.
 */
export function createScratch(parent: string, name: string): string {
  const prefix = `${name}.new-`;
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(prefix) || isAlive(Number.parseInt(entry.slice(prefix.length), 10))) continue;
    try {
      rmSync(join(parent, entry), { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch {
      // A program that outlived its maker still writes there: the start after this one removes it.
    }
  }
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}
