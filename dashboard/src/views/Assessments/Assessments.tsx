import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { kept } from '../../api/kept';
import { DataTable } from '../../components/DataTable';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { useUrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { assessmentFilter, assessmentFilterNames } from './assessment-filter';
import { useAssessmentColumns } from './assessment-columns';
import { AssessmentFilters } from './AssessmentFilters';
import { AssessmentsDocument, LateAssessmentsDocument, type AssessmentFilter } from './Assessments.generated';

/** All assessments that the reader may see; those whose results are late have a question of their own in the API. */
export function Assessments(): ReactElement {
  const t = useText();
  const filters = useUrlFilters(assessmentFilterNames);
  return (
    <Page title={t('assessments.title')} lead={t('assessments.pageLead')}>
      <AssessmentFilters filters={filters} />
      {filters.value.late === 'true' ? <Late /> : <Found filter={assessmentFilter(filters.value)} />}
    </Page>
  );
}

function Found({ filter }: { filter: AssessmentFilter }): ReactElement {
  const t = useText();
  const columns = useAssessmentColumns();
  const result = kept(useQuery(AssessmentsDocument, { variables: { lang: t.lang, filter } }));
  useRefetchOn(['assessment'], result.refetch);
  const more = (after: string | null): void =>
    void result.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { assessments } }) => ({
        ...before,
        assessments: { ...assessments, nodes: [...before.assessments.nodes, ...assessments.nodes] },
      }),
    });
  return (
    <QueryView result={result} lines={6}>
      {({ assessments: { nodes, totalCount, pageInfo } }) => (
        <>
          <p role="status">{t('assessments.found', { count: totalCount })}</p>
          <DataTable
            title={t('assessments.title')}
            columns={columns}
            rows={nodes}
            keyOf={({ id }) => id}
            empty={t('assessments.none')}
            onMore={pageInfo.hasNextPage ? () => more(pageInfo.endCursor) : undefined}
          />
        </>
      )}
    </QueryView>
  );
}

function Late(): ReactElement {
  const t = useText();
  const columns = useAssessmentColumns();
  const result = kept(useQuery(LateAssessmentsDocument, { variables: { lang: t.lang } }));
  useRefetchOn(['assessment'], result.refetch);
  return (
    <QueryView result={result} lines={4}>
      {({ lateAssessments }) => (
        <DataTable
          title={t('assessments.late')}
          columns={columns}
          rows={lateAssessments}
          keyOf={({ id }) => id}
          empty={t('assessments.noneLate')}
        />
      )}
    </QueryView>
  );
}
