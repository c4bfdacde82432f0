import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { errorCodeOf, messageOf, StartupError } from '../errors';

const drainLimit = 5_000; // 5 seconds for what is in flight when a server is closed
const idleSweep = 50; // milliseconds

/** Settles with the port when the server accepts connections; rejects with a `StartupError` where it cannot. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Stops accepting, lets what is in flight finish, and settles when the last connection is gone, by force if need be. */
export async function drain(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // `close` ends the connections that are idle now; one that answers its last request later would be kept alive.
  const sweep = setInterval(() => server.closeIdleConnections(), idleSweep);
  const limit = setTimeout(() => {
    for (const connection of connections) connection.destroy();
  }, drainLimit);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}

/** The host as a client on the same machine writes it. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function cannotListen(error: unknown, host: string, port: number): StartupError {
  const code = errorCodeOf(error);
  switch (code) {
    case 'EADDRINUSE':
      return new StartupError(
        `Port ${port} on ${host} is in use: stop what listens there, or set PORT to a free one.`,
      );
    case 'EACCES':
      return new StartupError(
        `Port ${port} may not be opened by this user: set PORT to one from 1024 to 65535.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(
        `"${host}" is no address of this machine: set HOST to one, for example 127.0.0.1.`,
      );
    default:
      return new StartupError(
        `Cannot listen on ${host}, port ${port} (${code ?? messageOf(error)}): check HOST and PORT.`,
      );
  }
}
