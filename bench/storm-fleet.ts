import { setTimeout as after } from 'node:timers/promises';
import { placeOfCursor } from '../platform/events/log-cursor';
import { StormSubscriber } from '../test/live/storm-subscriber';
import { answerCalls } from './child';

let subscribers: StormSubscriber[] = [];

export interface Coming {
  readonly port: number;
  /** Milliseconds over which they come, each at a moment of its own. */
  readonly over: number;
}

const calls = {
  gather({ count, cursor }: { count: number; cursor: string }): void {
    subscribers = Array.from({ length: count }, () => new StormSubscriber(cursor));
  },

  async come({ port, over }: Coming): Promise<void> {
    await Promise.all(
      subscribers.map(async (subscriber, index) => {
        await after((index / subscribers.length) * over);
        await subscriber.connect(`http://127.0.0.1:${port}`);
      }),
    );
  },

  connected(): number {
    return subscribers.filter(({ isConnected }) => isConnected).length;
  },

  /** Settles when all were told of everything up to the cursor; rejects for one that was told wrongly. */
  async reached({ from, to }: { from: string; to: string }): Promise<void> {
    const [first, last] = [from, to].map((cursor) => placeOfCursor(cursor)?.sequence ?? NaN) as [
      number,
      number,
    ];
    const end = Date.now() + 60_000; // 60 seconds
    for (;;) {
      const faults = subscribers.flatMap((subscriber) => subscriber.faults);
      if (faults.length > 0)
        throw new Error(`${faults.length} faults: ${JSON.stringify(faults.slice(0, 3))}`);
      const late = subscribers.filter(({ sequences }) => (sequences.at(-1) ?? 0) < last).length;
      if (late === 0) break;
      if (Date.now() > end) throw new Error(`${late} have not caught up`);
      await after(20);
    }
    for (const { sequences } of subscribers) {
      if (
        sequences.length !== last - first ||
        sequences.some((number, index) => number !== first + 1 + index)
      ) {
        throw new Error(
          `One was told of ${sequences.join(', ')}, and not of all from ${first + 1} to ${last}.`,
        );
      }
    }
  },

  leave(): void {
    for (const subscriber of subscribers) subscriber.close();
    subscribers = [];
  },
};

export type StormFleetCalls = typeof calls;

answerCalls(calls);
