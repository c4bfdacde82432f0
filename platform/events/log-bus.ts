import { messageOf } from '../errors';
import type { Log } from '../log';
import { AnchorIndex } from './anchor-index';
import type { ObservedBus } from './bus-metrics';
import type { BusMessages, EventBus, Interest } from './event-bus';
import { followLog } from './follow-log';
import type { LogHead } from './log-cursor';
import { ageOfFirst } from './log-lag';
import type { LogSource, SourceEvent } from './log-source';
import { LogSubscription, type FollowedLog } from './log-subscription';
import { RecentEvents } from './recent-events';
import { chunkSize, ReplayReads } from './replay-reads';

export interface LogBusOptions {
  readonly source: LogSource;
  /** Of the log, read just now: a subscription without a cursor begins behind it. */
  readonly head: LogHead;
  /** What an event is found by; see `Interest.anchors`. */
  readonly anchorsOf: (event: SourceEvent) => readonly string[];
  readonly log: Log;
  /** Events kept in memory for those who come back. */
  readonly recent?: number;
  /** Events kept for one subscriber that does not take them. */
  readonly capacity?: number;
  /** Milliseconds without an event after which a subscriber is told how far the log has come. */
  readonly markEvery?: number;
}

export type LogBus = EventBus<SourceEvent> & ObservedBus;

/** The bus on a log in PostgreSQL. Settled at once; the source stays its owner's. */
export function createLogBus(options: LogBusOptions): LogBus {
  return new FollowingBus(options);
}

class FollowingBus implements EventBus<SourceEvent>, ObservedBus, FollowedLog {
  head: LogHead;
  position: number;
  readonly capacity: number;
  readonly markEvery: number;
  lagged = 0;
  events = 0;
  private readonly source: LogSource;
  private readonly recent: RecentEvents;
  private readonly reads: ReplayReads;
  private readonly subscriptions = new Set<LogSubscription>();
  private readonly index = new AnchorIndex<LogSubscription>();
  /** The anchors under which those that are live stand in the index. */
  private readonly live = new Map<LogSubscription, readonly string[] | null>();
  private readonly following: { dispose(): Promise<void> };
  private readonly marks: NodeJS.Timeout;
  /** What came before is read for the memory alone. */
  private countedAfter: number;
  private disposed = false;

  constructor(private readonly options: LogBusOptions) {
    const { source, head, log, recent = 2_000, capacity = 1_000, markEvery = 10_000 } = options;
    this.source = source;
    this.head = head;
    this.countedAfter = head.last;
    this.capacity = capacity;
    this.markEvery = markEvery;
    // A little way back, so that those who come back after a restart are served from memory.
    this.position = Math.max(0, head.last - recent);
    this.recent = new RecentEvents(recent);
    this.reads = new ReplayReads(source, log);
    this.following = followLog(
      source,
      () => this.readNews(),
      (error) => log.warn({ source: source.name, error: messageOf(error) }, 'live events wait for their log'),
    );
    this.marks = setInterval(() => this.subscriptions.forEach((one) => one.mark()), markEvery).unref();
  }

  get subscribers(): number {
    return this.subscriptions.size;
  }

  subscribe(interest: Interest<SourceEvent>, after: string | null): BusMessages<SourceEvent> {
    const subscription = new LogSubscription(this, interest, after);
    this.subscriptions.add(subscription);
    if (this.disposed) subscription.end();
    return subscription;
  }

  async lagSeconds(): Promise<number> {
    let slowest = this.position;
    for (const { state, position } of this.subscriptions) {
      if (state === 'replaying') slowest = Math.min(slowest, position);
    }
    return ageOfFirst(this.source.read(slowest, 1));
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    clearInterval(this.marks);
    for (const subscription of this.subscriptions) subscription.end();
    await this.following.dispose();
  }

  recentAfter(sequence: number, limit: number): readonly SourceEvent[] | undefined {
    return this.recent.after(sequence, limit);
  }

  request(subscription: LogSubscription): void {
    this.reads.request(subscription);
  }

  stall(subscription: LogSubscription): void {
    this.reads.stall(subscription);
  }

  join(subscription: LogSubscription): void {
    const { anchors } = subscription.interest;
    this.index.add(subscription, anchors);
    this.live.set(subscription, anchors);
  }

  fellBehind(subscription: LogSubscription): void {
    this.lagged += 1;
    this.leaveIndex(subscription);
  }

  left(subscription: LogSubscription): void {
    this.subscriptions.delete(subscription);
    this.reads.forget(subscription);
    this.leaveIndex(subscription);
  }

  private async readNews(): Promise<void> {
    while (!this.disposed) {
      const chunk = await this.source.read(this.position, chunkSize);
      if (!chunk) return;
      const { head, events } = chunk;
      // Another log, or this one from an older backup: what was handed out is not in it.
      if (head.logId !== this.head.logId || head.last < this.head.last) this.followOther(head);
      else this.take(head, events);
      this.reads.resume();
      if (events.length < chunkSize) return;
    }
  }

  private take(head: LogHead, events: readonly SourceEvent[]): void {
    this.head = head;
    for (const event of events) {
      this.recent.push(event);
      this.position = event.sequence;
      if (event.sequence > this.countedAfter) this.events += 1;
      this.index.visit(this.options.anchorsOf(event), (subscription) => this.offer(subscription, event));
    }
  }

  private offer(subscription: LogSubscription, event: SourceEvent): void {
    subscription.offer(event);
    const indexed = this.live.get(subscription);
    // It was asked and wants more than before, or has left.
    if (indexed === undefined || indexed === subscription.interest.anchors) return;
    this.leaveIndex(subscription);
    this.join(subscription);
  }

  private followOther(head: LogHead): void {
    this.head = head;
    this.position = head.last;
    this.countedAfter = head.last;
    this.recent.clear();
    for (const subscription of this.subscriptions) subscription.endWithLog();
  }

  private leaveIndex(subscription: LogSubscription): void {
    const anchors = this.live.get(subscription);
    if (anchors === undefined) return;
    this.live.delete(subscription);
    this.index.remove(subscription, anchors);
  }
}
