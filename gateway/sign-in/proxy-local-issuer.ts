import { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import util from 'node:util';
import type { Express, NextFunction, RequestHandler } from 'express';
import { CodedError } from '../../platform/errors';

/** Where the gateway serves it. */
export const localIssuerPath = '/oidc';

const patience = 10_000; // 10 seconds for a process that starts in one
const pause = 50; // milliseconds between two looks

/**
 * Serves the local issuer, which listens at `address`, below `/oidc` of the gateway. A request that comes before it listens
 * waits for it; one that waits in vain, or is cut off, is answered with ISSUER_UNAVAILABLE.
 */
export function proxyLocalIssuer(address: string): (app: Express) => void {
  const { hostname, port } = new URL(address);
  let waiting: Promise<void> | undefined;
  let proxy: Promise<RequestHandler> | undefined;
  const ready = async (): Promise<RequestHandler> => {
    waiting ??= untilListening(hostname, Number(port)).finally(() => {
      waiting = undefined;
    });
    await waiting;
    proxy ??= createProxy(address);
    return proxy;
  };
  return (app) => {
    app.all([localIssuerPath, `${localIssuerPath}/*path`], (request, response, next) => {
      ready().then((forward) => forward(request, response, next), next);
    });
  };
}

/** Only who signs in needs it: it is loaded with the first request. */
async function createProxy(target: string): Promise<RequestHandler> {
  // The proxy's library copies objects with a function that Node warns of; this is its successor.
  Object.assign(util, { _extend: Object.assign });
  const { createProxyMiddleware } = await import('http-proxy-middleware');
  const failing = new WeakMap<object, NextFunction>();
  const forward = createProxyMiddleware({
    target,
    xfwd: true,
    ejectPlugins: true, // they answer faults in a shape of their own
    plugins: [
      (server) => {
        server.on('error', (_error, _request, response) => {
          if (response instanceof ServerResponse && !response.headersSent) {
            failing.get(response)?.(unavailable());
          } else response.destroy();
        });
      },
    ],
  });
  return (request, response, next) => {
    failing.set(response, next);
    void forward(request, response, next);
  };
}

async function untilListening(host: string, port: number): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isListening(host, port))) {
    if (Date.now() > end) throw unavailable();
    await delay(pause);
  }
}

async function isListening(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
  });
}

function unavailable(): CodedError {
  return new CodedError('ISSUER_UNAVAILABLE', 'The local issuer does not answer: try again in a moment.');
}
