import { setTimeout as after } from 'node:timers/promises';

/** What is in use after everything that is not has been collected. Needs `--expose-gc`. */
export async function memoryInUse(): Promise<NodeJS.MemoryUsage> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    // Finalisers run, and the collector gives back its pages, between two tasks.
    await after(200);
  }
  return process.memoryUsage();
}
