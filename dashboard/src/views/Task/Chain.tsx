import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel';
import { Nothing } from '../../components/QueryView';
import { Original, Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { StatusTag } from '../../terms/StatusTag';
import styles from './Chain.module.css';
import type { TaskRecord } from './Task';

/** From what a task follows: its assessment, the priority area and the recommendation; and the targets that it serves. */
export function Chain({ task }: { task: TaskRecord }): ReactElement {
  const t = useText();
  const { assessment, recommendation, sdgTargets } = task;
  const targets = sdgTargets.filter((target) => target !== null);
  return (
    <Panel title={t('task.chain')}>
      {!assessment && !recommendation && targets.length === 0 && <Nothing>{t('task.noChain')}</Nothing>}
      {(assessment ?? recommendation) && (
        <ol className={styles['chain']}>
          {assessment && (
            <li>
              <small>{t('task.assessment')}</small>
              <Link to={`/assessments/${assessment.id}`}>
                <Translated text={assessment.title} english={assessment.english} />
              </Link>
            </li>
          )}
          {recommendation?.priorityArea && (
            <li>
              <small>{t('task.priorityArea', { rank: recommendation.priorityArea.rank })}</small>
              <Original text={recommendation.priorityArea.title} />
            </li>
          )}
          {recommendation && (
            <li>
              <small>{t('task.recommendation', { number: recommendation.number })}</small>
              <span>
                <Translated text={recommendation.text} english={recommendation.english} />
              </span>
              <span>
                <StatusTag type="RecommendationStatus" value={recommendation.status} />
              </span>
            </li>
          )}
        </ol>
      )}
      {targets.length > 0 && (
        <>
          <h3>{t('task.sdgTargets')}</h3>
          <ul className={styles['targets']}>
            {targets.map(({ code, title, english }) => (
              <li key={code}>
                <strong>{code}</strong> <Translated text={title} english={english} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
