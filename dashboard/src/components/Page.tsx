import { useEffect, type ReactElement, type ReactNode } from 'react';
import styles from './Page.module.css';

export interface PageProps {
  /** For the tab and the browser's history. */
  readonly title: string;
  /** What stands in the title's place where that is more than words. */
  readonly heading?: ReactNode;
  /** A line above the title: where the page belongs. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether it fills the window, and what is in it scrolls by itself. */
  readonly fillsWindow?: boolean;
  readonly children: ReactNode;
}

export function Page({
  title,
  heading,
  above,
  lead,
  actions,
  fillsWindow = false,
  children,
}: PageProps): ReactElement {
  useEffect(() => {
    document.title = `${title} · UNODCity`;
  }, [title]);
  return (
    <article className={`${styles['page']} ${fillsWindow ? styles['wide'] : ''}`}>
      <header className={styles['head']}>
        <div className={styles['words']}>
          {above && <p className={styles['above']}>{above}</p>}
          <h1>{heading ?? title}</h1>
          {lead && <div className={styles['lead']}>{lead}</div>}
        </div>
        {actions && <div className={`${styles['actions']} not-printed`}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}
