import type { LiveEvent } from './live';

/** One event of a shared stream, made once for all that wait for it. */
export interface StreamEvent {
  /** Its number in the log; 0 where the subgraph has no cursors. */
  readonly sequence: number;
  /** When it was found out what may be told of it, in milliseconds. */
  readonly judgedAt: number;
  readonly live: LiveEvent;
  /** The same for a client that came back for it. */
  replayed(): LiveEvent;
}

const maximumEvents = 512;
const maximumSize = 1024 * 1024; // characters, 1 MB
// What may be told is judged when it is sent. Who comes back after longer has the log read, and judged, again.
const goodFor = 5_000; // 5 seconds

/**
 * The last events of a stream, of the last seconds: all that came after the number `base`. It is the buffer of every client of the stream: a
 * client has a place in it, and one whose place was overwritten has lagged.
 */
export class EventRing {
  private readonly events: StreamEvent[] = [];
  private size = 0;
  private dropped = 0;
  private newest: number;

  /** Empty, and complete from behind `base` on. */
  constructor(private oldest: number) {
    this.newest = oldest;
  }

  get base(): number {
    return this.oldest;
  }

  /** The number up to which all events are known. */
  get head(): number {
    return this.newest;
  }

  /** The place behind the newest event. */
  get end(): number {
    return this.dropped + this.events.length;
  }

  push(event: StreamEvent): void {
    this.events.push(event);
    this.size += event.live.payload.length;
    this.newest = Math.max(this.newest, event.sequence);
    // One event is kept whatever its size.
    while (this.events.length > maximumEvents || (this.size > maximumSize && this.events.length > 1)) {
      this.drop();
    }
  }

  /** Lets go of what was judged too long ago to be sent to anybody. */
  dropStale(): void {
    const since = Date.now() - goodFor;
    while (this.events[0] && this.events[0].judgedAt < since) this.drop();
  }

  private drop(): void {
    const first = this.events.shift();
    if (!first) return;
    this.size -= first.live.payload.length;
    this.dropped += 1;
    this.oldest = first.sequence;
  }

  /** Takes over what another ring of the same log has from before the base, as far as there is room. */
  extendBack(older: EventRing): void {
    if (older.newest < this.oldest || older.oldest >= this.oldest) return;
    const missing = older.events.filter(({ sequence }) => sequence <= this.oldest);
    for (const event of missing.toReversed()) {
      const size = this.size + event.live.payload.length;
      if (this.events.length === maximumEvents || size > maximumSize) {
        this.oldest = event.sequence;
        return;
      }
      this.events.unshift(event);
      this.size = size;
      this.dropped -= 1;
    }
    this.oldest = older.oldest;
  }

  /** There is nothing else up to this number. */
  advance(sequence: number): void {
    this.newest = Math.max(this.newest, sequence);
  }

  /** Whether all that came after this number is still here. */
  reachesBackTo(sequence: number): boolean {
    this.dropStale();
    return sequence >= this.oldest;
  }

  /** The place of the first event after this number. */
  placeAfter(sequence: number): number {
    const index = this.events.findIndex((event) => event.sequence > sequence);
    return index === -1 ? this.end : this.dropped + index;
  }

  /** `undefined` for a place that was overwritten, or has nothing yet. */
  at(place: number): StreamEvent | undefined {
    return this.events[place - this.dropped];
  }

  isOverwritten(place: number): boolean {
    return place < this.dropped;
  }
}
