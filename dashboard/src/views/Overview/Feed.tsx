import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Ago } from '../../components/Ago';
import { Button } from '../../components/Button';
import { Panel } from '../../components/Panel';
import { Failure, Loading, Nothing } from '../../components/QueryView';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { say, type FeedEvent } from './feed-event';
import styles from './Feed.module.css';
import { useFeed, windows } from './useFeed';

const atFirst = 9;
const more = 20;

export function Feed(): ReactElement {
  const t = useText();
  const { events, isLoading, isOlder, error, refetch } = useFeed();
  const [length, setLength] = useState(atFirst);
  const newest = events.find(({ isNew }) => isNew);
  const days = windows[0];
  return (
    <Panel title={t('overview.feed')} aside={!isOlder && t('overview.feed.window', { days })}>
      <p className="visually-hidden" role="status">
        {newest && `${t('feed.unseen')} ${say(newest, t).sentence}`}
      </p>
      {error && <Failure error={error} isPartial={events.length > 0} onRetry={refetch} />}
      {isLoading && events.length === 0 && <Loading lines={8} />}
      {isOlder && events.length > 0 && (
        <p className={styles['older']}>{t('overview.feed.older', { days })}</p>
      )}
      {!isLoading && !error && events.length === 0 && <Nothing>{t('overview.feed.empty')}</Nothing>}
      <ol className={styles['feed']}>
        {events.slice(0, length).map((entry) => (
          <Entry key={`${entry.of} ${entry.event.id}`} entry={entry} />
        ))}
      </ol>
      {events.length > length && (
        <div className={styles['more']}>
          <Button onPress={() => setLength((now) => now + more)}>{t('table.more')}</Button>
        </div>
      )}
    </Panel>
  );
}

function Entry({ entry }: { entry: FeedEvent }): ReactElement {
  const t = useText();
  const { sentence, title, english, to, tone } = say(entry, t);
  const { actorName, occurredAt } = entry.event;
  return (
    <li className={`${styles['entry']} ${styles[tone]} ${entry.isNew ? styles['new'] : ''}`}>
      <Link to={to} className={styles['sentence'] ?? ''}>
        {sentence}
      </Link>
      {title !== '' && (
        <p>
          <Translated text={title} english={english} />
        </p>
      )}
      <p className={styles['when']}>
        <Ago at={occurredAt} /> · {t('feed.by', { name: `\u2068${actorName}\u2069` })}
      </p>
    </li>
  );
}
