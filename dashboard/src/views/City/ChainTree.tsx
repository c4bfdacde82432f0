import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon';
import { Tag } from '../../components/Tag';
import { Original, Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { StatusTag } from '../../terms/StatusTag';
import { When } from '../../terms/When';
import styles from './Chain.module.css';
import type { CityChainQuery } from './City.generated';

type AssessmentData = CityChainQuery['assessments']['nodes'][number];
type RecommendationData = AssessmentData['recommendations'][number];
type TaskData = RecommendationData['tasks'][number];

/** A tree in three columns. What belongs to the card that is pointed at, or has the focus, lights up: its ancestors, and all that follows from it. */
export function ChainTree({ assessment }: { assessment: AssessmentData }): ReactElement {
  const t = useText();
  const { id, priorityAreas, recommendations } = assessment;
  const without = recommendations.filter(({ priorityArea }) => priorityArea === null);
  return (
    <div className={styles['scroll']}>
      <div className={styles['heads']} aria-hidden="true">
        <span>{t('city.chain.areas')}</span>
        <span>{t('city.chain.recommendations')}</span>
        <span>{t('city.chain.tasks')}</span>
      </div>
      <ol className={styles['tree']} aria-label={t('city.chain.areas')}>
        {priorityAreas.map((area) => (
          <li key={area.id} className={styles['branch']}>
            <div className={styles['card']}>
              <span className={styles['rank']}>{t.number(area.rank)}</span>
              <Link to={`/assessments/${id}`}>
                <Original text={area.title} />
              </Link>
            </div>
            <Recommendations
              assessmentId={id}
              recommendations={recommendations.filter(({ priorityArea }) => priorityArea?.id === area.id)}
            />
          </li>
        ))}
        {without.length > 0 && (
          <li className={styles['branch']}>
            <div className={`${styles['card']} ${styles['empty']}`}>{t('city.chain.noArea')}</div>
            <Recommendations assessmentId={id} recommendations={without} />
          </li>
        )}
      </ol>
    </div>
  );
}

interface RecommendationsProps {
  readonly assessmentId: string;
  readonly recommendations: readonly RecommendationData[];
}

function Recommendations({ assessmentId, recommendations }: RecommendationsProps): ReactElement {
  const t = useText();
  if (recommendations.length === 0) {
    return (
      <ul className={styles['tree']}>
        <li className={styles['branch']}>
          <div className={`${styles['card']} ${styles['empty']}`}>{t('city.chain.noRecommendation')}</div>
        </li>
      </ul>
    );
  }
  return (
    <ul className={styles['tree']} aria-label={t('city.chain.recommendations')}>
      {recommendations.map((recommendation) => (
        <li key={recommendation.id} className={styles['branch']}>
          <Recommendation assessmentId={assessmentId} recommendation={recommendation} />
          <Tasks tasks={recommendation.tasks} />
        </li>
      ))}
    </ul>
  );
}

function Recommendation({
  assessmentId,
  recommendation,
}: {
  assessmentId: string;
  recommendation: RecommendationData;
}): ReactElement {
  const t = useText();
  const { id, number, text, english, status, implementationProgress, targetDate } = recommendation;
  return (
    <div className={styles['card']}>
      <span className={styles['rank']}>{t.number(number)}</span>
      <Link to={`/assessments/${assessmentId}#${id}`}>
        <Translated text={text} english={english} />
      </Link>
      <p className={styles['facts']}>
        <StatusTag type="RecommendationStatus" value={status} />
        {implementationProgress !== null && (
          <span>{t('city.chain.progress', { share: t.percent(implementationProgress) })}</span>
        )}
        {targetDate && (
          <span>
            {t('city.chain.target')} <When date={targetDate} />
          </span>
        )}
      </p>
    </div>
  );
}

function Tasks({ tasks }: { tasks: readonly TaskData[] }): ReactElement {
  const t = useText();
  if (tasks.length === 0) {
    return (
      <ul className={styles['tree']}>
        <li className={styles['branch']}>
          <div className={`${styles['card']} ${styles['empty']}`}>
            <Icon name="alert" size={14} /> {t('city.chain.noTask')}
          </div>
        </li>
      </ul>
    );
  }
  return (
    <ul className={styles['tree']} aria-label={t('city.chain.tasks')}>
      {tasks.map(({ id, reference, title, status, isOverdue, dueOn }) => (
        <li key={id} className={styles['branch']}>
          <div className={styles['card']}>
            <Link to={`/tasks/${reference}`}>{reference}</Link> <Original text={title} />
            <p className={styles['facts']}>
              <StatusTag type="TaskStatus" value={status} />
              {isOverdue && dueOn !== null && (
                <Tag tone="bad" icon="alert">
                  {t('overview.attention.due', { day: t.day(dueOn) })}
                </Tag>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
