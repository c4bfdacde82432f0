import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { kept } from '../../api/kept';
import { DataTable } from '../../components/DataTable';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { useUrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { partnerFilter, partnerFilterNames } from './partner-filter';
import { PartnerFilters } from './PartnerFilters';
import { usePartnerColumns } from './partner-columns';
import { PartnersDocument } from './Partners.generated';

/** The shared partner graph as a list that is searched while one types. */
export function Partners(): ReactElement {
  const t = useText();
  const filters = useUrlFilters(partnerFilterNames);
  const columns = usePartnerColumns();
  const result = kept(
    useQuery(PartnersDocument, { variables: { lang: t.lang, filter: partnerFilter(filters.value) } }),
  );

  const more = (after: string | null): void =>
    void result.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { partners } }) => ({
        ...before,
        partners: { ...partners, nodes: [...before.partners.nodes, ...partners.nodes] },
      }),
    });

  return (
    <Page title={t('partners.title')} lead={t('partners.lead')}>
      <PartnerFilters filters={filters} />
      <QueryView result={result} lines={8}>
        {({ partners: { nodes, totalCount, pageInfo } }) => (
          <>
            <p role="status" className="visually-hidden">
              {t('partners.found', { count: totalCount })}
            </p>
            <DataTable
              title={t('partners.title')}
              columns={columns}
              rows={nodes}
              keyOf={({ id }) => id}
              empty={t('partners.none')}
              onMore={pageInfo.hasNextPage ? () => more(pageInfo.endCursor) : undefined}
            />
          </>
        )}
      </QueryView>
    </Page>
  );
}
