import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import { CodedError } from '../../platform/errors';
import type { RequestOrigin } from '../edge/client-address';
import type { ClientLimits } from '../limits/client-limits';
import { credentialsOfRequest, type Caller, type Credentials, type Identify } from './credentials';

/** Finds out who asks, and lets in no more of one client's than its limits allow. All of it throws coded errors. */
export interface Admission {
  /** Judges a request over HTTP before its body is read: one operation, in flight until it is answered. */
  readonly handler: RequestHandler;
  /** Of a request that `handler` has let pass. */
  callerOf(request: Request): Caller;
  /** What answers the request stays open: it counts as a socket, and no longer as in flight. */
  becomeStream(request: Request, response: Response): void;
  /** Judges a connection that wants to be upgraded, by its address. */
  openSocket(request: IncomingMessage): void;
  /** Who is at the other end of a WebSocket, which from then on counts as one of that client's. */
  identifySocket(credentials: Credentials, request: IncomingMessage): Promise<SocketClient>;
}

export interface SocketClient {
  readonly caller: Caller;
  /** Takes one operation from the client's minute. */
  takeOperation(): void;
  /** One more that is being answered, until the function returned is called. */
  beginOperation(): () => void;
}

interface Admitted {
  readonly caller: Caller;
  readonly client: string;
  readonly endOperation: () => void;
}

export function createAdmission(identify: Identify, limits: ClientLimits, origin: RequestOrigin): Admission {
  const requests = new WeakMap<Request, Admitted>();
  const upgrades = new WeakMap<IncomingMessage, () => void>();

  const addressOf = (request: IncomingMessage): string => `address ${origin.clientAddress(request)}`;
  /** Whoever signed in is the same client everywhere, whoever did not is all that comes from one address. */
  const clientOf = ({ identity }: Caller, request: IncomingMessage): string =>
    identity ? `subject ${identity.subject}` : addressOf(request);
  const callerOf = async (credentials: Credentials, request: IncomingMessage): Promise<Caller> => {
    try {
      return await identify(credentials);
    } catch (error) {
      // Tokens that do not hold take time to look at too.
      if (error instanceof CodedError) limits.takeOperation(addressOf(request));
      throw error;
    }
  };
  const admitted = (request: Request): Admitted => {
    const found = requests.get(request);
    if (!found) throw new Error('A request was not admitted before it was answered.');
    return found;
  };
  const holdSocket = (client: string, request: IncomingMessage): (() => void) => {
    const release = limits.openSocket(client);
    request.socket.once('close', release);
    return release;
  };

  return {
    async handler(request, response, next) {
      const caller = await callerOf(credentialsOfRequest(request), request);
      const client = clientOf(caller, request);
      limits.takeOperation(client);
      const endOperation = limits.beginOperation(client);
      response.once('close', endOperation);
      requests.set(request, { caller, client, endOperation });
      next();
    },
    callerOf: (request) => admitted(request).caller,
    becomeStream(request, response) {
      const { client, endOperation } = admitted(request);
      response.once('close', limits.openSocket(client));
      endOperation();
    },
    openSocket(request) {
      upgrades.set(request, holdSocket(addressOf(request), request));
    },
    async identifySocket(credentials, request) {
      const caller = await callerOf(credentials, request);
      const client = clientOf(caller, request);
      if (caller.identity) {
        holdSocket(client, request);
        upgrades.get(request)?.();
      }
      return {
        caller,
        takeOperation: () => limits.takeOperation(client),
        beginOperation: () => limits.beginOperation(client),
      };
    },
  };
}
