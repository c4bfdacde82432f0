import { Children, useId, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon';
import { useText } from '../../language/useText';
import styles from './Concern.module.css';

export interface ConcernProps {
  readonly title: string;
  readonly tone: 'bad' | 'warn';
  readonly count: number;
  /** Where all of them stand, if that is somewhere. */
  readonly to?: string;
  /** The first of them, as list items. */
  readonly children: ReactNode;
}

/** One kind of trouble. */
export function Concern({ title, tone, count, to, children }: ConcernProps): ReactElement {
  const t = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['concern']}>
      <div className={styles['head']}>
        <span className={`${styles['count']} ${count > 0 ? styles[tone] : styles['calm']}`}>
          {count > 0 ? t.number(count) : <Icon name="check" size={16} />}
        </span>
        <h3 id={id}>{to === undefined || count === 0 ? title : <Link to={to}>{title}</Link>}</h3>
        {count === 0 && <span className={styles['none']}>{t('overview.attention.calm')}</span>}
      </div>
      {count > 0 && <ul className={styles['items']}>{children}</ul>}
      {to !== undefined && count > Children.count(children) && (
        <Link to={to} className={styles['all'] ?? ''}>
          {t('overview.attention.all', { count })}
        </Link>
      )}
    </section>
  );
}
