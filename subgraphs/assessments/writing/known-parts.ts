import type { Statements } from '../../../platform/database/database';
import { array, identifier, sql } from '../../../platform/database/sql';
import { Refusal, userError, type UserError } from '../../../platform/writing/user-error';
import type { RecordKind } from '../../../schema/events';
import type { ForeignReference } from '../../common/foreign-records';

type PartTable = 'data_source' | 'factor' | 'finding' | 'priority_area';

const nouns: Readonly<Record<PartTable, string>> = {
  data_source: 'data source',
  factor: 'factor',
  finding: 'finding',
  priority_area: 'priority area',
};

interface WantedParts {
  readonly field: string;
  readonly table: PartTable;
  /** A list is named with the place in it: `findingIds.1`. */
  readonly ids: readonly string[] | string | null | undefined;
}

/** Refuses every id that is not one of the assessment's own parts. */
export async function assertParts(
  tx: Statements,
  assessmentId: string,
  wanted: readonly WantedParts[],
): Promise<void> {
  const unknown: UserError[] = [];
  for (const { field, table, ids } of wanted) {
    const places = placesOf(field, ids);
    if (places.length === 0) continue;
    const rows = await tx.rows<{ id: string }>(
      sql`select id from ${identifier(table)}
        where assessment_id = ${assessmentId} and id = any(${array(
          places.map(({ id }) => id),
          'text',
        )})`,
    );
    const known = new Set(rows.map(({ id }) => id));
    for (const { at, id } of places) {
      if (known.has(id)) continue;
      unknown.push(userError('NOT_FOUND', at, `There is no ${nouns[table]} ${id} in this assessment.`));
    }
  }
  if (unknown.length > 0) throw new Refusal(...unknown);
}

/** Refuses every code that the vocabulary of offences does not have. */
export async function assertOffences(tx: Statements, field: string, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const rows = await tx.rows<{ code: string }>(
    sql`select code from offence_category where code = any(${array(codes, 'text')})`,
  );
  const known = new Set(rows.map(({ code }) => code));
  const unknown = placesOf(field, codes).filter(({ id }) => !known.has(id));
  if (unknown.length === 0) return;
  throw new Refusal(
    ...unknown.map(({ at, id }) => userError('NOT_FOUND', at, `There is no offence category ${id}.`)),
  );
}

/** A list of foreign ids as references that each name their place in it. */
export function foreignList(
  field: string,
  kind: RecordKind,
  ids: readonly string[] | null | undefined,
): ForeignReference[] {
  return placesOf(field, ids).map(({ at, id }) => ({ field: at, kind, ids: id }));
}

function placesOf(
  field: string,
  ids: readonly string[] | string | null | undefined,
): { readonly at: string; readonly id: string }[] {
  if (ids === null || ids === undefined) return [];
  if (typeof ids === 'string') return [{ at: field, id: ids }];
  return ids.map((id, index) => ({ at: `${field}.${index}`, id }));
}

/** Each value once, in the order in which they came. */
export function distinct<Value>(values: readonly Value[] | null | undefined): Value[] {
  return [...new Set(values)];
}
