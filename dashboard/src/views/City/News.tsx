import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { Tag } from '../../components/Tag';
import { InLanguage } from '../../language/InLanguage';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { DemoTag } from '../../terms/DemoTag';
import { CityNewsDocument, type CityNewsQuery } from './City.generated';
import styles from './News.module.css';

type Item = CityNewsQuery['news']['nodes'][number];

export function News({ placeId }: { placeId: string }): ReactElement {
  const t = useText();
  const result = useQuery(CityNewsDocument, { variables: { id: placeId, lang: t.lang } });
  useRefetchOn(['news'], result.refetch);
  return (
    <Panel title={t('city.news')}>
      <QueryView result={result}>
        {({ news }) =>
          news.nodes.length === 0 ? (
            <Nothing>{t('city.noNews')}</Nothing>
          ) : (
            <ul className={styles['news']}>
              {news.nodes.map((item) => (
                <NewsRow key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function NewsRow({ item }: { item: Item }): ReactElement {
  const t = useText();
  const { id, headline, languages, publishedOn, isStale, supersededBy, isDemo } = item;
  return (
    <li className={isStale ? styles['stale'] : undefined}>
      <Link to={`/news/${id}`}>
        <InLanguage text={headline} languages={languages} />
      </Link>
      <p className={styles['facts']}>
        <span>{publishedOn === null ? t('city.noDate') : t.day(publishedOn)}</span>
        {isDemo && <DemoTag />}
        {isStale && (
          <Tag tone="warn" icon="clock">
            {supersededBy ? t('city.superseded') : t('city.stale')}
          </Tag>
        )}
      </p>
      {supersededBy && (
        <p className={styles['facts']}>
          <span>{t('city.replacedBy')}</span>
          <Link to={`/news/${supersededBy.id}`}>
            <InLanguage text={supersededBy.headline} languages={supersededBy.languages} />
          </Link>
        </p>
      )}
    </li>
  );
}
