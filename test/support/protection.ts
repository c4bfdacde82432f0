import type { Registry } from 'prom-client';
import { createProtection, type Protection } from '../../gateway/protection';
import { readEnvironment } from '../../platform/env';
import { roomyLimits } from './limits';

/** What stands before a gateway of a test, with these variables besides. */
export function protect(registry: Registry, variables: NodeJS.ProcessEnv = {}): Promise<Protection> {
  return createProtection(readEnvironment({ ...roomyLimits, ...variables }, []), registry);
}
