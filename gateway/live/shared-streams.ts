import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { encodeLogCursor, placeOfCursor } from '../../platform/events/log-cursor';
import type { EndReason } from './live';
import type { Member } from './member';
import { SharedStream, type SharedStreamOptions } from './shared-stream';

export type Joining = {
  readonly member: Member;
  /** The cursor that the client gave. */
  readonly cursor: string | null;
  /** Called once: the stream stands, or it was refused, and the member is about to be told so. */
  readonly settle: (errors?: readonly GraphQLError[]) => void;
};

export type StreamMaker = Pick<SharedStreamOptions, 'source' | 'replayed' | 'log' | 'metrics'>;

/**
 * The streams of one operation for one access profile. Mostly that is one. A client that comes back with a cursor from
 * before its ring is caught up in another one, which is given up as soon as the first reaches back to where it is.
 */
export class SharedStreams {
  private readonly streams = new Set<SharedStream>();
  private readonly joining = new Map<Member, Joining>();
  private readonly streamOf = new WeakMap<Member, SharedStream>();

  /** `onEmpty` is called when the last stream has closed. */
  constructor(
    private maker: StreamMaker,
    private readonly onEmpty: () => void,
  ) {}

  join(client: Joining): void {
    const { metrics, source } = this.maker;
    const stream = this.findStream(client);
    metrics.joined.inc({ subgraph: source.serviceName, outcome: stream ? 'shared' : 'opened' });
    this.joining.set(client.member, client);
    this.put(client.member, stream ?? this.open(client.cursor));
  }

  leave(member: Member): void {
    member.leave();
    this.joining.delete(member);
    this.streamOf.get(member)?.remove(member);
    this.streamOf.delete(member);
  }

  /** Up to which place the client was sent everything. */
  cursorOf(member: Member): string | undefined {
    const logId = this.streamOf.get(member)?.logId;
    return logId === undefined ? undefined : encodeLogCursor({ logId }, member.sequence);
  }

  /** Goes on with what another supergraph makes of the operation. */
  use(maker: StreamMaker): void {
    this.maker = maker;
    for (const stream of this.streams) stream.use(maker.source);
  }

  end(reason: EndReason, lastResult?: FormattedExecutionResult): void {
    for (const stream of this.streams) stream.end(reason, lastResult);
  }

  private put(member: Member, stream: SharedStream): void {
    this.streamOf.set(member, stream);
    stream.add(member);
    if (stream.hasBegun) this.settle(member);
  }

  private settle(member: Member, errors?: readonly GraphQLError[]): void {
    this.joining.get(member)?.settle(errors);
    this.joining.delete(member);
  }

  private findStream({ cursor, member }: Joining): SharedStream | undefined {
    const streams = [...this.streams];
    if (cursor === null) {
      return streams.find(({ isLive, hasBegun, start }) => isLive || (!hasBegun && start === null));
    }
    const place = placeOfCursor(cursor);
    if (!place || member.after === null) return undefined;
    const reaching = streams.filter((stream) => stream.reaches(place.logId, place.sequence));
    return reaching.find(({ isLive }) => isLive) ?? reaching[0];
  }

  private open(start: string | null): SharedStream {
    const stream = new SharedStream({
      ...this.maker,
      start,
      onProgress: () => this.onProgress(stream),
      onRefused: (_stream, errors) => this.onRefused(stream, errors),
      onClosed: () => this.onClosed(stream),
    });
    this.streams.add(stream);
    return stream;
  }

  private onProgress(stream: SharedStream): void {
    if (this.joining.size > 0) {
      for (const member of stream.members) this.settle(member);
    }
    if (this.streams.size > 1) this.unite();
  }

  /**
   * Whoever can go on in an older stream that is live does so. That one keeps what the other has read: whoever comes back
   * from the same place, a moment later, finds it there, and does not have it read again.
   */
  private unite(): void {
    const main = [...this.streams].find(({ isLive }) => isLive);
    if (!main?.ring || main.logId === undefined) return;
    for (const stream of this.streams) {
      if (stream === main || !stream.hasBegun) continue;
      if (stream.ring && stream.logId === main.logId) main.ring.extendBack(stream.ring);
      for (const member of stream.members) {
        if (!main.reaches(stream.logId ?? '', member.sequence)) continue;
        main.members.add(member);
        this.streamOf.set(member, main);
        stream.remove(member);
        main.seat(member, main.ring);
      }
    }
  }

  private onRefused(stream: SharedStream, errors: readonly GraphQLFormattedError[]): void {
    this.streams.delete(stream);
    // That the log does not reach back to one cursor is nothing that those with a later one have to suffer for.
    const isExpired = errors.every(({ extensions }) => extensions?.['code'] === 'CURSOR_EXPIRED');
    for (const member of stream.members) {
      const client = this.joining.get(member);
      if (isExpired && client && client.cursor !== stream.start) {
        stream.members.delete(member);
        this.join(client);
      } else {
        this.settle(member, errors.map(asError));
      }
    }
    stream.end('failed', { errors });
    if (this.streams.size === 0) this.onEmpty();
  }

  private onClosed(stream: SharedStream): void {
    if (this.streams.delete(stream) && this.streams.size === 0) this.onEmpty();
  }
}

function asError({ message, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions } });
}
