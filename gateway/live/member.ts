import type { FormattedExecutionResult } from 'graphql';
import type { EventRing } from './event-ring';
import type { EndReason, LiveSink } from './live';

/**
 * One client's place in a stream. Events are written as fast as its connection takes them; whoever does not take them
 * falls behind in the ring, which costs nothing, and lags when the ring has come round.
 */
export class Member {
  private ring: EventRing | undefined;
  private place = 0;
  /** What it has had already, here or elsewhere: another replica or an answer may have been quicker than this stream. */
  private skipUntil = 0;
  private replayUntil = 0;
  private isWaiting = false;
  private isOver = false;
  private onLagged = (): void => undefined;

  /** `after` is the number behind which the client wants to go on; `null` where it wants what comes from now on. */
  constructor(
    private readonly sink: LiveSink,
    readonly after: number | null,
  ) {}

  /** The number up to which it was sent everything. */
  get sequence(): number {
    const { ring, place, skipUntil } = this;
    if (!ring) return this.after ?? 0;
    const next = ring.at(place);
    return Math.max(skipUntil, next ? next.sequence - 1 : ring.head);
  }

  /**
   * Goes on in a ring that reaches back to where it stands. What is in there already is sent again, for one that came back
   * for it. `onLagged` is called where it cannot keep up with the ring: it was told so, and is over.
   */
  enter(ring: EventRing, onLagged: () => void): void {
    this.onLagged = onLagged;
    const from = this.ring || this.after !== null ? this.sequence : ring.head;
    this.ring = ring;
    this.place = ring.placeAfter(from);
    this.skipUntil = from;
    this.replayUntil = this.after === null ? 0 : ring.head;
    this.pump();
  }

  /** Writes what there is, until the connection takes no more. */
  pump(): void {
    const { ring, sink } = this;
    if (this.isOver || !ring) return;
    ring.dropStale();
    for (let event = ring.at(this.place); event; event = ring.at(this.place)) {
      if (!sink.isWritable()) {
        this.waitUntilWritable();
        return;
      }
      this.place += 1;
      if (event.sequence !== 0 && event.sequence <= this.skipUntil) continue;
      sink.send(event.sequence <= this.replayUntil ? event.replayed() : event.live);
      // The connection broke while it was written to.
      if (this.isOver) return;
    }
    // What it would have to be sent next is gone.
    if (!ring.isOverwritten(this.place)) return;
    this.end('lagged');
    this.onLagged();
  }

  /** Nothing is written any more; the sink is not told. */
  leave(): void {
    this.isOver = true;
  }

  end(reason: EndReason, lastResult?: FormattedExecutionResult): void {
    if (this.isOver) return;
    this.isOver = true;
    this.sink.end(reason, lastResult);
  }

  private waitUntilWritable(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.sink.onceWritable(() => {
      this.isWaiting = false;
      this.pump();
    });
  }
}
