import type { ExecutionResult } from 'graphql';
import { bytesOf, type OperationRequest } from './request';
import { factsOf, resumeBehind, type EventFacts } from './resume-operation';
import { Store } from './store';
import { subscribe, type LineState, type Line } from './subscription-line';

export interface LoggedEvent extends EventFacts {
  readonly number: number;
  /** When it came; milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
  readonly hasErrors: boolean;
  readonly result: ExecutionResult;
}

export interface LogState {
  readonly operationName: string | undefined;
  readonly line: LineState | 'none' | 'stopped' | 'ended' | 'failed';
  /** Oldest first. */
  readonly events: readonly LoggedEvent[];
  /** They came while the log stood still. */
  readonly held: readonly LoggedEvent[];
  readonly isPaused: boolean;
  /** Behind which the subscription would go on. */
  readonly cursor: string | undefined;
  /** Why it failed. */
  readonly message: string | undefined;
}

export interface Watcher {
  next(result: ExecutionResult): void;
  error(error: unknown): void;
  complete(): void;
}

const kept = 500; // events; older ones are forgotten

const empty: LogState = {
  operationName: undefined,
  line: 'none',
  events: [],
  held: [],
  isPaused: false,
  cursor: undefined,
  message: undefined,
};

/** The subscription of this page, one at a time, with all that it brought. */
export class EventLog {
  readonly state = new Store<LogState>(empty);
  private request: OperationRequest | undefined;
  private line: Line | undefined;
  private watcher: Watcher | undefined;
  private count = 0;

  constructor(private readonly token: () => Promise<string | undefined>) {}

  /** Begins with an empty log; what ran before is ended. The function returned stops it. */
  start(request: OperationRequest, watcher: Watcher): () => void {
    this.stop();
    this.request = request;
    this.watcher = watcher;
    this.count = 0;
    this.state.set({ ...empty, operationName: request.operationName });
    this.open(request);
    return () => {
      if (this.watcher === watcher) this.stop();
    };
  }

  stop(): void {
    if (!this.line) return;
    this.end('stopped');
    this.watcher?.complete();
  }

  /** Goes on behind a cursor, in the same log; `false` where the operation leaves no place for one. */
  resume(cursor: string): boolean {
    const resumed = this.request && resumeBehind(this.request, cursor);
    if (!resumed) return false;
    this.line?.close();
    this.change({ cursor, message: undefined });
    this.open(resumed);
    return true;
  }

  pause(isPaused: boolean): void {
    const { events, held } = this.state.get();
    if (isPaused) this.change({ isPaused });
    else this.change({ isPaused, events: [...events, ...held].slice(-kept), held: [] });
  }

  clear(): void {
    this.change({ events: [], held: [] });
  }

  private open(request: OperationRequest): void {
    const line = subscribe(request, this.token, {
      // A connection that was lost goes on behind what has come.
      current: () => {
        const { cursor } = this.state.get();
        return (cursor !== undefined && resumeBehind(request, cursor)) || request;
      },
      state: (state) => this.ifCurrent(line, () => this.change({ line: state })),
      next: (result) => this.ifCurrent(line, () => this.take(result)),
      error: (message) =>
        this.ifCurrent(line, () => {
          this.end('failed', message);
          this.watcher?.error({ message });
        }),
      complete: () =>
        this.ifCurrent(line, () => {
          this.end('ended');
          this.watcher?.complete();
        }),
    });
    this.line = line;
    line.open();
  }

  /** A line that was replaced has nothing more to say. */
  private ifCurrent(line: Line, tell: () => void): void {
    if (this.line === line) tell();
  }

  private take(result: ExecutionResult): void {
    this.count += 1;
    const event: LoggedEvent = {
      number: this.count,
      at: Date.now(),
      bytes: bytesOf(JSON.stringify(result)),
      hasErrors: (result.errors?.length ?? 0) > 0,
      result,
      ...factsOf(result.data),
    };
    const { isPaused, events, held, cursor } = this.state.get();
    const known = { cursor: event.cursor ?? cursor };
    if (isPaused) this.change({ ...known, held: [...held, event].slice(-kept) });
    else this.change({ ...known, events: [...events, event].slice(-kept) });
    this.watcher?.next(result);
  }

  private end(line: LogState['line'], message?: string): void {
    const open = this.line;
    this.line = undefined;
    open?.close();
    this.change({ line, message });
  }

  private change(part: Partial<LogState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }
}
