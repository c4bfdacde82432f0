import type { FormattedExecutionResult } from 'graphql';
import { CodedError } from '../../platform/errors';
import type { LiveEvent } from '../live/live';

/** How results read on the wire of one protocol that streams them over HTTP. */
export interface Framing {
  readonly contentType: string;
  /** Milliseconds from one sign of life to the next. */
  readonly heartbeatEvery: number;
  readonly opening: string;
  readonly heartbeat: string;
  /** The same bytes for all clients. */
  event(event: LiveEvent): Buffer;
  /** Says where the stream stands before anything has come; empty where the protocol has no place for it. */
  place(cursor: string): string;
  /** The end, with what is to be said of it: a result that the protocol marks as its last. */
  closing(lastResult: FormattedExecutionResult | undefined): string;
  /** The end of what is not over: asks the client to come back after so many milliseconds. */
  farewell(milliseconds: number): string;
}

/** What has become of an event is kept as long as the event is. */
export function framed(frame: (event: LiveEvent) => string): (event: LiveEvent) => Buffer {
  const frames = new WeakMap<LiveEvent, Buffer>();
  return (event) => {
    let bytes = frames.get(event);
    if (!bytes) {
      bytes = Buffer.from(frame(event));
      frames.set(event, bytes);
    }
    return bytes;
  };
}

// A line break in an id would begin a field of the writer's choice, and a browser ignores an id with a NUL in it.
const unfitForId = /[\r\n\0]/;

function idOf(cursor: string | undefined): string {
  return cursor === undefined || unfitForId.test(cursor) ? '' : `id: ${cursor}\n`;
}

/**
 * GraphQL over Server-Sent Events, distinct connections mode. The id of an event is its cursor, which a browser sends as
 * `Last-Event-ID` when it comes back.
 */
export const eventStream: Framing = {
  contentType: 'text/event-stream; charset=utf-8',
  heartbeatEvery: 12_000, // 12 seconds
  opening: ':\n\n',
  heartbeat: ':\n\n',
  event: framed(({ payload, cursor }) => `event: next\n${idOf(cursor)}data: ${payload}\n\n`),
  // An id without data is remembered, and nothing is dispatched.
  place(cursor) {
    const id = idOf(cursor);
    return id && `${id}\n`;
  },
  closing(lastResult) {
    const last = lastResult ? `event: next\ndata: ${JSON.stringify(lastResult)}\n\n` : '';
    // Without a line for the data, a browser does not dispatch the event.
    return `${last}event: complete\ndata:\n\n`;
  },
  // How long a browser waits before it comes back, which it does where no `complete` told it otherwise.
  farewell: (milliseconds) => `retry: ${milliseconds}\n\n`,
};

const part = '\r\ncontent-type: application/json\r\n\r\n';
// At the end of each part and not before the next: a client takes a part for whole when the delimiter has come.
const delimiter = '\r\n--graphql';

/** Apollo's GraphQL subscriptions over multipart HTTP. What ends a subscription stands beside the payload, not in it. */
export const multipart: Framing = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  heartbeatEvery: 5_000, // 5 seconds
  opening: `${delimiter}${part}{}${delimiter}`,
  heartbeat: `${part}{}${delimiter}`,
  event: framed(({ payload }) => `${part}{"payload":${payload}}${delimiter}`),
  place: () => '',
  closing(lastResult) {
    const { errors } = lastResult ?? {};
    const last = errors ? `${part}${JSON.stringify({ payload: null, errors })}${delimiter}` : '';
    return `${last}--\r\n`;
  },
  farewell(milliseconds) {
    const restart = new CodedError('RESTARTING', 'The platform restarts: subscribe again with your cursor.', {
      retryAfterMs: milliseconds,
    });
    return this.closing({ errors: [restart.toJSON()] });
  },
};
