import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { kept } from '../../api/kept';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useChanges } from '../../live/LiveContext';
import { useRefetchOn } from '../../live/useRefetchOn';
import { useViewer } from '../../session/useViewer';
import { newsLanguages } from '../News/news-filter';
import { NotFound } from '../NotFound/NotFound';
import { NewsItemDocument } from './NewsItem.generated';
import { NewsPage } from './NewsPage';
import type { Lang } from './news-record';
import { Withdrawn } from './Withdrawn';

export function NewsItem(): ReactElement {
  const { id = '' } = useParams();
  return <NewsItemOf key={id} id={id} />;
}

function NewsItemOf({ id }: { id: string }): ReactElement {
  const t = useText();
  const isEditor = useViewer().can('news:write');
  const wanted = useWantedLanguage();
  const result = kept(useQuery(NewsItemDocument, { variables: { id, lang: t.lang, wanted } }));
  useRefetchOn(['news'], result.refetch);
  const withdrawal = useWithdrawal(id);

  const item = result.data?.newsItem;
  if (withdrawal && !isEditor) return <Withdrawn supersededById={withdrawal.supersededById} />;
  if (item) return <NewsPage item={item} wanted={wanted} onReread={() => result.refetch()} />;
  if (item === null && !result.error) return <NotFound />;
  return (
    <Page title={t('news.title')}>
      <QueryView result={{ ...result, data: undefined }} lines={8}>
        {() => null}
      </QueryView>
    </Page>
  );
}

/** The one that the address names, else the page's. */
function useWantedLanguage(): Lang {
  const t = useText();
  const [params] = useSearchParams();
  return newsLanguages.find((code) => code === params.get('in')?.toUpperCase()) ?? t.lang;
}

/** That the item was taken away while it was read; readers are told of that once, and then it is not there for them. */
function useWithdrawal(id: string): { readonly supersededById: string | null } | null {
  const [withdrawal, setWithdrawal] = useState<{ supersededById: string | null } | null>(null);
  useChanges((change) => {
    if (change.of !== 'news' || change.event.kind !== 'WITHDRAWN' || change.event.newsItem.id !== id) return;
    setWithdrawal({ supersededById: change.event.newsItem.supersededBy?.id ?? null });
  });
  return withdrawal;
}
