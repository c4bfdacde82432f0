import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { BarRows } from '../../charts/BarRows';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { taskLook, taskStatuses } from '../../terms/status-look';
import { OverviewTaskFiguresDocument } from './Figures.generated';

export function TaskFigures(): ReactElement {
  const t = useText();
  const result = useQuery(OverviewTaskFiguresDocument);
  useRefetchOn(['task'], result.refetch);
  const demos = result.data ? result.data.tasks.totalCount - result.data.real.totalCount : 0;
  return (
    <Panel title={t('overview.tasks')} aside={demos > 0 && t('overview.demo', { count: demos })}>
      <QueryView result={result} lines={8}>
        {({ tasks }) => (
          <BarRows
            label={t('overview.tasks')}
            rows={taskStatuses.map((status) => {
              const found = tasks.counts.find((count) => count.status === status);
              return {
                key: status,
                label: t.term('TaskStatus', status),
                value: found?.count ?? 0,
                tone: taskLook[status].tone,
                to: `/tasks?status=${status}`,
                note: found && found.overdue > 0 && t('overview.overdueCount', { count: found.overdue }),
              };
            })}
          />
        )}
      </QueryView>
    </Panel>
  );
}
