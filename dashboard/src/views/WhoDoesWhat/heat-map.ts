import type { Text } from '../../language/useText';
import { distinct, whoOf, type Named, type SheetRow } from './sheet';

export type Across = 'sector' | 'place';

export interface HeatRow extends Named {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export interface Heat {
  readonly columns: readonly Named[];
  readonly rows: readonly HeatRow[];
  /** The highest number in a cell. */
  readonly most: number;
}

/** How many tasks each lead has in each sector or place. */
export function heatOf(rows: readonly SheetRow[], across: Across, t: Text): Heat {
  const columnOf = ({ sector, place }: SheetRow): Named =>
    across === 'sector' ? { id: sector, name: t.term('TaskKind', sector) } : place;
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const of = counts.get(whoOf(row).id) ?? new Map<string, number>();
    const column = columnOf(row).id;
    of.set(column, (of.get(column) ?? 0) + 1);
    counts.set(whoOf(row).id, of);
  }
  const heatRows = distinct(rows.map(whoOf), t.language).map(({ id, name }) => {
    const of = counts.get(id) ?? new Map<string, number>();
    return { id, name, counts: of, total: [...of.values()].reduce((sum, count) => sum + count, 0) };
  });
  return {
    columns: distinct(rows.map(columnOf), t.language),
    rows: heatRows,
    most: Math.max(0, ...heatRows.flatMap((row) => [...row.counts.values()])),
  };
}

const levels = 5;

/** 1 to 5: how dark a cell is; few tasks are light, even where no lead has more. */
export function heatLevel(count: number, most: number): number {
  return Math.ceil((count / Math.max(most, levels)) * levels);
}
