import type { Server } from 'node:http';
import { errorCodeOf, messageOf, StartupError } from '../errors';

// Clients of a process that was away come back all at once; where this queue is full, the system turns them away.
const backlog = 4_096; // connections that wait to be accepted

const usual = { host: 'HOST', port: 'PORT' };

/**
 * Settles with the port when the server accepts connections; rejects where it cannot, with a `StartupError` that names the
 * `variables` by which both were given.
 */
export async function listen(server: Server, host: string, port: number, variables = usual): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, host, port, variables)));
    server.listen(port, host, backlog, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** The host as a client on the same machine writes it. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function cannotListen(error: unknown, host: string, port: number, variables: typeof usual): StartupError {
  const code = errorCodeOf(error) ?? messageOf(error);
  switch (code) {
    case 'EADDRINUSE':
      return new StartupError(
        `Port ${port} on ${host} is in use: stop what listens there, or set ${variables.port} to a free one.`,
      );
    case 'EACCES':
      return new StartupError(
        `Port ${port} may not be opened by this user: set ${variables.port} to one from 1024 to 65535.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(
        `"${host}" is no address of this machine: set ${variables.host} to one, for example 127.0.0.1.`,
      );
    default:
      return new StartupError(
        `Cannot listen on ${host}, port ${port} (${code}): check ${variables.host} and ${variables.port}.`,
      );
  }
}
