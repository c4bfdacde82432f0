import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/Page';
import { InLanguage } from '../../language/InLanguage';
import { useText } from '../../language/useText';
import { NewsItemDocument } from './NewsItem.generated';

/** In the place of an item that was withdrawn before its reader's eyes: that it is gone, and what took its place. */
export function Withdrawn({ supersededById }: { supersededById: string | null }): ReactElement {
  const t = useText();
  return (
    <Page title={t('news.withdrawn')} lead={t('news.withdrawnLead')}>
      {supersededById !== null && <Successor id={supersededById} />}
      <p>
        <Link to="/news">{t('news.toAll')}</Link>
      </p>
    </Page>
  );
}

function Successor({ id }: { id: string }): ReactElement | null {
  const t = useText();
  const { data } = useQuery(NewsItemDocument, { variables: { id, lang: t.lang, wanted: t.lang } });
  if (!data?.newsItem) return null;
  const { headline, languages } = data.newsItem;
  return (
    <p>
      {t('news.successor')}{' '}
      <Link to={`/news/${id}`}>
        <InLanguage text={headline} languages={languages} />
      </Link>
    </p>
  );
}
