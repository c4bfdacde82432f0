import { within } from '../within';
import type { LogChunk } from './log-source';

const patience = 2_000; // 2 seconds; who reads metrics does not wait for a database that hangs

/** Seconds since the first event of what is read was recorded: 0 where there is none, `NaN` where nothing can be read. */
export async function ageOfFirst(read: Promise<LogChunk | null>): Promise<number> {
  const age = read.then(
    (chunk) => {
      const [first] = chunk?.events ?? [];
      return first ? Math.max(0, (Date.now() - first.recordedAt.getTime()) / 1_000) : 0;
    },
    () => Number.NaN,
  );
  return within(patience, age, Number.NaN);
}
