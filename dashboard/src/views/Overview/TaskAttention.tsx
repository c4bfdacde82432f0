import { useQuery } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { QueryView } from '../../components/QueryView';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { calendarPoll } from './calendar-poll';
import { OverviewTaskAttentionDocument, type OverviewTaskAttentionQuery } from './Attention.generated';
import { Concern } from './Concern';

type OverdueTask = OverviewTaskAttentionQuery['overdue']['nodes'][number];
type BlockedTask = OverviewTaskAttentionQuery['blocked']['nodes'][number];

export function TaskAttention(): ReactElement {
  const t = useText();
  const result = useQuery(OverviewTaskAttentionDocument, {
    variables: { lang: t.lang },
    pollInterval: calendarPoll,
  });
  useRefetchOn(['task'], result.refetch);
  return (
    <QueryView result={result}>
      {(data) => {
        // The lists are as they were read; their tasks are as they are now.
        const overdue = data.overdue.nodes.filter(({ isOverdue }) => isOverdue);
        const blocked = data.blocked.nodes.filter(({ status }) => status === 'BLOCKED');
        const gone = (nodes: readonly unknown[], left: readonly unknown[]): number =>
          nodes.length - left.length;
        return (
          <>
            <Concern
              title={t('overview.attention.overdue')}
              tone="bad"
              count={data.overdue.totalCount - gone(data.overdue.nodes, overdue)}
              to="/tasks?overdue=true"
            >
              {overdue.map((task) => (
                <Task key={task.id} task={task}>
                  {task.dueOn !== null && t('overview.attention.due', { day: t.day(task.dueOn) })}
                </Task>
              ))}
            </Concern>
            <Concern
              title={t('overview.attention.blocked')}
              tone="bad"
              count={data.blocked.totalCount - gone(data.blocked.nodes, blocked)}
              to="/tasks?status=BLOCKED"
            >
              {blocked.map((task) => (
                <Task key={task.id} task={task}>
                  <BlockedBy task={task} />
                </Task>
              ))}
            </Concern>
          </>
        );
      }}
    </QueryView>
  );
}

function Task({ task, children }: { task: OverdueTask; children: ReactNode }): ReactElement {
  return (
    <li>
      <Link to={`/tasks/${task.reference}`}>{task.reference}</Link> <Original text={task.title} />
      <small>
        {children} · <bdi>{task.place.name}</bdi>
      </small>
    </li>
  );
}

function BlockedBy({ task: { blockedReason, blockedBy } }: { task: BlockedTask }): ReactElement {
  const t = useText();
  const open = blockedBy.filter(({ resolved }) => !resolved);
  return (
    <>
      {t.term('BlockedReason', blockedReason ?? 'OTHER')}
      {open.map(({ task }, index) => (
        <span key={task.id}>
          {index === 0 ? ' ' : ', '}
          <Link to={`/tasks/${task.reference}`}>{task.reference}</Link>
        </span>
      ))}
    </>
  );
}
