import { createSignIn, type SignInOptions } from '../../../../gateway/sign-in/create-sign-in';
import type { Identity } from '../../../../platform/identity';
import { DisposableStack } from '../../../../platform/lifecycle';
import { startTestIssuer, testAudience, type TestIssuer } from '../../../support/test-issuer';
import { startCityWatch, type CityWatch } from '../../clients/support/city-watch';
import { RawClient, type Closing } from '../../clients/support/raw-client';
import type { Mode } from '../../support/graph';
import { collectingLog, type LogLine } from '../../support/log-lines';

export interface SignedInCity extends CityWatch {
  readonly issuer: TestIssuer;
  readonly lines: readonly LogLine[];
}

/** A gateway whose clients sign in at an issuer. */
export async function startSignedInCity(
  mode: Mode = 'in process',
  options: Partial<Pick<SignInOptions, 'coolDown' | 'clockTolerance' | 'issuer'>> = {},
): Promise<SignedInCity> {
  const stack = new DisposableStack();
  const { log, lines } = collectingLog();
  const issuer = stack.use(await startTestIssuer());
  const identify = createSignIn({
    issuer: () => issuer.url,
    audience: testAudience,
    clockTolerance: 5,
    log,
    ...options,
  });
  const city = stack.use(await startCityWatch(mode, { identify, log }));
  return { ...city, issuer, lines, dispose: () => stack.dispose() };
}

export const amina: Identity = {
  subject: 'amina',
  name: 'Amina',
  scopes: new Set(['coordination:read']),
  claims: {},
};

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: { readonly reader: string | null } | undefined;
  readonly error: { readonly message: string; readonly code: unknown } | undefined;
}

/** Asks who asks, with these headers. */
export async function askOverHttp(url: string, headers: Record<string, string>): Promise<HttpAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ reader }' }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  const error = errors?.[0] && { message: errors[0].message, code: errors[0].extensions.code };
  return { status: response.status, headers: response.headers, text, data, error };
}

/** The same over a WebSocket that is initialised with this; how it was closed, where it is turned away. */
export async function askOverSocket(url: string, payload: object): Promise<string | null | Closing> {
  const client = await RawClient.connect(url);
  client.send({ type: 'connection_init', payload });
  try {
    await client.next('connection_ack');
  } catch {
    return await client.closed();
  }
  client.subscribe('{ reader }');
  const { payload: result } = await client.next('next');
  client.close();
  return result.data.reader;
}
