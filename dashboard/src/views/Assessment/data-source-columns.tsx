import { Link } from 'react-router';
import type { Column } from '../../components/DataTable';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { When } from '../../terms/When';
import type { AssessmentEvidenceQuery } from './Assessment.generated';

type DataSource = NonNullable<AssessmentEvidenceQuery['assessment']>['dataSources'][number];

export function useDataSourceColumns(): readonly Column<DataSource>[] {
  const t = useText();
  return [
    {
      id: 'title',
      title: t('assessments.dataSource'),
      text: ({ title }) => title,
      cell: ({ title, limitations }) => (
        <>
          <Original text={title} />
          {limitations && (
            <small style={{ display: 'block' }}>
              <Original text={limitations} />
            </small>
          )}
        </>
      ),
    },
    { id: 'kind', title: t('assessments.kind'), text: ({ kind }) => t.term('DataSourceKind', kind) },
    { id: 'state', title: t('assessments.state'), text: ({ state }) => t.term('CollectionState', state) },
    {
      id: 'provider',
      title: t('assessments.provider'),
      text: ({ provider, providerName }) => provider?.name ?? providerName,
      cell: ({ provider, providerName }) =>
        provider ? <Link to={`/partners/${provider.id}`}>{provider.name}</Link> : providerName,
    },
    { id: 'group', title: t('assessments.group'), text: ({ group }) => group?.name ?? null },
    {
      id: 'period',
      title: t('assessments.period'),
      text: ({ periodCovered }) => periodCovered?.text ?? null,
      cell: ({ periodCovered }) => periodCovered && <When date={periodCovered} />,
    },
    {
      id: 'size',
      title: t('assessments.sampleSize'),
      align: 'end',
      text: ({ sampleSize }) => sampleSize,
      cell: ({ sampleSize }) => sampleSize !== null && t.number(sampleSize),
    },
  ];
}
