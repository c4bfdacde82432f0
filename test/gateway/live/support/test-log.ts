import type { BusMessage } from '../../../../platform/events/event-bus';
import { encodeLogCursor, placeOfCursor } from '../../../../platform/events/log-cursor';
import { CursorExpiredError } from '../../../../platform/errors';
import { PushIterator } from '../../../../platform/push-iterator';

export interface TestEvent {
  readonly id: string;
  readonly topic: string;
  /** What the event's object holds. */
  readonly value: Readonly<Record<string, unknown>>;
}

interface Logged extends TestEvent {
  readonly sequence: number;
}

/** The log of a subgraph that a test writes, with the same promises as that on PostgreSQL. */
export class TestLog {
  private readonly events: Logged[] = [];
  private readonly live = new Map<PushIterator<BusMessage<Logged>>, (event: Logged) => boolean>();
  /** Cursors before this number have expired. */
  firstKept = 1;
  /** New subscriptions are not answered. */
  isMute = false;
  /** Subscriptions opened so far. */
  opened = 0;

  constructor(readonly logId = '0a0b0c0d') {}

  get subscribers(): number {
    return this.live.size;
  }

  cursor(sequence = this.events.length): string {
    return encodeLogCursor({ logId: this.logId }, sequence);
  }

  append(topic = 'all', value: Readonly<Record<string, unknown>> = {}): Logged {
    const sequence = this.events.length + 1;
    const event = { id: `event:${sequence}`, sequence, topic, value };
    this.events.push(event);
    for (const [iterator, matches] of this.live) {
      if (matches(event)) iterator.push(this.message(event, false));
    }
    return event;
  }

  /** The numbers of the events of a topic, or of all. */
  matching(topic: string | null): number[] {
    return this.events
      .filter((event) => topic === null || event.topic === topic)
      .map(({ sequence }) => sequence);
  }

  /** Tells all subscribers how far the log has come. */
  mark(): void {
    for (const iterator of this.live.keys())
      iterator.push({ kind: 'mark', cursor: this.cursor(), isLive: true });
  }

  /** Ends all subscriptions as a subgraph does that goes away. */
  breakAll(): void {
    for (const iterator of this.live.keys()) iterator.fail(new Error('the line broke'));
    this.live.clear();
  }

  subscribe(topic: string | null, after: string | null): AsyncIterableIterator<BusMessage<Logged>> {
    this.opened += 1;
    const place = after === null ? null : placeOfCursor(after);
    const matches = (event: Logged) => topic === null || event.topic === topic;
    const iterator: PushIterator<BusMessage<Logged>> = new PushIterator(100_000, () =>
      this.live.delete(iterator),
    );
    if (after !== null && (place?.logId !== this.logId || place.sequence < this.firstKept - 1)) {
      iterator.fail(new CursorExpiredError('after'));
      return iterator;
    }
    if (this.isMute) {
      this.live.set(iterator, () => false);
      return iterator;
    }
    const from = place?.sequence ?? this.events.length;
    iterator.push({ kind: 'mark', cursor: this.cursor(from), isLive: after === null });
    for (const event of this.events.slice(from)) if (matches(event)) iterator.push(this.message(event, true));
    if (after !== null) iterator.push({ kind: 'mark', cursor: this.cursor(), isLive: true });
    this.live.set(iterator, matches);
    return iterator;
  }

  private message(event: Logged, replayed: boolean): BusMessage<Logged> {
    return { kind: 'event', cursor: this.cursor(event.sequence), event, replayed };
  }
}
