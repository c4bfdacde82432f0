import type { IncomingMessage } from 'node:http';
import type { Identity } from '../../platform/identity';

/** What a client says of itself, in the same words on every transport. */
export interface Credentials {
  /** By its name in any case; `undefined` where the client sent none. */
  header(name: string): string | undefined;
}

/** Who it is found to be. */
export interface Caller {
  readonly identity: Identity | null;
  /** When what it streams is to end; never where not given. */
  readonly expiresAt?: Date | undefined;
}

/**
 * Called once for each HTTP request and once for each WebSocket. Rejects with a coded error for a client that is to be
 * turned away.
 */
export type Identify = (credentials: Credentials) => Caller | Promise<Caller>;

export function credentialsOfRequest({ headers }: IncomingMessage): Credentials {
  return {
    header(name) {
      const key = name.toLowerCase();
      const value = Object.hasOwn(headers, key) ? headers[key] : undefined;
      return Array.isArray(value) ? value[0] : value;
    },
  };
}

/** Browsers cannot set headers of a WebSocket, so what it was initialised with counts for more. */
export function credentialsOfSocket(
  initPayload: Readonly<Record<string, unknown>> | undefined,
  request: IncomingMessage,
): Credentials {
  const upgrade = credentialsOfRequest(request);
  return {
    header(name) {
      const wanted = name.toLowerCase();
      const [, value] = Object.entries(initPayload ?? {}).find(([key]) => key.toLowerCase() === wanted) ?? [];
      return typeof value === 'string' ? value : upgrade.header(name);
    },
  };
}
