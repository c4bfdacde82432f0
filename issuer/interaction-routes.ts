import express, {
  Router,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type Provider from 'oidc-provider';
import type { Log } from '../platform/log';
import { messagePage, pagePolicy, signInPage } from './pages';
import { personas } from './personas';

/** The page on which one says who one is; everything else that is asked for is passed on. */
export function interactionRoutes(provider: Provider): Router {
  const routes = Router();
  routes
    .route('/interaction/:uid')
    .get((request, response) => ask(provider, request, response))
    .post(express.urlencoded({ extended: false, limit: 1_000 }), (request, response) =>
      take(provider, request, response),
    );
  return routes;
}

/** For every answer of the issuer. */
export const secureHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'content-security-policy': pagePolicy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  next();
};

async function ask(provider: Provider, request: Request, response: Response): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const client = await provider.Client.find(String(params['client_id']));
  response.type('html').send(signInPage(client?.clientName ?? 'platform', personas));
}

async function take(provider: Provider, request: Request, response: Response): Promise<void> {
  const { persona: id, cancel } = (request.body ?? {}) as Record<string, unknown>;
  const persona = personas.find((one) => one.id === id);
  if (cancel !== undefined) {
    const error = { error: 'access_denied', error_description: 'Nobody was chosen.' };
    await provider.interactionFinished(request, response, error);
  } else if (persona) {
    await provider.interactionFinished(request, response, { login: { accountId: persona.subject } });
  } else {
    await provider.interactionDetails(request, response); // a sign-in that is over says so first
    response.status(400).type('html').send(messagePage('Sign in', 'There is nobody of that name here.'));
  }
}

/** For what the library does not answer itself. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const isOver = error instanceof Error && error.name === 'SessionNotFound';
    const isForCaller = error instanceof Error && 'expose' in error && error.expose === true;
    if (!isOver && !isForCaller) log.error({ error }, 'the local issuer failed');
    const message = isOver
      ? 'This sign-in is over: go back to where you came from, and begin again.'
      : 'This request cannot be answered.';
    response
      .status(isOver || isForCaller ? 400 : 500)
      .type('html')
      .send(messagePage('Sign in', message));
  };
}
