import { useState, type ReactElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../language/useText';
import { Button } from './Button';
import { saveCsv } from './csv';
import styles from './DataTable.module.css';
import { Icon } from './Icon';
import { Nothing } from './QueryView';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What is seen; the text where not given. */
  readonly cell?: (row: Row) => ReactNode;
  /** What is sorted by and saved as CSV. */
  readonly text: (row: Row) => string | number | null;
  readonly align?: 'end';
  /** What the row is about: the head of the row to screen readers. */
  readonly isRowHead?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table is about, for screen readers, its CSV file and its print. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly empty: string;
  /** Where there are more rows than these, how to bring them. */
  readonly onMore?: (() => void) | undefined;
  /** What stands in the CSV file, where that is something else than what is seen. */
  readonly csv?: readonly Column<Row>[];
  /** How many rows are shown at first, of so many that not all are looked at. */
  readonly pageLength?: number;
}

interface Order {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** A table of what is there: sorted by a click on a head, saved as CSV, printed whole. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { title, columns, rows, keyOf, empty, onMore, csv = columns, pageLength = Infinity } = props;
  const t = useText();
  const [order, setOrder] = useState<Order | null>(null);
  const [length, setLength] = useState(pageLength);
  const sorted = order ? sortedBy(columns, rows, order, t.language) : rows;
  const more = rows.length > length ? () => setLength(length + pageLength) : onMore;
  if (rows.length === 0) return <Nothing>{empty}</Nothing>;
  return (
    <div className={styles['frame']}>
      <div className={`${styles['tools']} not-printed`}>
        <span>{t('table.rows', { count: rows.length })}</span>
        <Button look="quiet" onPress={() => saveCsv(title, csv, sorted)}>
          <Icon name="download" /> CSV
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            flushSync(() => setLength(Infinity));
            window.print();
          }}
        >
          <Icon name="print" /> {t('table.print')}
        </Button>
      </div>
      {/* Reached by the keyboard, since it scrolls where the page is narrow. */}
      <section className={styles['scroll']} tabIndex={0} aria-label={title}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.id} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, length).map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <Cell key={column.id} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more && (
        <div className={`${styles['more']} not-printed`}>
          <Button onPress={more}>{t('table.more')}</Button>
        </div>
      )}
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactElement {
  const { cell, text, align, isRowHead = false } = column;
  const className = align === 'end' ? styles['end'] : undefined;
  const shown = cell ? cell(row) : text(row);
  return isRowHead ? (
    <th scope="row" className={className}>
      {shown}
    </th>
  ) : (
    <td className={className}>{shown}</td>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}

function Head<Row>({ column: { id, title, align }, order, onOrder }: HeadProps<Row>): ReactElement {
  const direction = order?.column === id ? order.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={direction ?? 'none'} className={align === 'end' ? styles['end'] : undefined}>
      <button type="button" onClick={() => onOrder({ column: id, direction: next })}>
        {title}
        {direction && <Icon name={direction === 'ascending' ? 'up' : 'down'} size={14} />}
      </button>
    </th>
  );
}

function sortedBy<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { column, direction }: Order,
  language: string,
): readonly Row[] {
  const text = columns.find(({ id }) => id === column)?.text;
  if (!text) return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [text(a), text(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null); // nothing comes last
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * collator.compare(String(one), String(other));
  });
}
