import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { EdgeSettings } from '../../platform/environment/edge';
import { requestIdHeader } from '../../platform/http/request-id';
import { queryPlanHeader } from '../plans/plan-recorder';
import { createRequestOrigin, type RequestOrigin } from './client-address';
import { createCrossSiteCheck, type AssertOwnSite } from './cross-site';

/** How the gateway meets browsers, proxies and the world. */
export interface Edge {
  readonly settings: EdgeSettings;
  readonly origin: RequestOrigin;
  readonly assertOwnSite: AssertOwnSite;
  /** Sets the headers of every answer, and answers preflights. */
  readonly handlers: readonly RequestHandler[];
}

export function createEdge(settings: EdgeSettings): Edge {
  const origin = createRequestOrigin(settings.trustProxy);
  return {
    settings,
    origin,
    assertOwnSite: createCrossSiteCheck(settings.corsOrigins),
    handlers: [...securityHeaders(origin), ...crossOrigin(settings.corsOrigins)],
  };
}

/** Fit for answers that no browser shows: a page that is served here sets its own. */
function securityHeaders({ isEncrypted }: RequestOrigin): RequestHandler[] {
  const nothing = ["'none'"];
  const strictTransport = helmet.strictTransportSecurity();
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: nothing, frameAncestors: nothing, baseUri: nothing, formAction: nothing },
      },
      strictTransportSecurity: false,
    }),
    (request, response, next) => {
      // To whoever came without TLS it would say that there is some.
      if (isEncrypted(request)) strictTransport(request, response, next);
      else next();
    },
  ];
}

const day = 24 * 60 * 60; // seconds

/** Never with credentials: who asks is said by a token that the page itself sends, and no cookie is read. */
function crossOrigin(origins: readonly string[]): RequestHandler[] {
  if (origins.length === 0) return [];
  return [
    cors({
      origin: origins.includes('*') ? '*' : [...origins],
      methods: ['GET', 'POST'],
      allowedHeaders: [
        'authorization',
        'content-type',
        'accept',
        'apollo-require-preflight',
        'x-apollo-operation-name',
        'apollographql-client-name',
        'apollographql-client-version',
        requestIdHeader,
        queryPlanHeader,
        'last-event-id',
        'traceparent',
        'tracestate',
      ],
      exposedHeaders: [requestIdHeader, 'retry-after', 'www-authenticate'],
      maxAge: day,
    }),
  ];
}
