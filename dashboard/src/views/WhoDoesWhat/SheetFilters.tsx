import type { ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { Filters } from '../../components/Filters';
import { SearchField } from '../../components/SearchField';
import type { UrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { distinct, whoOf, type Named, type SheetFilter, type SheetRow } from './sheet';

export interface SheetFiltersProps {
  readonly rows: readonly SheetRow[];
  readonly filters: UrlFilters<keyof SheetFilter>;
}

/** Choices of what there is in the sheet. */
export function SheetFilters({ rows, filters }: SheetFiltersProps): ReactElement {
  const t = useText();
  const { value, set } = filters;
  const options = (all: readonly Named[]): { value: string; text: string }[] => [
    { value: '', text: t('filter.all') },
    ...distinct(all, t.language).map(({ id, name }) => ({ value: id, text: name })),
  ];
  return (
    <Filters label={t('whoDoesWhat.search')}>
      <SearchField
        label={t('whoDoesWhat.search')}
        value={value.text}
        onSearch={(text) => set('text', text)}
      />
      <Choice
        label={t('whoDoesWhat.who')}
        value={value.who}
        options={options(rows.map(whoOf))}
        onChange={(id) => set('who', id)}
      />
      <Choice
        label={t('whoDoesWhat.what')}
        value={value.what}
        options={options(rows.map(({ sector }) => ({ id: sector, name: t.term('TaskKind', sector) })))}
        onChange={(sector) => set('what', sector)}
      />
      <Choice
        label={t('whoDoesWhat.country')}
        value={value.country}
        options={options(
          rows.flatMap(({ country }) => (country ? [{ id: country.iso3, name: country.name }] : [])),
        )}
        onChange={(iso3) => set('country', iso3)}
      />
      <Choice
        label={t('whoDoesWhat.where')}
        value={value.place}
        options={options(rows.flatMap(({ place }) => (place.parent ? [place, place.parent] : [place])))}
        onChange={(id) => set('place', id)}
      />
      <Choice
        label={t('whoDoesWhat.status')}
        value={value.status}
        options={options(rows.map(({ status }) => ({ id: status, name: t.term('TaskStatus', status) })))}
        onChange={(status) => set('status', status)}
      />
      {filters.isAny && (
        <Button look="quiet" onPress={filters.clear}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
