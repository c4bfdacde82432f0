import type { Disposable } from '../lifecycle';
import type { LogSource } from './log-source';

const pollEvery = 2_000; // 2 seconds, for news that the nudge did not bring
const longestPause = 30_000; // 30 seconds between two tries at something that fails

/**
 * Calls `read` now, whenever the log may have news, and every two seconds; never while it is at work. Where it fails it is
 * called again, later and later, or at the next nudge. `dispose` waits for the call that is under way.
 */
export function followLog(
  source: Pick<LogSource, 'onNews'>,
  read: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Disposable {
  let running: Promise<void> | undefined;
  let again = false;
  let disposed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const follow = async (): Promise<void> => {
    do {
      again = false;
      await read();
    } while (again && !disposed);
  };

  const run = (): void => {
    if (disposed) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    running = follow()
      .then(
        () => {
          failures = 0;
        },
        (error: unknown) => {
          failures += 1;
          if (!disposed) onFailure(error);
        },
      )
      .finally(() => {
        running = undefined;
        // A nudge that came while it failed may be the one that tells of the database's return.
        const pause = again ? pollEvery : Math.min(pollEvery * 2 ** Math.min(failures, 10), longestPause);
        if (!disposed) timer = setTimeout(run, pause);
      });
  };

  const unsubscribe = source.onNews(run);
  run();
  return {
    async dispose() {
      disposed = true;
      clearTimeout(timer);
      unsubscribe();
      await running;
    },
  };
}
