import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Tag } from '../../components/Tag';
import { InLanguage } from '../../language/InLanguage';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import type { NewsQuery } from './News.generated';
import styles from './News.module.css';

type Item = NewsQuery['news']['nodes'][number];

/** An item's headline with what has to be known before it is read: that it is out of date, and what took its place. */
export function Headline({ item }: { item: Item }): ReactElement {
  const t = useText();
  const { id, headline, languages, isStale, isDemo, supersededBy } = item;
  return (
    <div className={styles['headline']}>
      <Link to={`/news/${id}`}>
        <InLanguage text={headline} languages={languages} />
      </Link>
      {isDemo && <DemoTag />}
      {isStale && (
        <Tag tone="warn" icon="clock">
          {t('news.stale')}
        </Tag>
      )}
      {supersededBy && (
        <small className={styles['newer']}>
          {t('news.supersededBy')}{' '}
          <Link to={`/news/${supersededBy.id}`}>
            <InLanguage text={supersededBy.headline} languages={supersededBy.languages} />
          </Link>
        </small>
      )}
    </div>
  );
}
