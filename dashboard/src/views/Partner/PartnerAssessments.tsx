import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { kept } from '../../api/kept';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import { StatusTag } from '../../terms/StatusTag';
import { When } from '../../terms/When';
import { PartnerAssessmentsDocument, type PartnerAssessmentsQuery } from './Partner.generated';
import styles from './Partner.module.css';

type Shown = NonNullable<PartnerAssessmentsQuery['partner']>;

/** In which assessments a partner has a part, and what it is to see to. */
export function PartnerAssessments({ id }: { id: string }): ReactElement {
  const t = useText();
  const result = kept(useQuery(PartnerAssessmentsDocument, { variables: { id, lang: t.lang } }));
  return (
    <div className={styles['columns']}>
      <Panel title={t('partner.assessments')}>
        <QueryView result={result}>
          {({ partner }) => <Assessments assessments={partner?.assessments ?? []} />}
        </QueryView>
      </Panel>
      <Panel title={t('partner.recommendations')}>
        <QueryView result={result}>
          {({ partner }) => <Recommendations recommendations={partner?.recommendations ?? []} />}
        </QueryView>
      </Panel>
    </div>
  );
}

function Assessments({ assessments }: Pick<Shown, 'assessments'>): ReactElement {
  const t = useText();
  if (assessments.length === 0) return <Nothing>{t('partner.noAssessments')}</Nothing>;
  return (
    <ul className={styles['list']}>
      {assessments.map(({ id, title, english, publicStatus, isDemo }) => (
        <li key={id}>
          <Link to={`/assessments/${id}`}>
            <Translated text={title} english={english} />
          </Link>
          <StatusTag type="AssessmentPublicStatus" value={publicStatus} />
          {isDemo && <DemoTag />}
        </li>
      ))}
    </ul>
  );
}

function Recommendations({ recommendations }: Pick<Shown, 'recommendations'>): ReactElement {
  const t = useText();
  if (recommendations.length === 0) return <Nothing>{t('partner.noRecommendations')}</Nothing>;
  return (
    <ul className={styles['list']}>
      {recommendations.map(({ id, text, english, status, targetDate, assessment }) => (
        <li key={id}>
          <Link to={`/assessments/${assessment.id}#${id}`}>
            <Translated text={text} english={english} />
          </Link>
          <StatusTag type="RecommendationStatus" value={status} />
          {targetDate && (
            <span className={styles['soft']}>
              <When date={targetDate} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
