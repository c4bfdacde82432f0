import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { kept } from '../../api/kept';
import { DataTable } from '../../components/DataTable';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { AssessmentEvidenceDocument } from './Assessment.generated';
import { useDataSourceColumns } from './data-source-columns';

/** What the findings rest on; as wide as the page, for a table. */
export function DataSources({ id }: { id: string }): ReactElement {
  const t = useText();
  const columns = useDataSourceColumns();
  const result = kept(useQuery(AssessmentEvidenceDocument, { variables: { id, lang: t.lang } }));
  return (
    <Panel title={t('assessments.dataSources')}>
      <QueryView result={result}>
        {({ assessment }) => (
          <DataTable
            title={t('assessments.dataSources')}
            columns={columns}
            rows={assessment?.dataSources ?? []}
            keyOf={(source) => source.id}
            empty={t('assessments.noDataSources')}
          />
        )}
      </QueryView>
    </Panel>
  );
}
