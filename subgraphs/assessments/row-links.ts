import { raw, sql, type Sql } from '../../platform/database/sql';

/** Lists of assessments, and of recommendations of several assessments, in an order that holds. */
export const newestFirst = 'row.created_at desc, row.id desc';
export const recommendationsInOrder = 'row.assessment_id, row.number';

/** For `manyThrough`: the rows that a table of links ties to a parent. */
export function links(table: string, parent: string, child: string): (wanted: Sql) => Sql {
  return (wanted) =>
    sql`select wanted.key, link.${raw(child)} as id from ${wanted}
      join ${raw(table)} as link on link.${raw(parent)} = wanted.key`;
}

/** For `manyThrough`: the rows whose list column holds the parent's key. */
export function holds(table: string, column: string): (wanted: Sql) => Sql {
  return (wanted) =>
    sql`select wanted.key, ${raw(table)}.id from ${wanted}
      join ${raw(table)} on ${raw(`${table}.${column}`)} @> array[wanted.key]`;
}
