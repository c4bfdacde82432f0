import { setTimeout as after } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are held when all that nobody holds is gone. */
export async function heapInUse(): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 6; round += 1) {
    await after(100); // what a closed connection leaves behind goes with later turns
    collect();
    least = Math.min(least, process.memoryUsage().heapUsed);
  }
  return least;
}

/** Settles when no more than so many bytes are held above what was; connections that are being closed hold theirs meanwhile. */
export async function heapIsBackTo(before: number, above: number): Promise<void> {
  let grown = Infinity;
  for (let left = 20; grown >= above && left > 0; left -= 1) grown = (await heapInUse()) - before;
  if (grown >= above) throw new Error(`The heap has grown by ${grown} bytes.`);
}
