import sql, { empty, join, raw, type Sql, type Value } from 'sql-template-tag';

export { empty, join, raw, sql, type Sql };

/** A whole list as one parameter, so that the statement's text does not depend on the list's length. */
export function array(values: readonly (string | number | null)[], type: 'text' | 'integer'): Sql {
  return sql`${values as unknown as Value}::${raw(type)}[]`;
}

/** Rows as one JSON parameter, for bulk inserts through `jsonb_to_recordset`. */
export function json(value: unknown): Sql {
  return sql`${JSON.stringify(value)}::jsonb`;
}

/** All of `conditions`; true where there are none. */
export function and(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('true') : join([...conditions], ' and ');
}

/** A name that is not known when the statement is written: a column of an entity, a schema. Never user input. */
export function identifier(name: string): Sql {
  return raw(`"${name.replaceAll('"', '""')}"`);
}
