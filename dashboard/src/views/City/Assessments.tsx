import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { AssessmentSteps } from './AssessmentSteps';
import { CityAssessmentsDocument, CityLateResultsDocument } from './City.generated';
import styles from './Assessments.module.css';

/** The assessments of a place, real ones before demonstrations, the newest first. */
export function Assessments({ placeId }: { placeId: string }): ReactElement {
  const t = useText();
  const result = useQuery(CityAssessmentsDocument, { variables: { id: placeId, lang: t.lang } });
  const late = useQuery(CityLateResultsDocument);
  useRefetchOn(['assessment'], () => Promise.all([result.refetch(), late.refetch()]));
  const lateIds = new Set(late.data?.lateAssessments.map(({ id }) => id));
  return (
    <Panel title={t('city.assessments')}>
      <QueryView result={result} lines={6}>
        {({ assessments }) =>
          assessments.nodes.length === 0 ? (
            <Nothing>{t('city.noAssessment')}</Nothing>
          ) : (
            <div className={styles['assessments']}>
              {assessments.nodes
                .toSorted((a, b) => Number(a.isDemo) - Number(b.isDemo))
                .map((assessment) => (
                  <AssessmentSteps
                    key={assessment.id}
                    assessment={assessment}
                    isLate={lateIds.has(assessment.id)}
                  />
                ))}
            </div>
          )
        }
      </QueryView>
    </Panel>
  );
}
