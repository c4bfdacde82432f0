import type { Disposable } from '../lifecycle';

/** One event as the log holds it, with its place in the log. */
export interface BusEvent {
  readonly kind: string;
  /** Without gaps, in the order of the commits. */
  readonly sequence: number;
  readonly cursor: string;
  readonly recordedAt: Date;
}

/** What one subscriber wants to be told of. */
export interface Interest<Event> {
  /**
   * Decides by the event alone: no statement is run for it. Called for every event, or for those that carry an anchor, once each and in
   * order.
   */
  matches(event: Event): boolean;
  /**
   * An event that matches carries at least one of these, so that among thousands of subscribers only those are asked
   * that may want it; `null` where any event may match. Read again after each call of `matches`: another list says that
   * the event changed what is wanted.
   */
  readonly anchors: readonly string[] | null;
}

/**
 * `mark`: all events up to this cursor that the subscriber wants have been brought; there were none, or none since. The
 * first message is one. `isLive`: what comes behind it is new. A subscriber that gave a cursor, or lagged, is told so by a mark of its own at the
 * moment at which it has caught up, whether there was anything to catch up with or not.
 */
export type BusMessage<Event> =
  | {
      readonly kind: 'event';
      readonly cursor: string;
      readonly event: Event;
      /** Read again from the log, for a subscriber that gave a cursor or could not keep up. */
      readonly replayed: boolean;
    }
  | { readonly kind: 'mark'; readonly cursor: string; readonly isLive: boolean };

/** `return` settles at once. */
export type BusMessages<Event> = AsyncIterableIterator<BusMessage<Event>, undefined> & {
  return(): Promise<IteratorResult<BusMessage<Event>, undefined>>;
};

/**
 * Brings the events of one log, as they are committed, to all subscribers in this process. Every replica has its own bus
 * on the same log, and each sees every event once and in order.
 */
export interface EventBus<Event extends BusEvent = BusEvent> extends Disposable {
  /**
   * From the event after the cursor on, or for `null` from now on: every event recorded after this call is brought. The first message is the
   * mark of where it begins. `next` rejects with a `CursorExpiredError` or `InvalidArgumentError` (for the argument `after`) where the log
   * cannot go on there; it never rejects because the log is out of reach, but waits. A subscriber that does not pull
   * holds up nobody and costs a bounded number of events: what it misses is read again from the log.
   */
  subscribe(interest: Interest<Event>, after: string | null): BusMessages<Event>;
}
