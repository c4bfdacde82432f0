import type { Identity } from '../../platform/identity';

/** Who a shared subscription reads as. */
export interface AccessProfile {
  /** The same text for all who may see the same. */
  readonly key: string;
  readonly identity: Identity | null;
}

/**
 * All that rules of access look at, without the person: people with the same rights share what is read for them. Where an
 * operation asks for something that depends on the person, it is read for that person alone.
 */
export function accessProfileOf(identity: Identity | null, isPersonal: boolean): AccessProfile {
  if (identity === null) return { key: 'anonymous', identity };
  const { subject, name, scopes, claims } = identity;
  const shared = { scopes: [...scopes].toSorted(), claims: sorted(claims) };
  return isPersonal
    ? { key: JSON.stringify([subject, name, shared]), identity }
    : {
        key: JSON.stringify(shared),
        identity: { subject: 'shared', name: 'Shared subscription', scopes, claims },
      };
}

/** The same value with the keys of its objects in order, so that equal values read alike in JSON. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
