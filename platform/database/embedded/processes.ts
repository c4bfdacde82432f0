import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCodeOf } from '../../errors';

/** Whether a process is at work. A zombie is not: some containers' first process never collects the dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, yet there.
    if (errorCodeOf(error) !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || !isZombie(pid);
}

/** Whether `pid` is the PostgreSQL server of this cluster and not whoever was given a dead server's number. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    switch (process.platform) {
      case 'linux':
        // A server works inside its cluster, however its command line spells the path.
        return (
          readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' &&
          readlinkSync(`/proc/${pid}/cwd`) === cluster
        );
      case 'win32':
        return outputOf('tasklist', ['/FI', `PID eq ${pid}`, '/NH']).includes('postgres.exe');
      default:
        return outputOf('ps', ['-ww', '-p', String(pid), '-o', 'command=']).includes(`-D ${cluster} `);
    }
  } catch {
    return false; // It ended while we looked.
  }
}

/** Looks every 5 ms, which costs next to nothing and adds next to nothing; false once `limit` ms are over. */
export async function waitUntil(holds: () => boolean, limit = Infinity): Promise<boolean> {
  const end = Date.now() + limit;
  while (!holds()) {
    if (Date.now() > end) return false;
    await delay(5);
  }
  return true;
}

function isZombie(pid: number): boolean {
  try {
    // `pid (name) state …`, where the name may hold brackets and blanks of its own.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

function outputOf(command: string, args: string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
}
