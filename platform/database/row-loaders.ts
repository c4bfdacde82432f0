import type DataLoader from 'dataloader';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { batchMany, batchOne } from '../loaders';
import type { Database } from './database';
import { and, array, raw, sql, type Sql } from './sql';

interface Keyed {
  /** The key that the row was asked for by. */
  __key: string;
}

/** Loads the row of an entity by a unique column; `where` narrows what is found. In SQL the row is called `row`. */
export function oneBy<Row extends object>(
  database: Database,
  entity: EntityTarget<ObjectLiteral> & (new () => Row),
  column: string,
  options: { where?: readonly Sql[] } = {},
): DataLoader<string, Row | null> {
  return batchOne<string, Row & Keyed>(
    (keys) => database.rows(keyedRows(database, entity, column, keys, options.where ?? [])),
    (row) => row.__key,
  );
}

/** Loads the rows of an entity that a column ties to a parent, in an order; `where` narrows them. */
export function manyBy<Row extends object>(
  database: Database,
  entity: EntityTarget<ObjectLiteral> & (new () => Row),
  column: string,
  options: { orderBy: string; where?: readonly Sql[] },
): DataLoader<string, Row[]> {
  return batchMany<string, Row & Keyed>(
    (keys) =>
      database.rows(
        sql`${keyedRows(database, entity, column, keys, options.where ?? [])} order by ${raw(options.orderBy)}`,
      ),
    (row) => row.__key,
  );
}

/**
 * The same over a list column or a join table: `links` is SQL that gives a `key` and the `id` of a row for each of the
 * wanted keys, which it finds in `wanted(key)`.
 */
export function manyThrough<Row extends object>(
  database: Database,
  entity: EntityTarget<ObjectLiteral> & (new () => Row),
  links: (wanted: Sql) => Sql,
  options: { orderBy: string; where?: readonly Sql[]; id?: string },
): DataLoader<string, Row[]> {
  return batchMany<string, Row & Keyed>(
    (keys) =>
      database.rows(
        sql`select link.key as "__key", ${database.columns(entity, 'row')}
          from (${links(sql`unnest(${array(keys, 'text')}) as wanted(key)`)}) as link
          join ${database.table(entity)} as row on ${raw(`row.${options.id ?? 'id'}`)} = link.id
          where ${and(options.where ?? [])} order by ${raw(options.orderBy)}`,
      ),
    (row) => row.__key,
  );
}

function keyedRows(
  database: Database,
  entity: EntityTarget<ObjectLiteral>,
  column: string,
  keys: readonly string[],
  where: readonly Sql[],
): Sql {
  const key = raw(`row.${column}`);
  return sql`select ${key} as "__key", ${database.columns(entity, 'row')} from ${database.table(entity)} as row
    where ${and([sql`${key} = any(${array(keys, 'text')})`, ...where])}`;
}
