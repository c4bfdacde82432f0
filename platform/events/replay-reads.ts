import { setImmediate as turn } from 'node:timers/promises';
import { messageOf } from '../errors';
import type { Log } from '../log';
import type { LogChunk, LogSource } from './log-source';

export const chunkSize = 500; // events read with one statement

/** Who reads the log again. */
export interface Replaying {
  readonly readFrom: number;
  receive(chunk: LogChunk): void;
  /** The log could not be read, and now can be. */
  goOn(): void;
}

const together = 20; // readers that are served without a pause
const atOnce = 2; // reads; the connections of a log are few, and those who follow it go first

/**
 * Reads chunks of a log for those who ask, a few at a time and one for all who stand at the same place: a thousand that
 * come back at once do not keep the newest events waiting.
 */
export class ReplayReads {
  private readonly waiting = new Set<Replaying>();
  private readonly stalled = new Set<Replaying>();
  private active = 0;

  constructor(
    private readonly source: LogSource,
    private readonly log: Log,
  ) {}

  /** The chunk goes to `receive`; where there is none, the reader is stalled. */
  request(reader: Replaying): void {
    this.waiting.add(reader);
    this.pump();
  }

  /** Lets a reader wait until somebody has reached the log. */
  stall(reader: Replaying): void {
    this.stalled.add(reader);
  }

  forget(reader: Replaying): void {
    this.waiting.delete(reader);
    this.stalled.delete(reader);
  }

  /** The log was reached. */
  resume(): void {
    const readers = [...this.stalled];
    this.stalled.clear();
    for (const reader of readers) reader.goOn();
  }

  private pump(): void {
    for (const { readFrom } of this.waiting) {
      if (this.active === atOnce) return;
      const readers = [...this.waiting].filter((reader) => reader.readFrom === readFrom);
      for (const reader of readers) this.waiting.delete(reader);
      this.active += 1;
      void this.read(readFrom, readers).finally(() => {
        this.active -= 1;
        this.pump();
      });
    }
  }

  private async read(from: number, readers: readonly Replaying[]): Promise<void> {
    let chunk: LogChunk | null = null;
    try {
      chunk = await this.source.read(from, chunkSize);
    } catch (error) {
      this.log.warn({ source: this.source.name, error: messageOf(error) }, 'cannot read a log again');
    }
    for (const [index, reader] of readers.entries()) {
      // Each may have thousands of events to look at; nobody else is to wait for all of them.
      if (index % together === together - 1) await turn();
      if (chunk) reader.receive(chunk);
      else this.stall(reader);
    }
  }
}
