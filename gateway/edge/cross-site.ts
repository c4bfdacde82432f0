import type { IncomingMessage } from 'node:http';
import { CodedError } from '../../platform/errors';

const preflighted = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** Throws a coded error for what a page of another site could make a browser send without being asked. */
export type AssertOwnSite = (request: IncomingMessage) => void;

/**
 * For streams by GET, which an `EventSource` asks for without any header of its own; for everything else Apollo's rule
 * holds. A browser says from where it asks: a page of another origin has to be one of `corsOrigins`, or to send a header
 * that takes a preflight.
 */
export function createCrossSiteCheck(corsOrigins: readonly string[]): AssertOwnSite {
  const isListed = (origin: string): boolean => corsOrigins.includes('*') || corsOrigins.includes(origin);
  return ({ method, headers }) => {
    if (method !== 'GET' || preflighted.some((name) => headers[name])) return;
    const { origin, host } = headers;
    const site = headers['sec-fetch-site'];
    if (origin !== undefined) {
      if (isListed(origin) || hostOf(origin) === host) return;
    } else if (site === undefined || site === 'same-origin' || site === 'none') {
      return;
    }
    throw new CodedError(
      'CROSS_SITE_REQUEST',
      'A page of another site may not ask for a stream by GET: use POST, send the header apollo-require-preflight, or have ' +
        'its origin listed in CORS_ORIGINS.',
    );
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
