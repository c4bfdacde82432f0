import type { Identity } from '../../platform/identity';

/** The partner that somebody works for, by the claim `partner`. */
export function partnerOf(identity: Identity | null): string | null {
  const claim = identity?.claims['partner'];
  return typeof claim === 'string' ? claim : null;
}

/** The local partnerships that somebody coordinates, by the claim `coordinates`. */
export function coordinatedBy(identity: Identity | null): readonly string[] {
  const claim = identity?.claims['coordinates'];
  return Array.isArray(claim) ? claim.filter((id): id is string => typeof id === 'string') : [];
}
