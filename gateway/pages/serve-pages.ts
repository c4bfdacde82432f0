import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, RequestHandler, Response } from 'express';
import sirv from 'sirv';
import type { PageSettings } from '../../platform/environment/pages';
import { projectFile } from '../../platform/project-files';
import { pagePolicy } from './page-policy';

export interface PageOptions {
  readonly settings: PageSettings;
  /** Where people sign in: an address, or a path of this gateway's where the local issuer is; `undefined` where nobody can. */
  readonly issuer: string | undefined;
  /** Where the pages were built; `dashboard/dist` where not given. */
  readonly folder?: string;
}

/** The addresses that the dashboard itself knows what to show at; all are one page. */
const dashboardPaths =
  /^\/((tasks|partners|assessments|news)(\/[^/]+)?|news\/[^/]+\/(edit|translate)|places\/[^/]+|who-does-what|sign-in|oidc-callback)\/?$/;

const unbuilt = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>UNODCity</title></head>
  <body>
    <p>The pages are being built, which takes some seconds after the first start. The API answers already.</p>
    <p>If this stays, run <code>npm run build</code>.</p>
  </body>
</html>
`;

/** Serves the dashboard, the Explorer, and what they have to know. */
export function servePages(options: PageOptions): (app: Express) => void {
  return (app) => {
    app.get('/settings.json', tellSettings(options));
    app.use(serveFiles(options.folder ?? projectFile('dashboard', 'dist'), pagePolicy(options.issuer)));
  };
}

function tellSettings({ settings: { clients, scope }, issuer }: PageOptions): RequestHandler {
  const isDemonstration = issuer?.startsWith('/') ?? false;
  return (_request, response) => {
    response
      .set('cache-control', 'no-store')
      .json({ issuer: issuer ?? null, clients, scope, isDemonstration });
  };
}

function serveFiles(folder: string, policy: string): RequestHandler {
  let files: RequestHandler | undefined;
  return (request, response, next) => {
    const isDashboard = dashboardPaths.test(request.path);
    if (files ?? existsSync(join(folder, '.built'))) {
      files ??= openFiles(folder);
      if (isDashboard) request.url = '/';
      // Before it is known whether there is a file: an answer that nothing has changed (304) has to say the same as the
      // first one, or browsers take the edge's policy for answers that they do not show in its place.
      const restore = setHeaders(response, {
        'content-security-policy': policy,
        'cache-control': cachingOf(request.path),
        vary: 'accept-encoding',
      });
      files(request, response, () => {
        restore();
        next();
      });
    } else if (isDashboard || request.path === '/' || request.path === '/explorer') {
      response.status(503).set('retry-after', '2').type('html').send(unbuilt);
    } else {
      next();
    }
  };
}

/** Returns how to take them back. */
function setHeaders(response: Response, headers: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(headers).map((name) => [name, response.get(name)] as const);
  response.set(headers);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) response.removeHeader(name);
      else response.set(name, value);
    }
  };
}

/** Reads once what there is: whoever builds anew starts anew. */
function openFiles(folder: string): RequestHandler {
  return sirv(folder, { brotli: true, gzip: true, etag: true });
}

/** The names of what a page loads change with their content. */
function cachingOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
