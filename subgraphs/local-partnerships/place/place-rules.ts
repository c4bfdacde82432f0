import type { Statements } from '../../../platform/database/database';
import { raw, sql } from '../../../platform/database/sql';
import type { InputCheck } from '../../../platform/writing/input-check';
import { refuse } from '../../../platform/writing/user-error';
import { PlaceLevel } from './place.enums';

interface Codes {
  readonly iso3166_2?: string | null;
  readonly geonamesId?: number | null;
  readonly unLocode?: string | null;
}

interface Coordinates {
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export function checkCodes(check: InputCheck, { iso3166_2, geonamesId, unLocode }: Codes): void {
  check
    .that(
      !iso3166_2 || /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(iso3166_2),
      'iso3166_2',
      'is no ISO 3166-2 code, for example UZ-TK.',
    )
    .that(
      !unLocode || /^[A-Z]{2} ?[A-Z2-9]{3}$/.test(unLocode),
      'unLocode',
      'is no UN/LOCODE, for example UZ TAS.',
    )
    .that(
      geonamesId === null || geonamesId === undefined || geonamesId > 0,
      'geonamesId',
      'has to be above 0.',
    );
}

export function checkCoordinates(
  check: InputCheck,
  { latitude = null, longitude = null }: Coordinates,
): void {
  check
    .that(latitude === null || Math.abs(latitude) <= 90, 'latitude', 'has to lie between -90 and 90.')
    .that(longitude === null || Math.abs(longitude) <= 180, 'longitude', 'has to lie between -180 and 180.')
    .that(
      (latitude === null) === (longitude === null),
      latitude === null ? 'latitude' : 'longitude',
      'has to be given with the other coordinate.',
    );
}

/** Both the platform and PostgreSQL have to know a time zone, by the same name: each judges days by it. */
export async function assertTimeZone(tx: Statements, timeZone: string): Promise<void> {
  const [known] = isKnownHere(timeZone)
    ? await tx.rows(
        sql`select 1 from pg_timezone_names where name = ${timeZone} and (name like '%/%' or name = 'UTC')`,
      )
    : [];
  if (!known) {
    throw refuse('INVALID', 'timeZone', 'timeZone is no IANA name, for example Asia/Tashkent.');
  }
}

function isKnownHere(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const levels = Object.values(PlaceLevel);

/** Whether a place of one level can lie in one of another: a district in a city, not a city in a district. */
export function liesIn(inner: PlaceLevel, outer: PlaceLevel): boolean {
  return levels.indexOf(inner) > levels.indexOf(outer);
}

/**
 * Places are written by one transaction at a time; they are few, and change rarely. Two that take one slug or GeoNames id
 * meet here, and not in a violated index.
 */
export async function lockPlaces(tx: Statements): Promise<void> {
  await tx.rows(raw('lock table place in share row exclusive mode'));
}

export async function assertGeonamesIdFree(
  tx: Statements,
  geonamesId: number | null | undefined,
  placeId: string,
): Promise<void> {
  if (geonamesId === null || geonamesId === undefined) return;
  const [other] = await tx.rows<{ id: string }>(
    sql`select id from place where geonames_id = ${geonamesId} and id <> ${placeId}`,
  );
  if (other) throw refuse('INVALID', 'geonamesId', `geonamesId ${geonamesId} is that of ${other.id}.`);
}
