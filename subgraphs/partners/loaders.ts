import type { Database } from '../../platform/database/database';
import { manyBy, manyThrough, oneBy } from '../../platform/database/row-loaders';
import { array, raw, sql } from '../../platform/database/sql';
import { batchOne } from '../../platform/loaders';
import { provenanceLoader } from '../common/provenance';
import { Texts } from '../common/texts';
import { Country, M49Area } from './country/country.entity';
import { FocalPoint, PartnerIdentifier, PartnerName } from './partner/partner-details.entity';
import { Partner } from './partner/partner.entity';
import { SdgGoal, SdgIndicator, SdgTarget } from './sdg/sdg.entity';

export type PartnersLoaders = ReturnType<typeof createLoaders>;

/** Every way from one row of this room to another; each is one statement a level. Made anew for each request. */
export function createLoaders(database: Database) {
  const unmerged = [raw('row.merged_into is null')];
  return {
    texts: new Texts(database),
    provenance: provenanceLoader(database),

    partnerById: survivorBy(database, 'partner.id'),
    partnerBySlug: survivorBy(database, 'partner.slug'),
    partnerByIdentifier: survivorBy(database, 'identifier.value'),
    namesOfPartner: manyBy(database, PartnerName, 'partner_id', { orderBy: 'row.position' }),
    identifiersOfPartner: manyBy(database, PartnerIdentifier, 'partner_id', {
      orderBy: 'row.scheme, row.value',
    }),
    focalPointsOfPartner: manyBy(database, FocalPoint, 'partner_id', { orderBy: 'row.name, row.id' }),
    focalPointById: oneBy(database, FocalPoint, 'id'),
    mergedInto: manyBy(database, Partner, 'merged_into', { orderBy: 'row.id' }),

    countryByIso3: oneBy(database, Country, 'iso3'),
    m49AreaByCode: oneBy(database, M49Area, 'code'),
    partnersOfCountry: manyBy(database, Partner, 'country_iso3', {
      orderBy: 'row.sort_name, row.id',
      where: unmerged,
    }),

    goalByCode: oneBy(database, SdgGoal, 'code'),
    targetByCode: oneBy(database, SdgTarget, 'code'),
    indicatorByCode: oneBy(database, SdgIndicator, 'code'),
    targetsOfGoal: manyBy(database, SdgTarget, 'goal_code', { orderBy: 'row.position' }),
    indicatorsOfTarget: manyBy(database, SdgIndicator, 'target_code', { orderBy: 'row.position' }),
    partnersOfGoal: manyThrough(
      database,
      Partner,
      (wanted) =>
        sql`select wanted.key, partner.id from ${wanted} join partner on partner.sdg_goals @> array[wanted.key]`,
      { orderBy: 'row.sort_name, row.id', where: unmerged },
    ),
  };
}

/** Loads partners by a key of theirs; where the partner was merged into another one, that one is the answer. */
function survivorBy(database: Database, key: 'partner.id' | 'partner.slug' | 'identifier.value') {
  const identifiers =
    key === 'identifier.value'
      ? sql`join partner_identifier as identifier on identifier.partner_id = partner.id`
      : sql``;
  return batchOne<string, Partner & { __key: string }>(
    (keys) =>
      database.rows(
        sql`select ${raw(key)} as "__key", ${database.columns(Partner, 'survivor')}
          from partner ${identifiers}
          join partner as survivor on survivor.id = coalesce(partner.merged_into, partner.id)
          where ${raw(key)} = any(${array(keys, 'text')})`,
      ),
    (row) => row.__key,
  );
}
