import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel';
import { Nothing } from '../../components/QueryView';
import { Tag } from '../../components/Tag';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import type { MessageKey } from '../../language/message-key';
import { StatusTag } from '../../terms/StatusTag';
import type { TaskRecord } from './Task';
import styles from './Waiting.module.css';

type Dependency = TaskRecord['blocks'][number];

/** What a task waits for, and what waits for it. */
export function Waiting({ task }: { task: TaskRecord }): ReactElement {
  const t = useText();
  return (
    <Panel title={t('task.waiting')}>
      {task.blockedBy.length + task.blocks.length === 0 && <Nothing>{t('task.noWaiting')}</Nothing>}
      <Dependencies title="task.blockedBy" dependencies={task.blockedBy} />
      <Dependencies title="task.blocks" dependencies={task.blocks} />
    </Panel>
  );
}

interface DependenciesProps {
  readonly title: MessageKey;
  readonly dependencies: readonly Dependency[];
}

function Dependencies({ title, dependencies }: DependenciesProps): ReactElement | null {
  const t = useText();
  if (dependencies.length === 0) return null;
  return (
    <div>
      <h3>{t(title)}</h3>
      <ul className={styles['list']}>
        {dependencies.map(({ resolved, task }) => (
          <li key={task.id}>
            <Link to={`/tasks/${task.reference}`}>
              {task.reference} <Original text={task.title} />
            </Link>
            <StatusTag type="TaskStatus" value={task.status} />
            <Tag tone={resolved ? 'good' : 'warn'} icon={resolved ? 'check' : 'clock'}>
              {t(resolved ? 'task.resolved' : 'task.unresolved')}
            </Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}
