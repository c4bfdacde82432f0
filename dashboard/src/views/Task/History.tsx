import type { ReactElement } from 'react';
import { Ago } from '../../components/Ago';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { Happening } from '../../moves/Happening';
import styles from './History.module.css';
import type { TaskHappeningFragment } from './Task.generated';

/** What happened to a task, the newest first. */
export function History({ events }: { events: readonly TaskHappeningFragment[] }): ReactElement {
  const t = useText();
  return (
    <ol className={styles['history']} aria-label={t('task.history')} reversed>
      {events.toReversed().map((event) => (
        <li key={event.id} className={styles[event.kind === 'COMMENTED' ? 'comment' : 'event']}>
          <p>
            <Happening event={event} />
          </p>
          {event.comment !== null && (
            <blockquote className={styles['said']}>
              <bdi>{event.comment}</bdi>
            </blockquote>
          )}
          {event.reason !== null && (
            <p>
              <span className={styles['when']}>{t('task.reason')}</span> <Original text={event.reason} />
            </p>
          )}
          <p className={styles['when']}>
            <Ago at={event.occurredAt} />
            {isLater(event) && <> · {t('task.recordedAt', { moment: t.moment(event.recordedAt) })}</>}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Field work is reported later than it happens. */
function isLater({ occurredAt, recordedAt }: TaskHappeningFragment): boolean {
  return Date.parse(recordedAt) - Date.parse(occurredAt) >= 60_000;
}
