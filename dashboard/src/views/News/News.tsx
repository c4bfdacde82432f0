import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { kept } from '../../api/kept';
import { Button } from '../../components/Button';
import { DataTable } from '../../components/DataTable';
import { Icon } from '../../components/Icon';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { useUrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { useViewer } from '../../session/useViewer';
import { useNewsColumns } from './news-columns';
import { newsFilter, newsFilterNames } from './news-filter';
import { withNewFirstPage, withNextPage } from './news-pages';
import { NewsDocument } from './News.generated';
import { NewsFilters } from './NewsFilters';

/** All news that the reader may see, the newest first. */
export function News(): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const filters = useUrlFilters(newsFilterNames);
  const isEditor = useViewer().can('news:write');
  const columns = useNewsColumns();
  const variables = { lang: t.lang, filter: newsFilter(filters.value) };
  const result = kept(useQuery(NewsDocument, { variables }));

  // What is new may belong into the list; the pages that were read on to stay.
  useRefetchOn(['news'], async () => {
    const { data } = await client.query({ query: NewsDocument, variables, fetchPolicy: 'no-cache' });
    if (!data) return;
    result.updateQuery((_, { complete, previousData }) =>
      complete ? withNewFirstPage(previousData, data) : data,
    );
  });

  const more = (after: string | null): void =>
    void result.fetchMore({
      variables: { after },
      updateQuery: (shown, { fetchMoreResult }) => withNextPage(shown, fetchMoreResult),
    });

  return (
    <Page
      title={t('news.title')}
      lead={t('news.lead')}
      actions={
        isEditor && (
          <Button look="main" onPress={() => void navigate('/news/new')}>
            <Icon name="plus" /> {t('news.write')}
          </Button>
        )
      }
    >
      <NewsFilters filters={filters} />
      <QueryView result={result} lines={8}>
        {({ news: { nodes, totalCount, pageInfo } }) => (
          <>
            <p role="status">{t('news.found', { count: totalCount })}</p>
            <DataTable
              title={t('news.title')}
              columns={columns}
              // Of an item that is withdrawn while the list stands, others than editors are shown nothing more.
              rows={isEditor ? nodes : nodes.filter(({ status }) => status !== 'WITHDRAWN')}
              keyOf={({ id }) => id}
              empty={t(filters.isAny ? 'news.noneFound' : 'news.none')}
              onMore={pageInfo.hasNextPage ? () => more(pageInfo.endCursor) : undefined}
            />
          </>
        )}
      </QueryView>
    </Page>
  );
}
