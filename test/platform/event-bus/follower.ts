import type { BusMessage, BusMessages, EventBus, Interest } from '../../../platform/events/event-bus';
import type { SourceEvent } from '../../../platform/events/log-source';

/** Wants the events of these kinds; all, where none is named. */
export function kinds(...wanted: string[]): Interest<SourceEvent> {
  return {
    matches: ({ kind }) => wanted.length === 0 || wanted.includes(kind),
    anchors: wanted.length === 0 ? null : wanted,
  };
}

/** Takes what a bus brings, one message a call. */
export class Follower {
  readonly messages: BusMessages<SourceEvent>;

  constructor(
    bus: EventBus<SourceEvent>,
    interest: Interest<SourceEvent> = kinds(),
    after: string | null = null,
  ) {
    this.messages = bus.subscribe(interest, after);
  }

  async message(): Promise<BusMessage<SourceEvent>> {
    const next = await this.messages.next();
    if (next.done) throw new Error('the subscription has ended');
    return next.value;
  }

  async mark(): Promise<Extract<BusMessage<SourceEvent>, { kind: 'mark' }>> {
    const message = await this.message();
    if (message.kind !== 'mark') throw new Error(`came instead of a mark: ${message.event.kind}`);
    return message;
  }

  /** The next event; marks are passed over. */
  async event(): Promise<Extract<BusMessage<SourceEvent>, { kind: 'event' }>> {
    for (;;) {
      const message = await this.message();
      if (message.kind === 'event') return message;
    }
  }

  async sequences(count: number): Promise<number[]> {
    const found: number[] = [];
    while (found.length < count) found.push((await this.event()).event.sequence);
    return found;
  }
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
