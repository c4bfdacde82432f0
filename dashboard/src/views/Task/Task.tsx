import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { kept } from '../../api/kept';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { useChanges } from '../../live/LiveContext';
import { useViewer } from '../../session/useViewer';
import { Sources } from '../../terms/Sources';
import { NotFound } from '../NotFound/NotFound';
import { Chain } from './Chain';
import { CommentForm } from './CommentForm';
import { EditTask } from './EditTask';
import { History } from './History';
import { Standing } from './Standing';
import { TaskDocument, type TaskQuery } from './Task.generated';
import styles from './Task.module.css';
import { TaskFacts } from './TaskFacts';
import { TaskNews } from './TaskNews';
import { Waiting } from './Waiting';

export type TaskRecord = NonNullable<TaskQuery['task']>;

/** Everything about one task; its history grows while one reads. */
export function Task(): ReactElement {
  const { reference = '' } = useParams();
  const t = useText();
  const result = kept(useQuery(TaskDocument, { variables: { reference, lang: t.lang } }));
  const { data, refetch } = result;
  useChanges(({ of, event }) => {
    // What a change does not tell: the history, what may be done next, and whether others still hold this one up.
    if (of === 'task' && concerns(data?.task, event.task.id)) void refetch();
  });
  if (data && data.task === null) return <NotFound />;
  return data?.task ? (
    <TaskPage task={data.task} onReread={() => void refetch()} />
  ) : (
    <Page title={reference}>
      <QueryView result={result} lines={10}>
        {() => null}
      </QueryView>
    </Page>
  );
}

function concerns(task: TaskRecord | null | undefined, id: string): boolean {
  if (!task) return false;
  return task.id === id || [...task.blockedBy, ...task.blocks].some((other) => other.task.id === id);
}

function TaskPage({ task, onReread }: { task: TaskRecord; onReread: () => void }): ReactElement {
  const t = useText();
  const viewer = useViewer();
  return (
    <Page
      title={`${task.reference} ${task.title}`}
      heading={<Original text={task.title} />}
      above={
        <>
          <Link to="/tasks">{t('task.board')}</Link> ·{' '}
          <span className={styles['reference']}>{task.reference}</span> · {t.term('TaskKind', task.kind)}
        </>
      }
      actions={<EditTask task={task} onReread={onReread} />}
    >
      <Standing task={task} onReread={onReread} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <Panel title={t('task.facts')}>
            {task.description !== null && (
              <p className={styles['description']}>
                <Original text={task.description} />
              </p>
            )}
            <TaskFacts task={task} />
          </Panel>
          <Chain task={task} />
          <Waiting task={task} />
          <TaskNews task={task} />
          <Panel title={t('task.sources')}>
            <Sources sources={task.provenance} />
          </Panel>
        </div>
        <Panel title={t('task.history')} className={styles['history']}>
          {viewer.can('coordination:write') && <CommentForm taskId={task.id} onSent={onReread} />}
          <History events={task.history.nodes} />
        </Panel>
      </div>
    </Page>
  );
}
