import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Choice } from '../../components/Choice';
import { DataTable, type Column } from '../../components/DataTable';
import { Panel } from '../../components/Panel';
import { useUrlFilters } from '../../components/useUrlFilters';
import { useText, type Text } from '../../language/useText';
import { heatLevel, heatOf, type Across, type Heat, type HeatRow } from './heat-map';
import styles from './HeatMap.module.css';
import type { Named, SheetRow } from './sheet';

const names = ['across'] as const;

/** Where work gathers, and where nobody is: the darker, the more tasks. */
export function HeatMap({ rows }: { rows: readonly SheetRow[] }): ReactElement {
  const t = useText();
  const { value, set } = useUrlFilters(names);
  const across: Across = value.across === 'place' ? 'place' : 'sector';
  const heat = heatOf(rows, across, t);
  return (
    <Panel
      title={t('whoDoesWhat.heatMap')}
      aside={
        <Choice<Across>
          label={t('whoDoesWhat.across')}
          isLabelHidden
          value={across}
          options={[
            { value: 'sector', text: t('whoDoesWhat.acrossSector') },
            { value: 'place', text: t('whoDoesWhat.acrossPlace') },
          ]}
          onChange={(wanted) => set('across', wanted === 'sector' ? '' : wanted)}
        />
      }
    >
      <DataTable
        title={t('whoDoesWhat.heatMapTitle')}
        columns={heatColumns(heat, across, t)}
        rows={heat.rows}
        keyOf={({ id }) => id}
        empty={t('whoDoesWhat.none')}
      />
    </Panel>
  );
}

function heatColumns({ columns, most }: Heat, across: Across, t: Text): readonly Column<HeatRow>[] {
  return [
    {
      id: 'who',
      title: t('whoDoesWhat.who'),
      isRowHead: true,
      text: ({ name }) => name,
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
    ...columns.map((column): Column<HeatRow> => ({
      id: column.id,
      title: column.name,
      align: 'end',
      text: ({ counts }) => counts.get(column.id) ?? 0,
      cell: (row) => <HeatCell row={row} column={column} across={across} most={most} />,
    })),
    { id: 'total', title: t('whoDoesWhat.total'), align: 'end', text: ({ total }) => total },
  ];
}

interface HeatCellProps {
  readonly row: HeatRow;
  readonly column: Named;
  readonly across: Across;
  readonly most: number;
}

function HeatCell({ row, column, across, most }: HeatCellProps): ReactElement {
  const t = useText();
  const count = row.counts.get(column.id) ?? 0;
  if (count === 0) return <span className={styles['none']}>{t.number(0)}</span>;
  const filter = new URLSearchParams({ lead: row.id, [across === 'sector' ? 'kind' : 'place']: column.id });
  return (
    <Link
      to={`/tasks?${filter}`}
      className={`${styles['cell']} ${styles[`level${heatLevel(count, most)}`]}`}
      aria-label={t('whoDoesWhat.cell', { count, who: row.name, what: column.name })}
    >
      {t.number(count)}
    </Link>
  );
}
