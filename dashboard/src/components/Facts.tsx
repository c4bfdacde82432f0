import type { ReactElement, ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  readonly name: string;
  /** Left out where there is nothing to say. */
  readonly value: ReactNode;
}

/** What is known of a record, by name. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactElement {
  return (
    <dl className={styles['facts']}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
