import { useState, type ReactElement } from 'react';
import { Button } from '../components/Button';
import { Tag } from '../components/Tag';
import { useText } from '../language/useText';
import { CodeBlock } from './CodeBlock';
import type { LoggedEvent } from './event-log';
import styles from './EventLogPanel.module.css';

export interface EventRowProps {
  readonly event: LoggedEvent;
  /** Asks for all that came behind this cursor again. */
  readonly onResume: (cursor: string) => void;
}

export function EventRow({ event, onResume }: EventRowProps): ReactElement {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { number, at, bytes, cursor, sequence, replayed, hasErrors, result } = event;
  return (
    <li className={styles['event']}>
      <details onToggle={(toggled) => setIsOpen(toggled.currentTarget.open)}>
        <summary>
          <span className={styles['number']}>{t.number(number)}</span>
          <time dateTime={new Date(at).toISOString()} dir="ltr">
            {timeOf(at)}
          </time>
          <span className={styles['size']}>{t('explorer.bytes', { count: bytes })}</span>
          {sequence !== undefined && <span>{t('explorer.events.sequence', { number: sequence })}</span>}
          {replayed && <Tag tone="review">{t('explorer.events.replayed')}</Tag>}
          {hasErrors && <Tag tone="bad">{t('explorer.errors')}</Tag>}
        </summary>
        {isOpen && <CodeBlock text={JSON.stringify(result, null, 2)} />}
      </details>
      <div className={styles['cursor']}>
        {cursor === undefined ? (
          <span>{t('explorer.events.noCursor')}</span>
        ) : (
          <>
            <code dir="ltr" title={cursor}>
              {cursor}
            </code>
            <Button look="quiet" onPress={() => onResume(cursor)}>
              {t('explorer.events.resumeHere')}
              <span className="visually-hidden">{t.number(number)}</span>
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** To the millisecond: events of one change come close together. */
function timeOf(at: number): string {
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day.getHours())}:${two(day.getMinutes())}:${two(day.getSeconds())}.${String(day.getMilliseconds()).padStart(3, '0')}`;
}
