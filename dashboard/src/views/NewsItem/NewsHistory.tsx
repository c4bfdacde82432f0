import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Ago } from '../../components/Ago';
import { Nothing, QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { known } from './known';
import { NewsHistoryDocument } from './NewsItem.generated';
import styles from './NewsItem.module.css';
import type { NewsRecord } from './news-record';
import { useLogPages } from '../../live/useLogPages';

/** When an item was published, corrected, translated and withdrawn, and by whom; the newest first. */
export function NewsHistory({ item }: { item: NewsRecord }): ReactElement {
  const t = useText();
  // The log knows no filter by item; what the item is about leaves few others.
  const countryIso3 = known(item.countries).map(({ iso3 }) => iso3);
  const filter = { format: [item.format], ...(countryIso3.length > 0 && { countryIso3 }) };
  const result = useQuery(NewsHistoryDocument, { variables: { since: item.createdAt, filter } });
  useLogPages(result.data?.newsEvents, result.fetchMore);
  useRefetchOn(['news'], result.refetch);
  return (
    <QueryView result={result} lines={2}>
      {({ newsEvents }) => {
        const events = newsEvents.nodes.filter(({ newsItem }) => newsItem.id === item.id).toReversed();
        if (events.length === 0) return <Nothing>{t('news.noHistory')}</Nothing>;
        return (
          <ol className={styles['happenings']}>
            {events.map(({ id, kind, actorName, occurredAt }) => (
              <li key={id}>
                <strong>{t.term('NewsEventKind', kind)}</strong>
                <Ago at={occurredAt} />
                <bdi className={styles['soft']}>{actorName}</bdi>
              </li>
            ))}
          </ol>
        );
      }}
    </QueryView>
  );
}
