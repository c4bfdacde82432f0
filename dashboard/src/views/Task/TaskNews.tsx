import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import type { TaskRecord } from './Task';

/** News that names a task; nothing where none does. */
export function TaskNews({ task }: { task: TaskRecord }): ReactElement | null {
  const t = useText();
  if (task.news.length === 0) return null;
  return (
    <Panel title={t('task.news')}>
      <ul>
        {task.news.map(({ id, headline, english, publishedOn }) => (
          <li key={id}>
            <Link to={`/news/${id}`}>
              <Translated text={headline} english={english} />
            </Link>
            {publishedOn !== null && <small> {t.day(publishedOn)}</small>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
