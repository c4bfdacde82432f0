import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CodedError, errorCodeOf } from '../errors';

/**
 * Answers what is no HTTP, too long in its headers or too slow, in the shape of all other errors, and ends the connection.
 * `isAnswering` says whether something else is being written to a connection: that one is cut off.
 */
export function refuseUnreadable(server: Server, isAnswering: (connection: Duplex) => boolean): void {
  server.on('clientError', (error, connection) => {
    if (!connection.writable || isAnswering(connection)) {
      connection.destroy();
      return;
    }
    switch (errorCodeOf(error)) {
      case 'ECONNRESET':
        connection.destroy();
        break;
      case 'HPE_HEADER_OVERFLOW':
        refuseConnection(
          connection,
          431,
          new CodedError('REQUEST_TOO_LARGE', 'The headers are longer than those of a request may be.'),
        );
        break;
      case 'ERR_HTTP_REQUEST_TIMEOUT':
        refuseConnection(connection, 408, new CodedError('BAD_REQUEST', 'The request did not come in time.'));
        break;
      default:
        refuseConnection(connection, 400, new CodedError('BAD_REQUEST', 'This is no HTTP request.'));
    }
  });
  server.on('checkExpectation', (_request, response) => {
    const error = new CodedError('BAD_REQUEST', 'Of all expectations only 100-continue is met.');
    response.writeHead(417, { 'content-type': 'application/json' }).end(bodyOf(error));
  });
}

/** Writes an answer to a connection on which there is nobody else to write one, and ends it. */
export function refuseConnection(
  connection: Duplex,
  status: number,
  error: CodedError,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = bodyOf(error);
  const { retryAfter } = error.extensions;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(typeof retryAfter === 'number' ? [`Retry-After: ${retryAfter}`] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  connection.on('error', () => connection.destroy());
  connection.once('finish', () => connection.destroy());
  connection.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function bodyOf(error: CodedError): string {
  return JSON.stringify({ errors: [error.toJSON()] });
}
