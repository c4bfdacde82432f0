import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, nameRule, type TextRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { Refusal, refuse, userError } from '../../../platform/writing/user-error';
import { addProvenance, checkProvenance } from '../../common/provenance-input';
import { partnerEvent, partnersLog, type PartnersEvent } from '../partner-log';
import type { UpsertPartnerInput } from './partner-changes.input';
import { assertMayWrite } from '../access';
import { assertCurrent, assertVersion, lockPartners, type LockedPartner } from './partner.lock';
import { correctName } from './partner-names';

type Profile = Omit<LockedPartner, 'id' | 'slug' | 'mergedInto' | 'version'>;

const unknownYet: Profile = {
  name: '',
  acronym: null,
  kind: 'OTHER',
  iatiOrganisationType: null,
  ochaOrganisationType: null,
  website: null,
  countryIso3: null,
  headquartersCity: null,
  mandateAreas: [],
  sdgGoals: [],
  verified: false,
};
const profileFields = Object.keys(unknownYet) as readonly (keyof Profile)[];

const acronymRule: TextRule = { kind: 'line', max: 50 };
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const maximumSlug = 80; // characters

/**
 * Creates the partner of a slug or changes the one that has it, in view of its version. A field that is absent stays as
 * it is, `null` empties it. A changed name or acronym is a correction and takes the place of the former spelling; a
 * partner that took another name is told by `addPartnerName`. Where nothing differs, nothing is written.
 */
export function upsertPartner(
  context: SubgraphContext,
  input: UpsertPartnerInput,
): Promise<MutationResult<{ partnerId: string }>> {
  return runMutation(context, {
    name: 'upsertPartner',
    input,
    log: partnersLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      checkInput(input);
      const id = `partner:${input.slug}`;
      const [existing] = await lockPartners(tx, [id]);
      const before = existing && assertCurrent(existing, 'slug', id);
      if (before) await assertVersion(tx, before, input.expectedVersion);
      else if (typeof input.expectedVersion === 'number') {
        throw refuse(
          'NOT_FOUND',
          'slug',
          `There is no partner ${id}; leave out expectedVersion to create it.`,
        );
      }
      const profile = profileAfter(before ?? unknownYet, input);
      await assertReferences(tx, profile);

      const events: PartnersEvent[] = [];
      if (!before) {
        const created = await insertPartner(tx, id, input.slug, profile, now);
        await addProvenance(tx, id, input.provenance);
        const records = [{ kind: 'partner' as const, id }];
        events.push(partnerEvent('records.announced', created, { records }, actor, now));
      } else {
        const fields: string[] = profileFields.filter((field) => differs(before[field], profile[field]));
        if ((await addProvenance(tx, id, input.provenance)) > 0) fields.push('provenance');
        if (fields.length > 0) {
          const changed = await updatePartner(tx, before, profile, now);
          events.push(partnerEvent('partner.changed', changed, { fields }, actor, now));
        }
      }
      return { outcome: { partnerId: id }, events };
    },
  });
}

function checkInput(input: UpsertPartnerInput): void {
  const check = new InputCheck()
    .that(
      slugPattern.test(input.slug) && input.slug.length <= maximumSlug,
      'slug',
      `has to be lower-case letters, digits and single hyphens, ${maximumSlug} characters at most.`,
    )
    .text('name', input.name, nameRule)
    .text('acronym', input.acronym, acronymRule)
    .webAddress('website', input.website)
    .text('headquartersCity', input.headquartersCity, nameRule)
    .that(isCode(input.iatiOrganisationType, /^\d\d$/), 'iatiOrganisationType', 'has two digits, as 40 has.')
    .that(
      isCode(input.ochaOrganisationType, /^\d{3}$/),
      'ochaOrganisationType',
      'has three digits, as 447 has.',
    );
  input.mandateAreas?.forEach((area, index) => check.text(`mandateAreas.${index}`, area, nameRule));
  checkProvenance(check, 'provenance', input.provenance);
  check.assert();
}

function isCode(value: string | null | undefined, pattern: RegExp): boolean {
  return value === null || value === undefined || pattern.test(value);
}

