import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, nameRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { resolveForeign } from '../../common/foreign-records';
import { checkTranslations, englishOf, replaceTranslations } from '../../common/translation-input';
import { attributesOf, partnershipEvent, partnershipLog } from '../partnership/partnership-log';
import { assertScope, notFound } from '../refusals';
import type { CreatePlaceInput, UpdatePlaceInput } from './place-mutations.input';
import type { PlaceOutcome } from './place-payload';
import {
  assertGeonamesIdFree,
  assertTimeZone,
  checkCodes,
  checkCoordinates,
  liesIn,
  lockPlaces,
} from './place-rules';
import { Place } from './place.entity';

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const maximumSlug = 100; // characters

/**
 * Adds a place inside another one, or on its own. Its path is its parent's and itself; no change moves a place, so that no
 * path ever changes.
 */
export function createPlace(
  context: SubgraphContext,
  input: CreatePlaceInput,
): Promise<MutationResult<PlaceOutcome>> {
  return runMutation(context, {
    name: 'createPlace',
    input,
    log: partnershipLog,
    async work(tx, actor, now) {
      assertScope(actor, 'partnerships:write');
      const check = new InputCheck()
        .text('name', input.name, nameRule)
        .that(
          slugPattern.test(input.slug) && input.slug.length <= maximumSlug,
          'slug',
          `has to be small letters and digits with single hyphens between, up to ${maximumSlug} characters.`,
        );
      checkCodes(check, input);
      checkCoordinates(check, input);
      check.assert();

      await lockPlaces(tx);
      const id = `place:${input.slug}`;
      const [taken] = await tx.rows(sql`select 1 from place where id = ${id}`);
      if (taken) throw refuse('INVALID', 'slug', `slug ${input.slug} is taken.`);
      await resolveForeign(tx, actor, [{ field: 'countryIso3', kind: 'country', ids: input.countryIso3 }]);
      const parent = await findParent(context, tx, input);
      const timeZone = input.timeZone ?? parent?.timeZone;
      if (!timeZone)
        throw refuse('INVALID', 'timeZone', 'timeZone has to be given where there is no parent.');
      if (input.timeZone) await assertTimeZone(tx, input.timeZone);
      await assertGeonamesIdFree(tx, input.geonamesId, id);

      await tx.rows(
        sql`insert into place (
            id, level, name, parent_id, path, country_iso3, iso3166_2, geonames_id, un_loc_code, latitude, longitude,
            time_zone, created_at, updated_at
          )
          select ${id}, ${input.level}, ${input.name}, ${parent?.id ?? null},
            ${array([...(parent?.path ?? []), id], 'text')}, ${input.countryIso3}, ${input.iso3166_2 ?? null},
            ${input.geonamesId ?? null}::integer, ${input.unLocode ?? null},
            ${input.latitude ?? null}::double precision, ${input.longitude ?? null}::double precision, ${timeZone},
            created.at, created.at
          from (select ${now.toISOString()}::timestamptz as at) as created`,
      );
      const records = [{ kind: 'place' as const, id, parentId: input.countryIso3 }];
      const event = partnershipEvent(
        'records.announced',
        { id, version: 1 },
        { records },
        attributesOf(actor),
        now,
      );
      return { outcome: { placeId: id }, events: [event] };
    },
  });
}

