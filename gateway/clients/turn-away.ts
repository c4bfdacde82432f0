import type { WebSocket } from 'ws';
import type { CodedError, ErrorCode } from '../../platform/errors';
import { closeReason } from '../../platform/http/close-reason';

/** After these a client comes back by itself, after all others when somebody has signed in again. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ISSUER_UNAVAILABLE',
  'TOO_MANY_SOCKETS',
  'RATE_LIMITED',
]);

/** Closes a socket before anything has run over it, with the sentence of the error as the reason. */
export function turnAway(socket: WebSocket, { code, message }: CodedError): void {
  socket.close(passing.has(code) ? 1013 : 4403, closeReason(message));
}
