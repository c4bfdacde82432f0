import type { SignInSettings } from '../../platform/environment/sign-in';
import type { Readiness } from '../../platform/http/server';
import { within } from '../../platform/within';
import type { SignIn } from './create-sign-in';

const patience = 2_000; // 2 seconds; who asks for health does not wait as long as who signs in

/** What signing in depends on: the issuer that was configured. A local one that is still starting holds nobody back. */
export async function issuerReadiness(
  signIn: SignIn | undefined,
  { issuer }: SignInSettings,
): Promise<Readiness> {
  if (!signIn || issuer === undefined) return {};
  const tooLate = 'the issuer of tokens does not answer in time';
  return { issuer: await within<true | string>(patience, signIn.readiness(), tooLate) };
}
