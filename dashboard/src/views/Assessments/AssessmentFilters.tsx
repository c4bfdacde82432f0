import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { kept } from '../../api/kept';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { Filters } from '../../components/Filters';
import type { UrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { publicStatuses, thematicAreas, type AssessmentFilterName } from './assessment-filter';
import { AssessmentChoicesDocument } from './Assessments.generated';

export function AssessmentFilters({ filters }: { filters: UrlFilters<AssessmentFilterName> }): ReactElement {
  const t = useText();
  const { data } = kept(useQuery(AssessmentChoicesDocument, { variables: { lang: t.lang } }));
  const { value, set } = filters;
  const all = { value: '', text: t('filter.all') };
  const countries = (data?.countries ?? []).filter(
    ({ iso3, assessments }) => assessments.length > 0 || iso3 === value.country,
  );
  return (
    <Filters label={t('assessments.filters')}>
      <Choice
        label={t('assessments.status')}
        value={value.publicStatus}
        options={[
          all,
          ...publicStatuses.map((status) => ({
            value: status,
            text: t.term('AssessmentPublicStatus', status),
          })),
        ]}
        onChange={(status) => set('publicStatus', status)}
      />
      <Choice
        label={t('assessments.country')}
        value={value.country}
        options={[all, ...countries.map(({ iso3, name }) => ({ value: iso3, text: name }))]}
        onChange={(iso3) => set('country', iso3)}
      />
      <Choice
        label={t('assessments.area')}
        value={value.area}
        options={[all, ...thematicAreas.map((area) => ({ value: area, text: t.term('ThematicArea', area) }))]}
        onChange={(area) => set('area', area)}
      />
      <Choice
        label={t('assessments.missingGroup')}
        value={value.missingGroup}
        options={[
          all,
          ...(data?.stakeholderGroups ?? []).map(({ code, name }) => ({ value: code, text: name })),
        ]}
        onChange={(code) => set('missingGroup', code)}
      />
      <Choice
        label={t('assessments.results')}
        value={value.late}
        options={[all, { value: 'true', text: t('assessments.late') }]}
        onChange={(late) => set('late', late)}
      />
      {filters.isAny && (
        <Button look="quiet" onPress={filters.clear}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
