import { createHash, randomBytes } from 'node:crypto';
import { createHeadlessBrowser, targetOf, type HeadlessBrowser } from '../../issuer/headless-browser';

/** What a token endpoint answered. */
export interface TokenAnswer {
  readonly status: number;
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly scope?: string;
  readonly expires_in?: number;
  readonly error?: string;
}

export interface Callback {
  /** Where the browser was sent in the end. */
  readonly target: URL;
  readonly verifier: string;
}

/** Somebody with a browser, at an issuer, who uses one of its clients. */
export interface Visitor {
  readonly browser: HeadlessBrowser;
  /** Asks for a code; `fields` are parameters that count for more than the client's own. */
  authorise(fields?: Readonly<Record<string, string | undefined>>): Promise<Response>;
  /** Goes through the whole flow up to where the code is handed over. */
  signIn(persona: string, fields?: Readonly<Record<string, string | undefined>>): Promise<Callback>;
  redeem(callback: Callback, fields?: Readonly<Record<string, string>>): Promise<TokenAnswer>;
  /** All of it. */
  tokensOf(persona: string, fields?: Readonly<Record<string, string | undefined>>): Promise<TokenAnswer>;
}

export function createVisitor(issuer: string, client = 'unodcity-dashboard'): Visitor {
  const browser = createHeadlessBrowser();
  const redirectUri = `${new URL(issuer).origin}/`;
  const verifier = randomBytes(32).toString('base64url');
  const request = (fields: Readonly<Record<string, string | undefined>> = {}): string => {
    const parameters = {
      client_id: client,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: redirectUri,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...fields,
    };
    const url = new URL(`${issuer}/auth`);
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url.href;
  };
  const visitor: Visitor = {
    browser,
    authorise: (fields) => browser.get(request(fields)),
    async signIn(persona, fields) {
      const page = follow(await visitor.authorise(fields), issuer);
      if (page.searchParams.has('code')) return { target: page, verifier }; // is signed in
      const resume = follow(await browser.post(page.href, { persona }), issuer);
      let answer = await browser.get(resume.href);
      if (answer.status === 200) {
        // Who was somebody else until now is signed out first, by a form that sends itself, and comes back.
        const { action, fields: hidden } = formIn(await answer.text());
        answer = await browser.get(follow(await browser.post(action, hidden), issuer).href);
      }
      return { target: follow(answer, issuer), verifier };
    },
    async redeem(callback, fields) {
      return askForToken(issuer, {
        grant_type: 'authorization_code',
        client_id: client,
        code: String(callback.target.searchParams.get('code')),
        code_verifier: callback.verifier,
        redirect_uri: redirectUri,
        ...fields,
      });
    },
    async tokensOf(persona, fields) {
      return visitor.redeem(await visitor.signIn(persona, fields));
    },
  };
  return visitor;
}

/** The one form of a page, with what it holds hidden. */
export function formIn(page: string): { action: string; fields: Record<string, string> } {
  const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { action, fields: Object.fromEntries(hidden.map(([, name, value]) => [name, value])) };
}

export async function askForToken(
  issuer: string,
  fields: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, ...((await response.json()) as object) };
}

/** Where a redirect leads; fails for what is none. */
export function follow(response: Response, from: string): URL {
  const target = targetOf(response, from);
  if (target === undefined) throw new Error(`HTTP ${response.status} leads nowhere`);
  return new URL(target);
}

/** What a JWT says; nothing is verified. */
export function claimsOf(token: string | undefined): Record<string, unknown> {
  const [, payload = ''] = String(token).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}

export function scopesOf(token: string | undefined): string[] {
  const { scope } = claimsOf(token);
  return typeof scope === 'string' ? scope.split(' ').toSorted() : [];
}
