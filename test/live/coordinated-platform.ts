import type { Identity } from '../../platform/identity';
import { DisposableStack } from '../../platform/lifecycle';
import { startDeployment } from '../support/deployment';
import { startTestPlatform } from '../support/platform';
import { startTestIssuer, type TestIssuer } from '../support/test-issuer';

export interface CoordinatedPlatform {
  readonly url: string;
  /** An access token of whoever it is that asks. */
  readonly token: string;
  readonly issuer: TestIssuer;
  dispose(): Promise<void>;
}

export type Mode = 'one process' | 'distributed';

/** The platform, in one of its two modes, on a seeded database of its own, and somebody who signs in at its issuer. */
export async function startCoordinatedPlatform(mode: Mode, identity: Identity): Promise<CoordinatedPlatform> {
  const stack = new DisposableStack();
  const issuer = stack.use(await startTestIssuer());
  const environment = { AUTH_ISSUER: issuer.url };
  const { url } = stack.use(
    mode === 'one process' ? await startTestPlatform({ environment }) : await startDeployment(environment),
  );
  return { url, issuer, token: await issuer.mint(identity), dispose: () => stack.dispose() };
}
