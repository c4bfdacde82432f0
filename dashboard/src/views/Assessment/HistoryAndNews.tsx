import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { kept } from '../../api/kept';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { Tag } from '../../components/Tag';
import { InLanguage } from '../../language/InLanguage';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import styles from './Assessment.module.css';
import { AssessmentNewsDocument } from './Assessment.generated';

export function HistoryAndNews({ id }: { id: string }): ReactElement {
  const t = useText();
  const result = kept(useQuery(AssessmentNewsDocument, { variables: { id, lang: t.lang } }));
  useRefetchOn(['assessment', 'news'], result.refetch);
  return (
    <QueryView result={result} lines={4}>
      {({ assessment }) =>
        assessment && (
          <>
            <Panel title={t('assessments.news')}>
              {assessment.news.nodes.length === 0 && <Nothing>{t('assessments.noNews')}</Nothing>}
              <ul className={styles['list']}>
                {assessment.news.nodes.map(({ id: item, headline, languages, publishedOn, isStale }) => (
                  <li key={item}>
                    <Link to={`/news/${item}`}>
                      <InLanguage text={headline} languages={languages} />
                    </Link>{' '}
                    {isStale && <Tag tone="warn">{t('assessments.stale')}</Tag>}
                    {publishedOn && <p className={styles['soft']}>{t.day(publishedOn)}</p>}
                  </li>
                ))}
              </ul>
            </Panel>
            <Panel title={t('assessments.history')}>
              {assessment.history.nodes.length === 0 && <Nothing>{t('assessments.noHistory')}</Nothing>}
              <ol className={styles['list']}>
                {assessment.history.nodes.toReversed().map((event) => (
                  <li key={event.id} className={styles['item']}>
                    <p>
                      {event.fromStatus && `${t.term('AssessmentStatus', event.fromStatus)} → `}
                      {t.term('AssessmentStatus', event.toStatus)}
                    </p>
                    {event.reason && (
                      <p>
                        <Original text={event.reason} />
                      </p>
                    )}
                    <p className={styles['soft']}>
                      <bdi>{event.actorName}</bdi> · {t.moment(event.occurredAt)}
                    </p>
                  </li>
                ))}
              </ol>
            </Panel>
          </>
        )
      }
    </QueryView>
  );
}
