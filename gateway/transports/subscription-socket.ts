import type { SubscribePayload } from 'graphql-ws';
import { SubgraphUnavailableError } from '../../platform/errors';
import type { Disposable } from '../../platform/lifecycle';
import type { Log } from '../../platform/log';
import { PushIterator } from '../../platform/push-iterator';
import {
  StreamLaggedError,
  type RequestScope,
  type SubgraphRequest,
  type SubscriptionMessage,
  type SubscriptionStream,
} from '../../platform/subgraph/transport';
import { disbelieved } from './disbelieved';
import { isObject, isResult } from './graphql-result';
import { openLine, type Line, type LinePatience } from './subscription-line';

export interface SubscriptionSocketOptions {
  readonly name: string;
  /** The subgraph's GraphQL endpoint, as HTTP knows it. */
  readonly url: string;
  readonly log: Log;
  /** The token that says who asks; `undefined` where the subgraph is told nothing. Asked for with each subscription. */
  tokenOf(scope: RequestScope): Promise<string | undefined>;
  readonly patience?: LinePatience | undefined;
}

/** All subscriptions of one subgraph. */
export interface SubscriptionSocket extends Disposable {
  /** As `SubgraphTransport.subscribe`. */
  subscribe(request: SubgraphRequest, scope: RequestScope): SubscriptionStream;
}

const capacity = 1_000; // messages of one stream that wait to be taken
const lagged = 'Messages came faster than they were taken.';
const defaultPatience: LinePatience = { open: 5_000, quiet: 10_000, pong: 5_000 };

/**
 * Carries all subscriptions of one subgraph over one WebSocket, which the first of them opens and the last closes. When
 * it breaks, for whatever reason, all of them fail and the next one opens another.
 */
export function createSubscriptionSocket(options: SubscriptionSocketOptions): SubscriptionSocket {
  const { name, log, tokenOf, patience = defaultPatience } = options;
  const url = webSocketUrl(options.url);
  const lines = new Set<Line>();
  let current: Line | undefined;
  let disposed = false;
  let allClosed = (): void => undefined;

  const open = (): Line => {
    const line = openLine({
      url,
      patience,
      onGone(cause) {
        if (current === line) current = undefined;
        if (cause !== undefined) log.warn({ subgraph: name, cause }, 'the line to a subgraph broke');
      },
      onClosed() {
        lines.delete(line);
        if (lines.size === 0) allClosed();
      },
    });
    lines.add(line);
    return line;
  };

  return {
    subscribe(request, scope) {
      let isOver = false;
      let end = (): void => undefined;
      const stream = new PushIterator<SubscriptionMessage>(capacity, () => {
        isOver = true;
        end();
      });
      const fail = (error: Error): void => {
        end();
        stream.fail(error);
      };
      const take = (message: SubscriptionMessage | undefined): void => {
        if (!message) fail(new SubgraphUnavailableError(name));
        else if (!stream.push(message)) fail(new StreamLaggedError(lagged));
      };
      const failed = (fault: unknown): void => {
        log.warn(
          { requestId: scope.requestId, subgraph: name, err: fault },
          'a subscription could not begin',
        );
        stream.fail(new SubgraphUnavailableError(name));
      };
      const start = async (): Promise<void> => {
        const token = await tokenOf(scope);
        if (isOver) return;
        if (disposed) throw new SubgraphUnavailableError(name);
        current ??= open();
        end = current.start(payloadOf(request, scope, token), {
          next: (payload) => take(readMessage(payload)),
          refused(errors) {
            if (errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) {
              failed(new Error(disbelieved));
              return;
            }
            take({ result: { errors } });
            stream.finish();
          },
          completed: () => stream.finish(),
          broken: () => stream.fail(new SubgraphUnavailableError(name)),
        });
      };
      start().catch(failed);
      return stream;
    },
    async dispose() {
      disposed = true;
      const closed = new Promise<void>((resolve) => (allClosed = resolve));
      for (const line of lines) line.cut();
      if (lines.size > 0) await closed;
    },
  };
}

function webSocketUrl(httpUrl: string): string {
  const url = new URL(httpUrl);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.hash = '';
  return url.href;
}

/** Who asks goes with each operation: one socket carries those of many. */
function payloadOf(
  { query, operationName, variables }: SubgraphRequest,
  { requestId }: RequestScope,
  token: string | undefined,
): SubscribePayload {
  return { query, operationName, variables, extensions: { requestId, token } };
}

/** `undefined` where it is neither a result nor a mark. */
function readMessage(payload: unknown): SubscriptionMessage | undefined {
  if (!isObject(payload)) return undefined;
  const { data, errors, extensions } = payload;
  const { cursor, isLive, traceparent } = isObject(extensions) ? extensions : {};
  const place = typeof cursor === 'string' && { cursor };
  const trace = typeof traceparent === 'string' && { traceparent };
  const result = { ...(errors !== undefined && { errors }), ...(data !== undefined && { data }) };
  if (isResult(result)) return { result, ...place, ...trace };
  const isMark = data === undefined && errors === undefined;
  return place && isMark ? { ...place, isLive: isLive === true } : undefined;
}
