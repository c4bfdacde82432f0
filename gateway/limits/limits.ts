import type { Registry } from 'prom-client';
import type { LimitSettings } from '../../platform/environment/limits';
import { createClientLimits, type ClientLimits } from './client-limits';
import { createCostLimit, type CostLimit } from './cost-limit';
import { createDocumentLimits, type ParseDocument } from './document-limits';
import { createExecutionLimit, type ExecutionLimit } from './execution-time';
import { createRefusals, type Refusals } from './refusals';
import { isDeeperThan } from './variable-depth';

/** What clients may ask of a gateway, on every way in. */
export interface Limits {
  readonly settings: LimitSettings;
  readonly refusals: Refusals;
  readonly parse: ParseDocument;
  /** Throws a coded error for variables, or extensions, of more levels than whoever reads them has a stack for. */
  assertShallow(values: Readonly<Record<string, unknown>>): void;
  readonly cost: CostLimit;
  readonly execution: ExecutionLimit;
  readonly clients: ClientLimits;
}

/** Once for each registry. */
export function createLimits(settings: LimitSettings, registry: Registry): Limits {
  const refusals = createRefusals(registry);
  return {
    settings,
    refusals,
    parse: createDocumentLimits(settings, refusals),
    assertShallow(values) {
      if (!isDeeperThan(settings.depth + 1, values)) return;
      throw refusals.refusal('depth', `Variables and extensions may have ${settings.depth} levels.`, {
        maximum: settings.depth,
      });
    },
    cost: createCostLimit(settings.cost, refusals),
    execution: createExecutionLimit(settings.executionTime, refusals),
    clients: createClientLimits(settings, refusals),
  };
}
