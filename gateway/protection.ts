import type { Registry } from 'prom-client';
import type { DocumentSettings } from '../platform/environment/documents';
import type { EdgeSettings } from '../platform/environment/edge';
import type { LimitSettings } from '../platform/environment/limits';
import { createDocuments, type ResolveDocument } from './documents/documents';
import { readTrustedDocuments } from './documents/trusted-documents';
import { createEdge, type Edge } from './edge/edge';
import { createLimits, type Limits } from './limits/limits';

/** What stands between a gateway and whoever reaches it. */
export interface Protection {
  readonly limits: Limits;
  readonly edge: Edge;
  readonly resolveDocument: ResolveDocument;
}

export interface ProtectionSettings {
  readonly limits: LimitSettings;
  readonly edge: EdgeSettings;
  readonly documents: DocumentSettings;
}

/** Once for each registry. Rejects with a `StartupError` where the trusted documents cannot be used. */
export async function createProtection(
  settings: ProtectionSettings,
  registry: Registry,
): Promise<Protection> {
  const trusted = await readTrustedDocuments(settings.documents);
  return {
    limits: createLimits(settings.limits, registry),
    edge: createEdge(settings.edge),
    resolveDocument: createDocuments(settings.documents, trusted),
  };
}
