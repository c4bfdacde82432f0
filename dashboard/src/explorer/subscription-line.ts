import type { ExecutionResult } from 'graphql';
import { createClient, type Client, type SubscribePayload } from 'graphql-ws';
import { socketUrl, type OperationRequest } from './request';

export type LineState = 'connecting' | 'listening' | 'reconnecting';

export interface LineEvents {
  /** What is to be asked for now; read again whenever the connection was lost. */
  current(): OperationRequest;
  state(state: LineState): void;
  next(result: ExecutionResult): void;
  error(message: string): void;
  complete(): void;
}

export interface Line {
  open(): void;
  close(): void;
}

const attempts = 20; // each waits longer than the one before, up to half a minute
const wrongToken = 4403;

/** One subscription over a WebSocket of its own, which comes back by itself until it is closed. */
export function subscribe(
  { headers }: OperationRequest,
  token: () => Promise<string | undefined>,
  events: LineEvents,
): Line {
  let refusals = 0;
  let client: Client | undefined;
  return {
    open() {
      client = createClient({
        url: socketUrl(),
        connectionParams: async () => {
          const given = await token();
          return { ...(given !== undefined && { authorization: `Bearer ${given}` }), ...headers };
        },
        retryAttempts: attempts,
        shouldRetry(reason) {
          // A fresh token is tried once; the second refusal is meant.
          if (closeOf(reason)?.code === wrongToken) refusals += 1;
          return refusals < 2;
        },
        on: {
          connecting: (isRetry) => events.state(isRetry ? 'reconnecting' : 'connecting'),
          connected: () => events.state('listening'),
          closed: () => events.state('reconnecting'),
        },
      });
      client.subscribe(payloadOf(events), {
        next(result) {
          refusals = 0;
          events.next(result as ExecutionResult);
        },
        error: (reason) => events.error(sentenceOf(reason)),
        complete: () => events.complete(),
      });
    },
    close: () => void client?.dispose(),
  };
}

/** Getters, since graphql-ws reads the payload again whenever it subscribes again. */
function payloadOf({ current }: LineEvents): SubscribePayload {
  return {
    get query() {
      return current().query;
    },
    get variables() {
      return { ...current().variables };
    },
    get operationName() {
      return current().operationName;
    },
  };
}

function closeOf(reason: unknown): { code: number; reason: string } | undefined {
  if (typeof reason !== 'object' || reason === null || !('code' in reason) || !('reason' in reason))
    return undefined;
  return reason as { code: number; reason: string };
}

/** Errors of the operation come as a list, all else as how the socket was closed. */
function sentenceOf(reason: unknown): string {
  if (Array.isArray(reason)) return reason.map(({ message }: { message: string }) => message).join(' ');
  const close = closeOf(reason);
  if (close) return `${close.reason || 'The connection was closed.'} (${close.code})`;
  return reason instanceof Error ? reason.message : 'The connection could not be opened.';
}
