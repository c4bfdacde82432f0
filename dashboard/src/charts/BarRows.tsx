import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Tone } from '../components/Tag';
import { useText } from '../language/useText';
import styles from './BarRows.module.css';

export interface BarRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
  readonly tone: Tone;
  /** Where the row leads. */
  readonly to?: string;
  /** A word more below the label. */
  readonly note?: ReactNode;
}

export interface BarRowsProps {
  readonly label: string;
  readonly rows: readonly BarRow[];
}

/** Counts as quiet bars, the longest for the largest. Its words are its text alternative. */
export function BarRows({ label, rows }: BarRowsProps): ReactElement {
  const t = useText();
  const largest = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ul className={styles['rows']} aria-label={label}>
      {rows.map(({ key, label: name, value, tone, to, note }) => {
        const inside = (
          <>
            <span className={styles['name']}>
              {name}
              {note && <small>{note}</small>}
            </span>
            <span className={styles['track']} aria-hidden="true">
              <span
                className={`${styles['bar']} ${styles[tone]}`}
                style={{ inlineSize: `${(value / largest) * 100}%` }}
              />
            </span>
            <span className={styles['value']}>{t.number(value)}</span>
          </>
        );
        return (
          <li key={key}>
            {to === undefined ? (
              <span className={styles['row']}>{inside}</span>
            ) : (
              <Link to={to} className={styles['row'] ?? ''}>
                {inside}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
