import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../language/useText';
import { useSession } from '../../session/SessionContext';
import styles from './BoardState.module.css';
import type { LoadedTasks } from './useBoardTasks';

export interface BoardStateProps {
  readonly loaded: LoadedTasks;
  /** How many pass the filter. */
  readonly shown: number;
  /** What happened last. */
  readonly news: ReactNode;
}

/** How many tasks there are, how many of them are here already, and what happened last. */
export function BoardState({ loaded, shown, news }: BoardStateProps): ReactElement {
  const t = useText();
  const { name } = useSession();
  const { tasks, total, isComplete, error } = loaded;
  return (
    <div className={styles['state']}>
      {total === null && !error && <span>{t('query.loading')}</span>}
      {total === null ? null : isComplete || error ? (
        <span>{t('board.shown', { count: shown, total: tasks.length })}</span>
      ) : (
        <label className={styles['loading']}>
          {t('board.loading', { count: tasks.length, total })}
          <progress value={tasks.length} max={total} />
        </label>
      )}
      {name === null && <span>{t('board.signIn')}</span>}
      <p role="status" className={styles['news']}>
        {news}
      </p>
    </div>
  );
}
