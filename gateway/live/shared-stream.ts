import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { placeOfCursor } from '../../platform/events/log-cursor';
import type { Log } from '../../platform/log';
import { EventRing, type StreamEvent } from './event-ring';
import type { EndReason, LiveEvent } from './live';
import type { Member } from './member';
import type { StreamMetrics } from './stream-metrics';
import { Upstream, type UpstreamSource } from './upstream';

export interface SharedStreamOptions {
  readonly source: UpstreamSource;
  /** Where it begins; `null` for now. */
  readonly start: string | null;
  /** Where in a result it stands that an event is sent again: the name of the root field, and of those in it. */
  readonly replayed: { readonly responseKey: string; readonly keys: readonly string[] };
  readonly log: Log;
  readonly metrics: StreamMetrics;
  /** It has begun, or come further. */
  readonly onProgress: (stream: SharedStream) => void;
  /** The subgraph refused it before it began. */
  readonly onRefused: (stream: SharedStream, errors: readonly GraphQLFormattedError[]) => void;
  /** It is over, and has nobody left. */
  readonly onClosed: (stream: SharedStream) => void;
}

/**
 * One upstream, one execution and one serialisation of each event for all clients that want the same. It closes when
 * the last of them leaves.
 */
export class SharedStream {
  readonly members = new Set<Member>();
  readonly start: string | null;
  /** Complete for what comes after its base. There from the start where that has a known place, else when it begins. */
  ring: EventRing | undefined;
  logId: string | undefined;
  /** The subgraph has accepted it. */
  hasBegun = false;
  /** It has caught up with the log: what it brings is new. */
  isLive = false;
  private isClosed = false;
  private readonly upstream: Upstream;

  constructor(private readonly options: SharedStreamOptions) {
    const { source, start, log, metrics } = options;
    this.start = start;
    const place = start === null ? null : placeOfCursor(start);
    if (place) this.beginAt(place.logId, place.sequence);
    metrics.upstreams.inc({ subgraph: source.serviceName });
    this.upstream = new Upstream(
      source,
      start,
      {
        onMark: (cursor, isLive) => this.onMark(cursor, isLive),
        onEvent: (result, cursor) => this.onEvent(result, cursor),
        onEnd: (errors) => this.onEnd(errors),
        onReopened: (reason) => {
          this.isLive = false;
          metrics.reopened.inc({ subgraph: source.serviceName, reason });
        },
      },
      log,
    );
  }

  /** Whether a client that wants to go on behind this place can do so here. */
  reaches(logId: string, sequence: number): boolean {
    return this.logId === logId && this.ring !== undefined && this.ring.reachesBackTo(sequence);
  }

  /** Takes a client over, from now on or from where it stands. */
  add(member: Member): void {
    this.members.add(member);
    if (this.ring && (this.hasBegun || member.after !== null)) this.seat(member, this.ring);
  }

  /** Lets a member go on in the ring from where it stands. */
  seat(member: Member, ring: EventRing): void {
    member.enter(ring, () => this.remove(member));
  }

  /** The client has left, or goes on elsewhere. */
  remove(member: Member): void {
    if (this.members.delete(member) && this.members.size === 0) this.close();
  }

  use(source: UpstreamSource): void {
    this.upstream.use(source);
  }

  /** Ends it for all. */
  end(reason: EndReason, lastResult?: FormattedExecutionResult): void {
    for (const member of this.members) member.end(reason, lastResult);
    this.members.clear();
    this.close();
  }

  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.upstream.close();
    this.options.metrics.upstreams.dec({ subgraph: this.options.source.serviceName });
    this.options.onClosed(this);
  }

  private beginAt(logId: string | undefined, sequence: number): EventRing {
    this.logId = logId;
    this.ring = new EventRing(sequence);
    return this.ring;
  }

  private begin(logId: string | undefined, sequence: number): EventRing {
    const ring = this.ring ?? this.beginAt(logId, sequence);
    if (!this.hasBegun) {
      this.hasBegun = true;
      for (const member of this.members) if (member.after === null) this.seat(member, ring);
    }
    return ring;
  }

  private onMark(cursor: string, isLive: boolean): void {
    const place = placeOfCursor(cursor);
    if (isLive) this.isLive = true;
    this.begin(place?.logId, place?.sequence ?? 0).advance(place?.sequence ?? 0);
    this.options.onProgress(this);
  }

  private onEvent(result: FormattedExecutionResult, cursor: string | undefined): void {
    const { metrics, source } = this.options;
    metrics.serialised.inc({ subgraph: source.serviceName });
    const place = cursor === undefined ? null : placeOfCursor(cursor);
    const ring = this.begin(place?.logId, (place?.sequence ?? 1) - 1);
    ring.push(this.toStreamEvent(JSON.stringify(result), cursor, place?.sequence ?? 0));
    for (const member of this.members) member.pump();
    this.options.onProgress(this);
  }

  private onEnd(errors: readonly GraphQLFormattedError[] | undefined): void {
    if (!this.hasBegun && errors) this.options.onRefused(this, errors);
    else if (errors) this.end('failed', { errors });
    else this.end('completed');
  }

  private toStreamEvent(payload: string, cursor: string | undefined, sequence: number): StreamEvent {
    const live: LiveEvent = { payload, cursor };
    const { responseKey, keys } = this.options.replayed;
    let again: LiveEvent | undefined;
    return {
      sequence,
      judgedAt: Date.now(),
      live,
      replayed: () =>
        (again ??= keys.length === 0 ? live : { payload: asReplayed(payload, responseKey, keys), cursor }),
    };
  }
}

function asReplayed(payload: string, responseKey: string, keys: readonly string[]): string {
  const result = JSON.parse(payload) as FormattedExecutionResult;
  const event = result.data?.[responseKey];
  if (typeof event === 'object' && event !== null) {
    for (const key of keys) Object.assign(event, { [key]: true });
  }
  return JSON.stringify(result);
}
