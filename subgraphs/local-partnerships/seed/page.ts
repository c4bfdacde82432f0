import { json, sql } from '../../../platform/database/sql';
import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { initiativePage } from '../../common/initiative-page';
import { writeProvenance } from '../../common/provenance';
import { writeTranslations } from '../../common/texts';
import { groups } from './groups';
import { places } from './places';

export const chilanzar = 'local-partnership:uz-chilanzar';
const academy = 'stakeholder:uz-chilanzar-academy';

/** The seven groups of the page, the places of the initiative, and the partnership in Chilanzar as far as sources tell. */
export const pageSeed: Seed = {
  name: 'page',
  demo: false,
  async apply(tx) {
    await tx.rows(
      sql`insert into stakeholder_group (code, ordinal, name, description, examples)
        select code, ordinality, names ->> 'en', description, examples
        from rows from (jsonb_to_recordset(${json(groups)})
          as (code text, names jsonb, description text, examples text[])) with ordinality`,
    );
    await writeTranslations(tx, [
      ...groups.map(({ code, names }) => ({
        owner: `stakeholder-group:${code}`,
        field: 'name',
        texts: names,
      })),
      ...places.map(({ id, names = {} }) => ({ owner: id, field: 'name', texts: names })),
    ]);
    await tx.rows(
      sql`insert into place (
          id, level, name, parent_id, path, country_iso3, time_zone, iso3166_2, geonames_id, latitude, longitude
        )
        select id, level, name, "parentId", path, "countryIso3", "timeZone", iso3166_2, "geonamesId", latitude, longitude
        from jsonb_to_recordset(${json(places)}) as r(
          id text, level text, name text, "parentId" text, path text[], "countryIso3" text, "timeZone" text,
          iso3166_2 text, "geonamesId" integer, latitude double precision, longitude double precision
        )`,
    );
    await tx.rows(
      sql`insert into local_partnership (id, title, place_id, task_prefix, status)
        values (${chilanzar}, 'Urban safety governance in Chilanzar', 'place:uz-tashkent-chilanzar', 'UZ-CHI', 'FORMING')`,
    );
    // The page's seven groups are the programme's list, not this partnership's members: only one member has a source.
    await tx.rows(
      sql`insert into stakeholder (id, local_partnership_id, group_code, organisation_name)
        values (
          ${academy}, ${chilanzar}, 'SECURITY_SECTOR',
          'Academy of the General Prosecutor''s Office of Uzbekistan'
        )`,
    );
    await writeProvenance(tx, [
      { ...initiativePage, owner: chilanzar, quote: 'Urban Safety Governance Assessments in Chilanzar' },
      {
        owner: academy,
        title: 'UNODC: Urban safety governance, Uzbekistan',
        url: 'https://www.unodc.org/unodc/en/urban-safety/uzbekistan.html',
        quote: "Academy of the General Prosecutor's Office",
      },
    ]);
  },
};