/** Changes what is known of a place; where it lies stays. */
export function updatePlace(
  context: SubgraphContext,
  input: UpdatePlaceInput,
): Promise<MutationResult<PlaceOutcome>> {
  return runMutation(context, {
    name: 'updatePlace',
    input,
    log: partnershipLog,
    async work(tx, actor, now) {
      assertScope(actor, 'partnerships:write');
      const check = new InputCheck().that(input.timeZone !== null, 'timeZone', 'cannot be taken away.');
      input.alternateNames?.forEach((name, index) => check.text(`alternateNames.${index}`, name, nameRule));
      checkTranslations(check, 'names', input.names, nameRule);
      checkCodes(check, input);
      check.assert();

      await lockPlaces(tx);
      const [before] = await tx.rows<Place>(
        sql`select ${context.database.columns(Place, 'place')} from place where place.id = ${input.placeId}`,
      );
      if (!before) throw notFound('placeId', 'place', input.placeId);
      const after = applied(input, before);
      const afterCheck = new InputCheck();
      checkCoordinates(afterCheck, after);
      afterCheck.assert();
      if (input.timeZone) await assertTimeZone(tx, input.timeZone);
      await assertGeonamesIdFree(tx, input.geonamesId, before.id);
      const outcome = { placeId: before.id };
      const changed = (Object.keys(after) as (keyof typeof after)[])
        .filter((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]))
        .concat((await hasNewNames(tx, before.id, input)) ? ['name'] : []);
      if (changed.length === 0) return { outcome, events: [] };

      // Before the row: its trigger takes the names of all languages into what searches look at.
      await replaceTranslations(tx, before.id, 'name', input.names);
      const version = await write(tx, before.id, after, now);
      const event = partnershipEvent(
        'place.changed',
        { id: before.id, version },
        { changed: [...new Set(changed)] },
        attributesOf(actor),
        now,
      );
      return { outcome, events: [event] };
    },
  });
}

async function findParent(
  { database }: SubgraphContext,
  tx: Statements,
  { parentId, level, countryIso3 }: CreatePlaceInput,
): Promise<Place | null> {
  if (typeof parentId !== 'string') return null;
  const [parent] = await tx.rows<Place>(
    sql`select ${database.columns(Place, 'place')} from place where place.id = ${parentId}`,
  );
  if (!parent) throw notFound('parentId', 'place', parentId);
  new InputCheck()
    .that(liesIn(level, parent.level), 'parentId', `is a ${parent.level}: no ${level} lies in it.`)
    .that(parent.countryIso3 === countryIso3, 'parentId', `lies in another country, ${parent.countryIso3}.`)
    .assert();
  return parent;
}

type Known = Pick<
  Place,
  'name' | 'alternateNames' | 'iso3166_2' | 'geonamesId' | 'unLocode' | 'latitude' | 'longitude' | 'timeZone'
>;

/** Left out means as before, `null` means none. */
function applied(input: UpdatePlaceInput, before: Place): Known {
  const or = <Value>(given: Value | undefined, known: Value): Value => (given === undefined ? known : given);
  return {
    name: englishOf(input.names) ?? before.name,
    alternateNames:
      input.alternateNames === undefined ? before.alternateNames : [...new Set(input.alternateNames ?? [])],
    iso3166_2: or(input.iso3166_2, before.iso3166_2),
    geonamesId: or(input.geonamesId, before.geonamesId),
    unLocode: or(input.unLocode, before.unLocode),
    latitude: or(input.latitude, before.latitude),
    longitude: or(input.longitude, before.longitude),
    timeZone: input.timeZone ?? before.timeZone,
  };
}

/** Whether the input gives a name in another language than English that is not there yet. */
async function hasNewNames(tx: Statements, placeId: string, { names }: UpdatePlaceInput): Promise<boolean> {
  const known = await tx.rows<{ language: string; text: string }>(
    sql`select language, text from translation where owner = ${placeId} and field = 'name'`,
  );
  return (names ?? []).some(
    ({ language, text }) =>
      language !== 'EN' && !known.some((one) => one.language === language && one.text === text),
  );
}

async function write(tx: Statements, id: string, place: Known, now: Date): Promise<number> {
  const [row] = await tx.rows<{ version: number }>(
    sql`update place set
        name = ${place.name}, alternate_names = ${array(place.alternateNames, 'text')},
        iso3166_2 = ${place.iso3166_2}, geonames_id = ${place.geonamesId}, un_loc_code = ${place.unLocode},
        latitude = ${place.latitude}, longitude = ${place.longitude}, time_zone = ${place.timeZone},
        updated_at = ${now.toISOString()}::timestamptz, version = version + 1
      where id = ${id} returning version`,
  );
  if (!row) throw new Error(`${id} is gone within its own transaction`);
  return row.version;
}
