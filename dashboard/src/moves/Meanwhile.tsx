import type { ReactElement } from 'react';
import { Ago } from '../components/Ago';
import { useText } from '../language/useText';
import { Happening } from './Happening';
import type { TaskHappeningFragment } from './moves.generated';
import styles from './moves.module.css';

export interface MeanwhileProps {
  /** The task as somebody saw it. */
  readonly since: { readonly updatedAt: string };
  readonly now: { readonly history: { readonly nodes: readonly TaskHappeningFragment[] } };
}

/** What others did to a task since it was seen. */
export function Meanwhile({ since, now }: MeanwhileProps): ReactElement {
  const t = useText();
  const news = now.history.nodes.filter(
    ({ kind, recordedAt }) => kind !== 'COMMENTED' && Date.parse(recordedAt) > Date.parse(since.updatedAt),
  );
  return (
    <>
      <p>
        {t('move.conflict.lead', { names: [...new Set(news.map(({ actorName }) => actorName))].join(', ') })}
      </p>
      <ul className={styles['meanwhile']}>
        {news.map((event) => (
          <li key={event.id}>
            <Happening event={event} />{' '}
            <small>
              <Ago at={event.recordedAt} />
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
