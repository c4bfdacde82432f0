import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import { refuse } from '../../../platform/writing/user-error';
import type { PartnerKind } from './partner.enums';

/** A partner's row as it is while nobody else can change it or anything that hangs on it. */
export interface LockedPartner {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: PartnerKind;
  readonly iatiOrganisationType: string | null;
  readonly ochaOrganisationType: string | null;
  readonly website: string | null;
  readonly countryIso3: string | null;
  readonly headquartersCity: string | null;
  readonly mandateAreas: readonly string[];
  readonly sdgGoals: readonly string[];
  readonly verified: boolean;
  readonly mergedInto: string | null;
  readonly version: number;
}

/**
 * Locks partners until the end of the transaction, always in the order of their ids: two that lock the same ones wait for
 * each other in turn. Unknown ids have no row.
 */
export async function lockPartners(tx: Statements, ids: readonly string[]): Promise<LockedPartner[]> {
  return tx.rows(
    sql`select id, slug, name, acronym, kind, iati_organisation_type as "iatiOrganisationType",
        ocha_organisation_type as "ochaOrganisationType", website, country_iso3 as "countryIso3",
        headquarters_city as "headquartersCity", mandate_areas as "mandateAreas", sdg_goals as "sdgGoals", verified,
        merged_into as "mergedInto", version
      from partner where id = any(${array(ids, 'text')}) order by id for update`,
  );
}

/** Locks one partner for a change. One that is not there, or was merged into another one, is refused at `field`. */
export async function lockForChange(tx: Statements, field: string, id: string): Promise<LockedPartner> {
  const [partner] = await lockPartners(tx, [id]);
  return assertCurrent(partner, field, id);
}

/** Refuses a partner that is not there or goes on as another one. */
export function assertCurrent(
  partner: LockedPartner | undefined,
  field: string,
  id: string,
): LockedPartner & { readonly mergedInto: null } {
  if (!partner) throw refuse('NOT_FOUND', field, `There is no partner ${id}.`);
  const { mergedInto } = partner;
  if (mergedInto !== null) {
    throw refuse('CONFLICT', field, `${partner.id} was merged into ${mergedInto}; change that one.`);
  }
  return { ...partner, mergedInto };
}

/** Refuses a change that was made in view of another version than the locked one, and says who came first. */
export async function assertVersion(
  tx: Statements,
  partner: LockedPartner,
  expectedVersion: number | null | undefined,
): Promise<void> {
  if (expectedVersion === partner.version) return;
  const [last] = await tx.rows<{ actorName: string | null }>(
    sql`select attributes ->> 'actorName' as "actorName" from event_log
      where entity_id = ${partner.id} order by sequence desc limit 1`,
  );
  const by = last?.actorName ? `, last changed by ${last.actorName}` : '';
  const wish =
    typeof expectedVersion === 'number'
      ? `your change is for version ${expectedVersion}`
      : 'give expectedVersion to change it';
  throw refuse(
    'CONFLICT',
    'expectedVersion',
    `${partner.id} is there in version ${partner.version}${by}; ${wish}.`,
  );
}

/** Gives a locked partner its next version: each change does so once, to its names and focal points too. */
export async function raiseVersion(
  tx: Statements,
  partner: LockedPartner,
  now: Date,
): Promise<{ readonly id: string; readonly version: number }> {
  const [raised] = await tx.rows<{ id: string; version: number }>(
    sql`update partner set version = version + 1, updated_at = ${now.toISOString()}::timestamptz
      where id = ${partner.id} and version = ${partner.version} returning id, version`,
  );
  if (!raised) throw new Error(`${partner.id} was changed under its lock`);
  return raised;
}
