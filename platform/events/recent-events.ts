import type { SourceEvent } from './log-source';

/** The newest events of a log, without a gap between them: most of those who come back have missed no others. */
export class RecentEvents {
  private events: SourceEvent[] = [];

  constructor(private readonly size: number) {}

  push(event: SourceEvent): void {
    const newest = this.events.at(-1);
    if (newest && newest.sequence + 1 !== event.sequence) this.clear();
    // Twice as many as wanted, so that they are moved once in a while and not for every event.
    if (this.events.length >= 2 * this.size) this.events = this.events.slice(-this.size);
    this.events.push(event);
  }

  /** Up to `limit` events from behind a number on, at least one; `undefined` where these do not reach there. */
  after(sequence: number, limit: number): readonly SourceEvent[] | undefined {
    const [oldest] = this.events;
    if (!oldest) return undefined;
    const start = sequence + 1 - oldest.sequence;
    if (start < 0 || start >= this.events.length) return undefined;
    return this.events.slice(start, start + limit);
  }

  clear(): void {
    this.events = [];
  }
}
