import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { kept } from '../../api/kept';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { Filters } from '../../components/Filters';
import { SearchField } from '../../components/SearchField';
import type { UrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { partnerKinds, type PartnerFilterName } from './partner-filter';
import { PartnerChoicesDocument } from './Partners.generated';

export function PartnerFilters({ filters }: { filters: UrlFilters<PartnerFilterName> }): ReactElement {
  const t = useText();
  const { data } = kept(useQuery(PartnerChoicesDocument, { variables: { lang: t.lang } }));
  const all = { value: '', text: t('filter.all') };
  const { value, set } = filters;
  const countries = (data?.countries ?? []).filter(
    ({ iso3, partners }) => partners.length > 0 || iso3 === value.country,
  );
  return (
    <Filters label={t('partners.search')}>
      <SearchField label={t('partners.search')} value={value.text} onSearch={(text) => set('text', text)} />
      <Choice
        label={t('partners.kind')}
        value={value.kind}
        options={[all, ...partnerKinds.map((kind) => ({ value: kind, text: t.term('PartnerKind', kind) }))]}
        onChange={(kind) => set('kind', kind)}
      />
      <Choice
        label={t('partners.sdg')}
        value={value.sdg}
        options={[
          all,
          ...(data?.sdgGoals ?? []).map(({ code, shortTitle }) => ({
            value: code,
            text: `${code} ${shortTitle}`,
          })),
        ]}
        onChange={(code) => set('sdg', code)}
      />
      <Choice
        label={t('partners.country')}
        value={value.country}
        options={[all, ...countries.map(({ iso3, name }) => ({ value: iso3, text: name }))]}
        onChange={(iso3) => set('country', iso3)}
      />
      {filters.isAny && (
        <Button look="quiet" onPress={filters.clear}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
