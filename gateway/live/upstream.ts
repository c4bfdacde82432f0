import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { messageOf, SubgraphUnavailableError } from '../../platform/errors';
import type { Log } from '../../platform/log';
import { outsideOfTraces } from '../../platform/tracing/spans';
import {
  StreamLaggedError,
  type SubgraphTransport,
  type SubscriptionStream,
} from '../../platform/subgraph/transport';

/** What an upstream needs; all of it may be another the next time that it is called. */
export interface UpstreamSource {
  readonly serviceName: string;
  /** Where the subgraph is, and what it is asked: where either is another, a running subscription is opened anew. */
  readonly transport: SubgraphTransport;
  readonly query: string;
  open(cursor: string | null): SubscriptionStream;
  /** Adds to an event what the other subgraphs have, in the trace that the event came with. */
  complete(
    event: FormattedExecutionResult,
    traceparent: string | undefined,
  ): Promise<FormattedExecutionResult>;
}

/** Whom an upstream tells; called in the order of the log. */
export interface UpstreamListener {
  /** There was nothing else up to this cursor. `isLive`: what comes now is new; before it was read from the log. */
  onMark(cursor: string, isLive: boolean): void;
  onEvent(result: FormattedExecutionResult, cursor: string | undefined): void;
  /** Nothing comes any more. With errors: why. */
  onEnd(errors: readonly GraphQLFormattedError[] | undefined): void;
  onReopened(reason: 'lost' | 'lagged' | 'incomplete'): void;
}

const firstPause = 100; // milliseconds before an upstream that broke is opened again
const longestPause = 5_000; // 5 seconds
const patience = 120_000; // 2 minutes for an event that cannot be read, for example while a database is away
const ahead = 8; // events completed at once; they are told in order all the same

/** An event that came without what it tells of. */
class IncompleteEventError extends Error {
  override name = 'IncompleteEventError';
}

/**
 * One subscription in a subgraph, kept alive: where the line, the subgraph or its database goes away, it is opened again
 * behind the last event that was told. It ends when the subgraph refuses it for good.
 */
export class Upstream {
  private stream: SubscriptionStream | undefined;
  private position: string | null;
  private hasBegun = false;
  private hasCursors = false;
  private isClosed = false;
  private failures = 0;
  private incompleteSince: number | undefined;
  private wakeUp: () => void = () => undefined;

  /** Begins behind the cursor, or from now on. */
  constructor(
    private source: UpstreamSource,
    start: string | null,
    private readonly listener: UpstreamListener,
    private readonly log: Log,
  ) {
    this.position = start;
    // It outlives the request of whoever came first.
    void outsideOfTraces(() => this.run());
  }

  /** Goes on with another source; nothing is lost on the way. */
  use(source: UpstreamSource): void {
    const { transport, query } = this.source;
    this.source = source;
    if (source.transport === transport && source.query === query) return;
    const { stream } = this;
    this.stream = undefined;
    void stream?.return();
    this.wakeUp();
  }

  /** Ends the subscription in the subgraph at once. */
  close(): void {
    this.isClosed = true;
    void this.stream?.return();
    this.wakeUp();
  }

  private async run(): Promise<void> {
    while (!this.isClosed) {
      let fault: unknown;
      try {
        const errors = await this.follow();
        if (this.isClosed) return;
        if (errors === 'replaced') continue;
        if (errors && !(this.hasBegun && isPassing(errors))) return this.listener.onEnd(errors);
        // A log has no end: whoever ends a stream of one is going away.
        if (!errors && !this.hasCursors) return this.listener.onEnd(undefined);
        fault = new Error(errors ? errors.map(({ message }) => message).join('; ') : 'the subgraph ended it');
      } catch (error) {
        fault = error;
      }
      if (this.isClosed) return;
      if (this.hasBegun && !this.hasCursors) {
        return this.listener.onEnd([new SubgraphUnavailableError(this.source.serviceName).toJSON()]);
      }
      await this.pause(fault);
    }
  }

  /** Reads one stream to its end: `undefined` where it ended, the errors where it was refused. */
  private async follow(): Promise<readonly GraphQLFormattedError[] | 'replaced' | undefined> {
    const { source } = this;
    const stream = source.open(this.position);
    this.stream = stream;
    let told: Promise<void> = Promise.resolve();
    const telling: Promise<void>[] = [];
    try {
      for (;;) {
        const next = await stream.next();
        if (this.stream !== stream) return 'replaced';
        if (next.done) {
          await told;
          return undefined;
        }
        const { result, cursor, isLive = false, traceparent } = next.value;
        if (result && result.data === undefined) {
          await told;
          return result.errors ?? [];
        }
        const completed = result && source.complete(result, traceparent);
        completed?.catch(() => undefined);
        told = told.then(async () => {
          const event = await completed;
          if (this.stream === stream && !this.isClosed) this.tell(event, cursor, isLive);
        });
        // Nothing may come for hours: whoever waits for it has to be told that an event could not be read.
        told.catch(() => void stream.return());
        telling.push(told);
        if (telling.length >= ahead) await telling.shift();
      }
    } finally {
      void stream.return();
    }
  }

  private tell(
    event: FormattedExecutionResult | undefined,
    cursor: string | undefined,
    isLive: boolean,
  ): void {
    if (event && cursor !== undefined && isIncomplete(event)) this.waitForBetter(event);
    else this.incompleteSince = undefined;
    this.hasBegun = true;
    // The mark before an event that cannot be read is no success.
    if (event || this.incompleteSince === undefined) this.failures = 0;
    if (cursor !== undefined) {
      this.hasCursors = true;
      this.position = cursor;
    }
    if (event) this.listener.onEvent(event, cursor);
    else if (cursor !== undefined) this.listener.onMark(cursor, isLive);
  }

  /** Throws, so that the event is read again, until patience ends: then it is told as it is, and the others go on. */
  private waitForBetter({ errors }: FormattedExecutionResult): void {
    this.incompleteSince ??= Date.now();
    if (Date.now() - this.incompleteSince < patience) {
      throw new IncompleteEventError(errors?.map(({ message }) => message).join('; '));
    }
    this.log.error({ subgraph: this.source.serviceName, errors }, 'an event is told without its data');
    this.incompleteSince = undefined;
  }

  private async pause(fault: unknown): Promise<void> {
    const reason = reasonOf(fault);
    this.log.warn(
      { subgraph: this.source.serviceName, reason, error: messageOf(fault) },
      'an upstream broke',
    );
    this.listener.onReopened(reason);
    if (reason === 'lagged') return; // it is as healthy as it was; what was not taken is read from the log
    const longest = Math.min(firstPause * 2 ** Math.min(this.failures, 10), longestPause);
    this.failures += 1;
    await new Promise<void>((resolve) => {
      // Not all at the same moment: a subgraph that comes back would be knocked over.
      const timer = setTimeout(resolve, longest * (0.5 + Math.random() / 2));
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = () => undefined;
  }
}

function reasonOf(fault: unknown): 'lost' | 'lagged' | 'incomplete' {
  if (fault instanceof IncompleteEventError) return 'incomplete';
  return fault instanceof StreamLaggedError ? 'lagged' : 'lost';
}

/** Faults that end by themselves, such as a database that is away. */
const passingCodes: ReadonlySet<unknown> = new Set([
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
]);

function isPassing(errors: readonly GraphQLFormattedError[]): boolean {
  return errors.length > 0 && errors.every(({ extensions }) => passingCodes.has(extensions?.['code']));
}

function isIncomplete({ data, errors }: FormattedExecutionResult): boolean {
  return errors !== undefined && errors.length > 0 && (data ?? null) === null;
}
