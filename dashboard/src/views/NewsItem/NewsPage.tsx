import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Ago } from '../../components/Ago';
import { Facts } from '../../components/Facts';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { spokenLanguage } from '../../language/InLanguage';
import { directionOf, type Language } from '../../language/languages';
import { useText } from '../../language/useText';
import { useViewer } from '../../session/useViewer';
import { DemoTag } from '../../terms/DemoTag';
import { Sources } from '../../terms/Sources';
import { StatusTag } from '../../terms/StatusTag';
import { EditorActions } from './EditorActions';
import { LinkedRecords } from './LinkedRecords';
import { NewsHistory } from './NewsHistory';
import styles from './NewsItem.module.css';
import { NewsText } from './NewsText';
import { Notices } from './Notices';
import type { Lang, NewsRecord } from './news-record';

export interface NewsPageProps {
  readonly item: NewsRecord;
  /** In which language the reader wants it. */
  readonly wanted: Lang;
  readonly onReread: () => Promise<unknown>;
}

export function NewsPage({ item, wanted, onReread }: NewsPageProps): ReactElement {
  const t = useText();
  const { can } = useViewer();
  const { headline, status, format, languages, publishedOn, isDemo, sourceUrl, createdAt, updatedAt } = item;
  const spoken = spokenLanguage(languages, wanted).toLowerCase() as Language;
  return (
    <Page
      title={headline}
      heading={
        <span lang={spoken} dir={directionOf(spoken)}>
          {headline}
        </span>
      }
      above={
        <>
          <Link to="/news">{t('news.title')}</Link> · {t.term('NewsFormat', format)} ·{' '}
          {publishedOn === null ? (
            t('news.undated')
          ) : (
            <time dateTime={publishedOn}>{t.day(publishedOn)}</time>
          )}
        </>
      }
      lead={
        <span className={styles['tags']}>
          <StatusTag type="NewsStatus" value={status} />
          {isDemo && <DemoTag />}
        </span>
      }
      actions={can('news:write') && <EditorActions item={item} onReread={onReread} />}
    >
      <Notices item={item} wanted={wanted} />
      <div className={styles['columns']}>
        <NewsText item={item} wanted={wanted} />
        <div className={styles['aside']}>
          <Panel title={t('news.about')}>
            <LinkedRecords item={item} />
          </Panel>
          <Panel title={t('news.sources')}>
            {sourceUrl !== null && (
              <p className={styles['small']}>
                <a href={sourceUrl} rel="noreferrer" dir="ltr">
                  {t('news.source')}
                </a>
              </p>
            )}
            <Sources sources={item.provenance} />
          </Panel>
          <Panel title={t('news.history')}>
            <NewsHistory item={item} />
            <Facts
              facts={[
                { name: t('news.created'), value: <Ago at={createdAt} /> },
                { name: t('news.updated'), value: <Ago at={updatedAt} /> },
              ]}
            />
          </Panel>
        </div>
      </div>
    </Page>
  );
}
