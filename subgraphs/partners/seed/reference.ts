import { json, sql } from '../../../platform/database/sql';
import type { Statements } from '../../../platform/database/database';
import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { writeTranslations } from '../../common/texts';
import type { AnnouncedRecord } from '../../../schema/events';
import { announcement } from '../../common/announcement';
import { seedActor } from '../../common/seed-actor';
import { partnersLog } from '../partner-log';
import countries from '../reference/countries.json';
import m49Areas from '../reference/m49-areas.json';
import goals from '../reference/sdg-goals.json';
import allIndicators from '../reference/sdg-indicators.json';
import targets from '../reference/sdg-targets.json';

/** Those that the review of 2020 withdrew are in the source still. */
const indicators = allIndicators.filter((indicator) => !('retired' in indicator));

/** Countries and areas by ISO 3166-1 and UN M49, and the Sustainable Development Goals; the sources are in ../reference. */
export const referenceSeed: Seed = {
  name: 'reference',
  demo: false,
  async apply(tx) {
    await writeCountries(tx);
    await writeGoals(tx);
    await partnersLog.record(tx, [announcement('reference', announcedReference, seedActor)]);
  },
};

const announcedReference: readonly AnnouncedRecord[] = [
  ...countries.map(({ iso3 }) => ({ kind: 'country' as const, id: iso3 })),
  ...goals.map(({ code }) => ({ kind: 'sdg-goal' as const, id: code })),
  ...targets.map(({ code, goal }) => ({ kind: 'sdg-target' as const, id: code, parentId: goal })),
  ...indicators.map(({ code, target }) => ({ kind: 'sdg-indicator' as const, id: code, parentId: target })),
];

async function writeCountries(tx: Statements): Promise<void> {
  await tx.rows(
    sql`insert into m49_area (code, name, level)
      select code, name, level from jsonb_to_recordset(${json(m49Areas)}) as r(code text, name text, level text)`,
  );
  await tx.rows(
    sql`insert into country (iso3, iso2, m49, name, m49_path)
      select iso3, iso2, m49, names ->> 'en', "m49Path"
      from jsonb_to_recordset(${json(countries)})
        as r(iso3 text, iso2 text, m49 text, names jsonb, "m49Path" text[])`,
  );
  await writeTranslations(
    tx,
    countries.map((country) => ({ owner: `country:${country.iso3}`, field: 'name', texts: country.names })),
  );
}

async function writeGoals(tx: Statements): Promise<void> {
  await tx.rows(
    sql`insert into sdg_goal (code, position, short_title, title, uri)
      select code, ordinality, "shortTitle" ->> 'en', title ->> 'en', uri
      from rows from (jsonb_to_recordset(${json(goals)})
        as (code text, "shortTitle" jsonb, title jsonb, uri text)) with ordinality`,
  );
  await tx.rows(
    sql`insert into sdg_target (code, goal_code, position, title, uri)
      select code, goal, ordinality, title ->> 'en', uri
      from rows from (jsonb_to_recordset(${json(targets)})
        as (code text, goal text, title jsonb, uri text)) with ordinality`,
  );
  await tx.rows(
    sql`insert into sdg_indicator (code, target_code, position, unsd_code, title)
      select code, target, ordinality, "unsdCode", title ->> 'en'
      from rows from (jsonb_to_recordset(${json(indicators)})
        as (code text, target text, "unsdCode" text, title jsonb)) with ordinality`,
  );
  await writeTranslations(tx, [
    ...goals.map((goal) => ({ owner: `sdg:${goal.code}`, field: 'shortTitle', texts: goal.shortTitle })),
    ...[...goals, ...targets, ...indicators].map(({ code, title }) => ({
      owner: `sdg:${code}`,
      field: 'title',
      texts: title,
    })),
  ]);
}
