import type { Database } from '../../../platform/database/database';
import { and, array, sql, type Sql } from '../../../platform/database/sql';
import { matchesText } from '../../common/search';
import { Place } from './place.entity';
import type { PlacesArgs } from './place.input';

/** The places that the arguments let through, country by country, each country before what lies in it. */
export async function readPlaces(database: Database, args: PlacesArgs): Promise<Place[]> {
  const where: Sql[] = [];
  if (args.countryIso3) where.push(sql`place.country_iso3 = any(${array(args.countryIso3, 'text')})`);
  if (args.level) where.push(sql`place.level = ${args.level}`);
  if (typeof args.text === 'string') where.push(matchesText('place.search', args.text, 'text'));
  return database.rows(
    sql`select ${database.columns(Place, 'place')} from place where ${and(where)} order by place.path, place.id`,
  );
}

export async function readPlaceByGeonamesId(database: Database, geonamesId: number): Promise<Place | null> {
  const [place] = await database.rows<Place>(
    sql`select ${database.columns(Place, 'place')} from place where place.geonames_id = ${geonamesId}`,
  );
  return place ?? null;
}
