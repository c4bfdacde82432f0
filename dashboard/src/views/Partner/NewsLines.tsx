import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Tag } from '../../components/Tag';
import { InLanguage } from '../../language/InLanguage';
import type { Language } from '../../language/languages';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import styles from './NewsLines.module.css';

export interface NewsLine {
  readonly id: string;
  readonly headline: string;
  readonly languages: readonly Uppercase<Language>[];
  readonly publishedOn: string | null;
  readonly isStale: boolean;
  readonly isDemo: boolean;
}

/** News about a record, one line each. */
export function NewsLines({ items }: { items: readonly NewsLine[] }): ReactElement {
  const t = useText();
  return (
    <ul className={styles['lines']}>
      {items.map(({ id, headline, languages, publishedOn, isStale, isDemo }) => (
        <li key={id}>
          <Link to={`/news/${id}`}>
            <InLanguage text={headline} languages={languages} />
          </Link>
          <span className={styles['soft']}>
            {publishedOn === null ? t('partner.newsUndated') : t.day(publishedOn)}
          </span>
          {isStale && (
            <Tag tone="warn" icon="clock">
              {t('partner.newsStale')}
            </Tag>
          )}
          {isDemo && <DemoTag />}
        </li>
      ))}
    </ul>
  );
}
