import type { Request, RequestHandler } from 'express';
import type { IdentityReader } from '../gateway-token';
import type { Identity } from '../identity';

export interface GatewayAdmission {
  /** Refuses with `UNAUTHENTICATED`, whatever is asked, a request that the gateway has not signed. */
  readonly admit: RequestHandler;
  /** Who asks by way of the gateway; of admitted requests alone. */
  identityOf(request: Request): Identity | null;
}

/** Lets nobody but the gateway ask a subgraph over HTTP. */
export function admitGateway(read: IdentityReader): GatewayAdmission {
  const admitted = new WeakMap<Request, Identity | null>();
  return {
    async admit(request, _response, next) {
      admitted.set(request, await read(request.get('authorization')));
      next();
    },
    identityOf(request) {
      const identity = admitted.get(request);
      if (identity === undefined) throw new Error('A request was answered that had not been admitted.');
      return identity;
    },
  };
}
