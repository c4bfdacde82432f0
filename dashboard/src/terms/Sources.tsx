import type { ReactElement } from 'react';
import { Nothing } from '../components/QueryView';
import { Original } from '../language/Original';
import { useText } from '../language/useText';
import styles from './Sources.module.css';

export interface Source {
  readonly url: string | null;
  readonly title: string | null;
  readonly retrievedOn: string | null;
  readonly quote: string | null;
  readonly isDemo: boolean;
}

/** From where the facts of a record are. */
export function Sources({ sources }: { sources: readonly Source[] }): ReactElement {
  const t = useText();
  if (sources.length === 0) return <Nothing>{t('source.none')}</Nothing>;
  return (
    <ul className={styles['sources']}>
      {sources.map((source, index) => (
        <li key={index}>
          <SourceTitle source={source} />
          {source.quote !== null && (
            <blockquote lang="en" dir="ltr">
              {source.quote}
            </blockquote>
          )}
          {source.retrievedOn !== null && (
            <small>{t('source.retrieved', { day: t.day(source.retrievedOn) })}</small>
          )}
          {source.isDemo && <small>{t('source.demo')}</small>}
        </li>
      ))}
    </ul>
  );
}

function SourceTitle({ source: { title, url } }: { source: Source }): ReactElement | null {
  const text = title ?? url;
  if (text === null) return null;
  if (url === null) return <Original text={text} />;
  return (
    <a href={url} rel="noreferrer">
      <Original text={text} />
    </a>
  );
}
