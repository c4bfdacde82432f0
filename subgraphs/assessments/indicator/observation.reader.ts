import type DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database';
import { and, array, sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { batchMany, batchOne } from '../../../platform/loaders';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { visibleObservations } from '../access';
import { Observation, type IndicatorSeries } from './observation.entity';

/**
 * Observations that `identity` may see. One is contested by any other of the same indicator, place and period with another
 * value: by one that they may not see, to them, it is not.
 */
function observations(database: Database, identity: Identity | null, where: readonly Sql[]): Sql {
  return sql`select ${database.columns(Observation, 'observation')}, exists (
      select from observation as other
      where other.place_id = observation.place_id and other.indicator_code = observation.indicator_code
        and other.period ->> 'start' = observation.period ->> 'start'
        and other.period ->> 'end' = observation.period ->> 'end'
        and other.value <> observation.value and ${visibleObservations(identity, 'other')}
    ) as "isContested" from observation
    where ${and([...where, visibleObservations(identity)])}
    order by place_id, indicator_code, period ->> 'start', period ->> 'end', observation.id`;
}

export function observationLoader(
  database: Database,
  identity: Identity | null,
): DataLoader<string, Observation | null> {
  return batchOne<string, Observation>(
    (ids) =>
      database.rows(observations(database, identity, [sql`observation.id = any(${array(ids, 'text')})`])),
    (row) => row.id,
  );
}

/** The series of each place, by indicator: those that have an observation there; with codes, those of them. */
export function seriesLoader(
  database: Database,
  identity: Identity | null,
  codes: readonly string[] | null,
): DataLoader<string, IndicatorSeries[]> {
  return batchMany<string, IndicatorSeries>(
    async (placeIds) => {
      const where = [sql`observation.place_id = any(${array(placeIds, 'text')})`];
      if (codes) where.push(sql`observation.indicator_code = any(${array(codes, 'text')})`);
      return toSeries(await database.rows<Observation>(observations(database, identity, where)));
    },
    (series) => series.placeId,
  );
}

/** The series that observations belong to, each once and whole; place and indicator of each stand at the same index. */
export async function recordedSeries(
  { database, identity }: Pick<SubgraphContext, 'database' | 'identity'>,
  {
    placeIds,
    indicatorCodes,
  }: { readonly placeIds: readonly string[]; readonly indicatorCodes: readonly string[] },
): Promise<IndicatorSeries[]> {
  const pairs = sql`select * from unnest(${array(placeIds, 'text')}, ${array(indicatorCodes, 'text')})`;
  const where = [sql`(observation.place_id, observation.indicator_code) in (${pairs})`];
  return toSeries(await database.rows<Observation>(observations(database, identity, where)));
}

/** Cuts rows in the order of place and indicator into their series. */
function toSeries(rows: readonly Observation[]): IndicatorSeries[] {
  const series: IndicatorSeries[] = [];
  for (const row of rows) {
    const current = series.at(-1);
    if (current?.placeId === row.placeId && current.indicatorCode === row.indicatorCode) {
      current.observations.push(row);
    } else {
      series.push({ placeId: row.placeId, indicatorCode: row.indicatorCode, observations: [row] });
    }
  }
  return series;
}
