import { CursorExpiredError } from '../errors';
import type { BusMessage, BusMessages, Interest } from './event-bus';
import { decodeLogCursor, encodeLogCursor, type LogHead } from './log-cursor';
import type { LogChunk, SourceEvent } from './log-source';
import { chunkSize, type Replaying } from './replay-reads';

type Message = BusMessage<SourceEvent>;

/** What a subscription needs of the bus. */
export interface FollowedLog {
  /** As it was last read. */
  readonly head: LogHead;
  /** Number of the last event that was offered to those that are live. */
  readonly position: number;
  /** Events after a number out of memory, at least one; `undefined` where it does not reach there. */
  recentAfter(sequence: number, limit: number): readonly SourceEvent[] | undefined;
  /** Reads a chunk for the subscription. */
  request(subscription: LogSubscription): void;
  /** Lets the subscription wait until the log was read anew. */
  stall(subscription: LogSubscription): void;
  /** From now on events are offered to the subscription, by its anchors. */
  join(subscription: LogSubscription): void;
  /** Ends that. */
  fellBehind(subscription: LogSubscription): void;
  left(subscription: LogSubscription): void;
  readonly capacity: number;
  readonly markEvery: number;
}

/**
 * One subscriber's way through a log: from its cursor by memory or by reading, until it stands where the bus stands, then
 * by what it is offered; back to reading where it lets too much pile up. All steps but the reads are synchronous,
 * so that nothing falls between two of them. One `next` at a time.
 */
export class LogSubscription implements BusMessages<SourceEvent>, Replaying {
  state: 'opening' | 'replaying' | 'live' | 'over' = 'opening';
  /** Number of the last event that was looked at; those after it were not offered, or not wanted where it is live. */
  position = 0;
  private logId = '';
  /** To be told before all that is ready: where it began, or that it has caught up. */
  private pendingMark: number | undefined;
  /** What is recorded up to here happened before it came, and is no news. */
  private knownBefore = 0;
  private ready: Extract<Message, { kind: 'event' }>[] = [];
  private toldUpTo = 0;
  private toldAt = Date.now();
  private waiting: PendingNext | undefined;
  private failure: { readonly error: unknown } | undefined;

  constructor(
    private readonly log: FollowedLog,
    readonly interest: Interest<SourceEvent>,
    private readonly after: string | null,
  ) {
    if (after !== null) return;
    this.begin(log.head, log.head.last);
    this.goLive();
  }

  get readFrom(): number {
    // Nothing is behind it: only the head is wanted.
    return this.state === 'opening' ? Number.MAX_SAFE_INTEGER : this.position;
  }

  next(): Promise<IteratorResult<Message, undefined>> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.goOn();
    });
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.failure = undefined;
    this.pendingMark = undefined;
    this.ready = [];
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Ends it after what is ready; with an error, or as complete. */
  end(failure?: { readonly error: unknown }): void {
    if (this.state !== 'over') {
      this.state = 'over';
      this.failure = failure;
      this.log.left(this);
    }
    this.goOn();
  }

  /** The log is another one now than that which it followed. */
  endWithLog(): void {
    if (this.state !== 'opening') this.end({ error: new CursorExpiredError('after') });
  }

  /** An event that carries one of its anchors; in order, but perhaps more than once. */
  offer(event: SourceEvent): void {
    if (event.sequence <= this.position) return;
    this.position = event.sequence;
    if (!this.wants(event)) return;
    const [first] = this.ready;
    if (first && this.ready.length >= this.log.capacity) {
      this.position = first.event.sequence - 1;
      this.ready = [];
      this.state = 'replaying';
      this.log.fellBehind(this);
      return;
    }
    this.hold(event, false);
    this.goOn();
  }

  receive({ head, events }: LogChunk): void {
    if (this.state === 'over') return;
    if (head.logId !== this.log.head.logId) this.log.stall(this);
    else if (this.state === 'opening') this.open(head);
    else this.look(events, events.length < chunkSize ? head.last : this.position);
    this.goOn();
  }

  /** Tells how far the log has come, where nothing that is wanted has come for a while. */
  mark(): void {
    const reached = Math.max(this.position, this.log.position);
    if (this.state === 'live' && this.waiting && reached > this.toldUpTo)
      this.settle(this.markAt(reached), reached);
  }

  /** Goes as far as it can towards what `next` waits for. */
  goOn(): void {
    while (this.waiting) {
      const message = this.shift();
      if (message) this.settle(message, message.kind === 'event' ? message.event.sequence : this.position);
      else if (this.state === 'over') this.settleEnd();
      else if (!this.step()) return;
    }
  }

  /** `false` where there is nothing to do but wait. */
  private step(): boolean {
    if (this.state === 'live') return false;
    if (this.state === 'opening') {
      // The head as it is now: another process may have given out a cursor that this one has not come to yet.
      this.log.request(this);
      return false;
    }
    if (this.position >= Math.max(this.log.position, this.knownBefore)) {
      this.goLive();
      this.pendingMark = this.position;
      return true;
    }
    const recent = this.log.recentAfter(this.position, chunkSize);
    if (recent) this.look(recent, this.position);
    // Reading finds more than the memory where the bus itself is behind.
    else this.log.request(this);
    return recent !== undefined;
  }

  private open(head: LogHead): void {
    try {
      this.begin(head, decodeLogCursor('after', this.after ?? '', head));
      this.knownBefore = head.last;
    } catch (error) {
      this.end({ error });
    }
  }

  private begin({ logId }: LogHead, position: number): void {
    this.logId = logId;
    this.position = position;
    this.pendingMark = position;
    this.state = 'replaying';
  }

  private goLive(): void {
    this.state = 'live';
    this.log.join(this);
  }

  private look(events: readonly SourceEvent[], upTo: number): void {
    for (const event of events) {
      if (this.wants(event)) this.hold(event, true);
      this.position = event.sequence;
    }
    this.position = Math.max(this.position, upTo);
  }

  private wants(event: SourceEvent): boolean {
    try {
      return this.interest.matches(event);
    } catch (error) {
      this.end({ error }); // a fault of this one subscriber's
      return false;
    }
  }

  private hold(event: SourceEvent, replayed: boolean): void {
    this.ready.push({ kind: 'event', cursor: event.cursor, event, replayed });
  }

  private shift(): Message | undefined {
    if (this.pendingMark !== undefined) {
      const mark = this.markAt(this.pendingMark);
      this.pendingMark = undefined;
      return mark;
    }
    const event = this.ready.shift();
    if (event) return event;
    const isLate = Date.now() - this.toldAt >= this.log.markEvery;
    return isLate && this.state === 'replaying' && this.position > this.toldUpTo
      ? this.markAt(this.position)
      : undefined;
  }

  private markAt(sequence: number): Message {
    const cursor = encodeLogCursor({ logId: this.logId }, sequence);
    return { kind: 'mark', cursor, isLive: this.state === 'live' };
  }

  private settle(value: Message, upTo: number): void {
    const { waiting } = this;
    this.waiting = undefined;
    this.toldAt = Date.now();
    this.toldUpTo = upTo;
    waiting?.resolve({ value, done: false });
  }

  private settleEnd(): void {
    const { waiting, failure } = this;
    this.waiting = undefined;
    this.failure = undefined;
    if (failure) waiting?.reject(failure.error);
    else waiting?.resolve({ value: undefined, done: true });
  }
}

interface PendingNext {
  resolve(result: IteratorResult<Message, undefined>): void;
  reject(error: unknown): void;
}
