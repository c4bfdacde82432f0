import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './Panel.module.css';

export interface PanelProps {
  readonly title: ReactNode;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A region of a page, known by its title. */
export function Panel({ title, aside, children, className }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className={[styles['panel'], className].filter(Boolean).join(' ')}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={styles['aside']}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