function profileAfter(before: Profile, input: UpsertPartnerInput): Profile {
  return {
    name: input.name.trim(),
    acronym: textAfter(before.acronym, input.acronym),
    kind: input.kind,
    iatiOrganisationType: textAfter(before.iatiOrganisationType, input.iatiOrganisationType),
    ochaOrganisationType: textAfter(before.ochaOrganisationType, input.ochaOrganisationType),
    website: textAfter(before.website, input.website),
    countryIso3: textAfter(before.countryIso3, input.countryIso3),
    headquartersCity: textAfter(before.headquartersCity, input.headquartersCity),
    mandateAreas: listAfter(before.mandateAreas, input.mandateAreas),
    sdgGoals: listAfter(before.sdgGoals, input.sdgGoals),
    verified: input.verified ?? before.verified,
  };
}

function textAfter(before: string | null, given: string | null | undefined): string | null {
  return given === undefined ? before : (given?.trim() ?? null);
}

function listAfter(
  before: readonly string[],
  given: readonly string[] | null | undefined,
): readonly string[] {
  return given === undefined ? before : [...new Set(given?.map((item) => item.trim()))];
}

function differs(before: Profile[keyof Profile], after: Profile[keyof Profile]): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

/** Country and goals are records of this room: an unknown one is refused at its field. */
async function assertReferences(tx: Statements, { countryIso3, sdgGoals }: Profile): Promise<void> {
  const unknown = await tx.rows<{ field: string; code: string }>(
    sql`select 'countryIso3' as field, code from (select ${countryIso3}::text as code) as wanted
        where code is not null and not exists (select from country where iso3 = wanted.code)
      union all
      select 'sdgGoals', code from unnest(${array(sdgGoals, 'text')}) as wanted(code)
        where not exists (select from sdg_goal where sdg_goal.code = wanted.code)`,
  );
  if (unknown.length === 0) return;
  throw new Refusal(
    ...unknown.map(({ field, code }) =>
      userError('NOT_FOUND', field, `There is no ${field === 'sdgGoals' ? 'goal' : 'country'} ${code}.`),
    ),
  );
}

async function insertPartner(
  tx: Statements,
  id: string,
  slug: string,
  profile: Profile,
  now: Date,
): Promise<{ readonly id: string; readonly version: number }> {
  const at = now.toISOString();
  const [created] = await tx.rows<{ id: string; version: number }>(
    sql`insert into partner (
        id, slug, name, acronym, kind, iati_organisation_type, ocha_organisation_type, website, country_iso3,
        headquarters_city, mandate_areas, sdg_goals, verified, created_at, updated_at
      )
      values (
        ${id}, ${slug}, ${profile.name}, ${profile.acronym}, ${profile.kind}, ${profile.iatiOrganisationType},
        ${profile.ochaOrganisationType}, ${profile.website}, ${profile.countryIso3}, ${profile.headquartersCity},
        ${array(profile.mandateAreas, 'text')}, ${array(profile.sdgGoals, 'text')}, ${profile.verified},
        ${at}::timestamptz, ${at}::timestamptz
      )
      on conflict do nothing returning id, version`,
  );
  if (!created) {
    // Somebody else created it since we looked: the same answer as a moment later.
    const [partner] = await lockPartners(tx, [id]);
    await assertVersion(tx, assertCurrent(partner, 'slug', id), null);
    throw new Error(`${id} is neither there nor free`);
  }
  await correctName(tx, id, 'OFFICIAL', profile.name);
  await correctName(tx, id, 'ACRONYM', profile.acronym);
  return created;
}

async function updatePartner(
  tx: Statements,
  before: LockedPartner,
  profile: Profile,
  now: Date,
): Promise<{ readonly id: string; readonly version: number }> {
  // Before the row itself: its update is what makes the search words of the names anew.
  if (before.name !== profile.name) await correctName(tx, before.id, 'OFFICIAL', profile.name);
  if (before.acronym !== profile.acronym) await correctName(tx, before.id, 'ACRONYM', profile.acronym);
  const [changed] = await tx.rows<{ id: string; version: number }>(
    sql`update partner set
        name = ${profile.name}, acronym = ${profile.acronym}, kind = ${profile.kind},
        iati_organisation_type = ${profile.iatiOrganisationType},
        ocha_organisation_type = ${profile.ochaOrganisationType}, website = ${profile.website},
        country_iso3 = ${profile.countryIso3}, headquarters_city = ${profile.headquartersCity},
        mandate_areas = ${array(profile.mandateAreas, 'text')}, sdg_goals = ${array(profile.sdgGoals, 'text')},
        verified = ${profile.verified}, version = version + 1, updated_at = ${now.toISOString()}::timestamptz
      where id = ${before.id} and version = ${before.version} returning id, version`,
  );
  if (!changed) throw new Error(`${before.id} was changed under its lock`);
  return changed;
}
