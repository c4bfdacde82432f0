import { Link } from 'react-router';
import type { Column } from '../../components/DataTable';
import { Original, Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import { StatusTag } from '../../terms/StatusTag';
import { When } from '../../terms/When';
import type { AssessmentRowFragment } from './Assessments.generated';

/** The step that an assessment is in, or the last one that it has done. */
export function currentPhase({ phases }: Pick<AssessmentRowFragment, 'phases'>): string | null {
  const ongoing = phases.find(({ state }) => state === 'ONGOING');
  return (ongoing ?? phases.findLast(({ state }) => state === 'DONE'))?.code ?? null;
}

export function useAssessmentColumns(): readonly Column<AssessmentRowFragment>[] {
  const t = useText();
  const leadOf = ({ partners }: AssessmentRowFragment) => partners.find(({ role }) => role === 'LEAD');
  return [
    {
      id: 'title',
      title: t('assessments.name'),
      text: ({ title }) => title,
      cell: ({ id, title, english, isDemo }) => (
        <>
          <Link to={`/assessments/${id}`}>
            <Translated text={title} english={english} />
          </Link>{' '}
          {isDemo && <DemoTag />}
        </>
      ),
    },
    {
      id: 'place',
      title: t('assessments.place'),
      text: ({ place }) => place?.name ?? null,
      cell: ({ place }) => place && <Link to={`/places/${place.id}`}>{place.name}</Link>,
    },
    { id: 'country', title: t('assessments.country'), text: ({ country }) => country?.name ?? null },
    {
      id: 'method',
      title: t('assessments.method'),
      text: ({ method }) => t.term('AssessmentMethod', method),
    },
    {
      id: 'status',
      title: t('assessments.status'),
      text: ({ publicStatus }) => t.term('AssessmentPublicStatus', publicStatus),
      cell: ({ publicStatus }) => <StatusTag type="AssessmentPublicStatus" value={publicStatus} />,
    },
    {
      id: 'step',
      title: t('assessments.step'),
      text: (row) => {
        const code = currentPhase(row);
        return code && t.term('AssessmentPhaseCode', code);
      },
    },
    {
      id: 'expected',
      title: t('assessments.expected'),
      text: ({ expectedResults }) => expectedResults?.text ?? null,
      cell: ({ expectedResults }) => expectedResults && <When date={expectedResults} />,
    },
    {
      id: 'lead',
      title: t('assessments.lead'),
      text: (row) => leadOf(row)?.partner?.name ?? leadOf(row)?.organisationName ?? null,
      cell: (row) => {
        const lead = leadOf(row);
        if (!lead) return null;
        if (!lead.partner) return <Original text={lead.organisationName} />;
        const { id, acronym, name } = lead.partner;
        return (
          <Link to={`/partners/${id}`} title={name}>
            {acronym ?? name}
          </Link>
        );
      },
    },
  ];
}
