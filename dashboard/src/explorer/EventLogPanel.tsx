import type { ReactElement } from 'react';
import { Button } from '../components/Button';
import { Tag, type Tone } from '../components/Tag';
import { useText } from '../language/useText';
import { EventRow } from './EventRow';
import type { LogState } from './event-log';
import styles from './EventLogPanel.module.css';
import { useExplorer } from './ExplorerContext';
import { useStore } from './store';

const tones: Readonly<Record<LogState['line'], Tone>> = {
  none: 'calm',
  connecting: 'busy',
  listening: 'good',
  reconnecting: 'warn',
  stopped: 'calm',
  ended: 'calm',
  failed: 'bad',
};

const isOpen = (line: LogState['line']): boolean =>
  ['connecting', 'listening', 'reconnecting'].includes(line);

/** What a subscription has brought, newest first. */
export function EventLogPanel(): ReactElement {
  const t = useText();
  const { events: log } = useExplorer();
  const { line, operationName, events, held, isPaused, cursor, message } = useStore(log.state);
  if (line === 'none') return <p className={styles['empty']}>{t('explorer.events.none')}</p>;
  return (
    <>
      <div className={styles['bar']}>
        <span role="status" className={styles['state']}>
          <Tag tone={tones[line]}>{t(`explorer.events.${line}`)}</Tag>
          {operationName !== undefined && <code dir="ltr">{operationName}</code>}
        </span>
        <span className={styles['actions']}>
          <Button onPress={() => log.pause(!isPaused)}>
            {isPaused ? t('explorer.events.goOn', { count: held.length }) : t('explorer.events.pause')}
          </Button>
          <Button onPress={() => log.clear()} isDisabled={events.length + held.length === 0}>
            {t('explorer.events.clear')}
          </Button>
          {isOpen(line) ? (
            <Button onPress={() => log.stop()}>{t('explorer.events.stop')}</Button>
          ) : (
            <Button
              look="main"
              isDisabled={cursor === undefined}
              onPress={() => cursor !== undefined && log.resume(cursor)}
            >
              {t('explorer.events.resume')}
            </Button>
          )}
        </span>
      </div>
      {message !== undefined && (
        <p className={styles['message']} lang="en" dir="ltr">
          {message}
        </p>
      )}
      {events.length > 0 ? (
        <ol className={styles['events']} reversed>
          {events.toReversed().map((event) => (
            <EventRow key={event.number} event={event} onResume={(from) => log.resume(from)} />
          ))}
        </ol>
      ) : (
        <p className={styles['empty']}>{t('explorer.events.waiting')}</p>
      )}
    </>
  );
}
