import type { ReactElement, ReactNode } from 'react';
import styles from './Filters.module.css';

/** What narrows a list, in one row above it. */
export function Filters({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div role="search" aria-label={label} className={`${styles['filters']} not-printed`}>
      {children}
    </div>
  );
}
