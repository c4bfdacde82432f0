import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { BarRows } from '../../charts/BarRows';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { assessmentLook } from '../../terms/status-look';
import { OverviewAssessmentFiguresDocument } from './Figures.generated';

const statuses = Object.keys(assessmentLook) as (keyof typeof assessmentLook)[];

export function AssessmentFigures(): ReactElement {
  const t = useText();
  const result = useQuery(OverviewAssessmentFiguresDocument);
  useRefetchOn(['assessment'], result.refetch);
  const { data } = result;
  const demos = data
    ? statuses.flatMap((status) => data[status].nodes).filter(({ isDemo }) => isDemo).length
    : 0;
  return (
    <Panel title={t('overview.assessments')} aside={demos > 0 && t('overview.demo', { count: demos })}>
      <QueryView result={result}>
        {(figures) => (
          <BarRows
            label={t('overview.assessments')}
            rows={statuses.map((status) => ({
              key: status,
              label: t.term('AssessmentPublicStatus', status),
              value: figures[status].totalCount,
              tone: assessmentLook[status].tone,
              to: `/assessments?publicStatus=${status}`,
            }))}
          />
        )}
      </QueryView>
    </Panel>
  );
}
