import { printIdentity, type Identity } from '../../platform/identity';
import { startDeployment } from '../support/deployment';
import { gatewayKeys } from '../support/gateway-keys';
import { startTestPlatform } from '../support/platform';

export interface CoordinatedPlatform {
  readonly url: string;
  dispose(): Promise<void>;
}

/** The platform, in one of its two modes, on a seeded database of its own; everybody who asks is the given one. */
export function startCoordinatedPlatform(
  mode: 'one process' | 'distributed',
  identity: Identity,
): Promise<CoordinatedPlatform> {
  if (mode === 'one process') return startTestPlatform({ identify: () => ({ identity }) });
  return startDeployment({ LOCAL_IDENTITY: printIdentity(identity), ...gatewayKeys() });
}
