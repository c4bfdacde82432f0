import type { ReactElement } from 'react';
import { Page } from '../../components/Page';
import { useText } from '../../language/useText';
import { AssessmentFigures } from './AssessmentFigures';
import { Attention } from './Attention';
import { Feed } from './Feed';
import styles from './Overview.module.css';
import { Places } from './Places';
import { TaskFigures } from './TaskFigures';

/** What one sees first, and leaves on a wall. Each panel asks for itself: one that cannot be read takes no other along. */
export function Overview(): ReactElement {
  const t = useText();
  return (
    <Page title={t('overview.title')} lead={t('overview.lead')}>
      <div className={styles['overview']}>
        <div className={styles['main']}>
          <Places />
          <TaskFigures />
        </div>
        <div className={styles['side']}>
          <div className={styles['stack']}>
            <Attention />
            <AssessmentFigures />
          </div>
          <Feed />
        </div>
      </div>
    </Page>
  );
}
