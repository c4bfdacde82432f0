import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { kept } from '../../api/kept';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { Filters } from '../../components/Filters';
import { SearchField } from '../../components/SearchField';
import type { UrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { useViewer } from '../../session/useViewer';
import { newsFormats, newsLanguages, newsStatuses, type NewsFilterName } from './news-filter';
import { NewsChoicesDocument } from './News.generated';

interface Option {
  readonly value: string;
  readonly text: string;
}

export function NewsFilters({ filters }: { filters: UrlFilters<NewsFilterName> }): ReactElement {
  const t = useText();
  const { can } = useViewer();
  const { data } = kept(useQuery(NewsChoicesDocument, { variables: { lang: t.lang } }));
  const { value, set } = filters;
  const choice = (name: NewsFilterName, label: string, options: readonly Option[]): ReactElement => (
    <Choice
      label={label}
      value={value[name]}
      options={[{ value: '', text: t('filter.all') }, ...options]}
      onChange={(chosen) => set(name, chosen)}
    />
  );
  const terms = (type: string, values: readonly string[]): readonly Option[] =>
    values.map((each) => ({ value: each, text: t.term(type, each) }));
  return (
    <Filters label={t('news.search')}>
      <SearchField label={t('news.search')} value={value.text} onSearch={(text) => set('text', text)} />
      {choice('format', t('news.format'), terms('NewsFormat', newsFormats))}
      {choice(
        'placeId',
        t('news.place'),
        (data?.places ?? []).map(({ id, name }) => ({ value: id, text: name })),
      )}
      {choice(
        'partnerId',
        t('news.partner'),
        (data?.partners.nodes ?? []).map(({ id, name }) => ({ value: id, text: name })),
      )}
      {choice(
        'assessmentId',
        t('news.assessment'),
        (data?.assessments.nodes ?? []).map(({ id, title }) => ({ value: id, text: title })),
      )}
      {choice(
        'sdgGoal',
        t('news.sdg'),
        (data?.sdgGoals ?? []).map(({ code, shortTitle }) => ({
          value: code,
          text: `${code} ${shortTitle}`,
        })),
      )}
      {choice('language', t('news.language'), terms('UnLanguage', newsLanguages))}
      {can('news:write') && choice('status', t('news.status'), terms('NewsStatus', newsStatuses))}
      {filters.isAny && (
        <Button look="quiet" onPress={filters.clear}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
