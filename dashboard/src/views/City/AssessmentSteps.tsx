import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PhaseTimeline } from '../../charts/PhaseTimeline';
import { Facts } from '../../components/Facts';
import { Tag } from '../../components/Tag';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import { StatusTag } from '../../terms/StatusTag';
import { When } from '../../terms/When';
import styles from './Assessments.module.css';
import type { CityAssessmentsQuery } from './City.generated';

type AssessmentData = CityAssessmentsQuery['assessments']['nodes'][number];

export interface AssessmentStepsProps {
  readonly assessment: AssessmentData;
  /** Its results were to be there by now, and are not. */
  readonly isLate: boolean;
}

/** How far an assessment is on its way through the guide's steps. */
export function AssessmentSteps({ assessment, isLate }: AssessmentStepsProps): ReactElement {
  const t = useText();
  const { id, title, english, isDemo, method, publicStatus, status, phases, sdgTargets } = assessment;
  const { expectedResults, resultsPresentedOn, publishedOn, consultation } = assessment;
  const missing = consultation.flatMap(({ consulted, group }) => (consulted || !group ? [] : [group.code]));
  const targets = sdgTargets.filter((target) => target !== null);
  return (
    <article className={styles['assessment']}>
      <h3>
        <Link to={`/assessments/${id}`}>
          <Translated text={title} english={english} />
        </Link>
      </h3>
      <p className={styles['tags']}>
        <StatusTag type="AssessmentPublicStatus" value={publicStatus} />
        <span>{t.term('AssessmentStatus', status)}</span>
        <span>{t.term('AssessmentMethod', method)}</span>
        {isDemo && <DemoTag />}
        {isLate && (
          <Tag tone="warn" icon="alert">
            {t('city.lateResults')}
          </Tag>
        )}
      </p>
      <Facts
        facts={[
          { name: t('city.expected'), value: expectedResults && <When date={expectedResults} /> },
          { name: t('city.presented'), value: resultsPresentedOn && <When date={resultsPresentedOn} /> },
          { name: t('city.published'), value: publishedOn && <When date={publishedOn} /> },
        ]}
      />
      <p className={styles['consulted']}>
        <strong>
          {t('city.consulted', { count: consultation.length - missing.length, all: consultation.length })}
        </strong>{' '}
        {missing.length === 0
          ? t('city.consulted.all')
          : t('city.consulted.missing', {
              groups: t.list(missing.map((code) => t.term('StakeholderGroupCode', code))),
            })}
      </p>
      <PhaseTimeline phases={phases} />
      {targets.length > 0 && (
        <details className={styles['targets']}>
          <summary>
            {t('city.sdgTargets')} {targets.map(({ code }) => code).join(' · ')}
          </summary>
          <ul>
            {targets.map((target) => (
              <li key={target.code}>
                <strong>{target.code}</strong> <Translated text={target.title} english={target.english} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
