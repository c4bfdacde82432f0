import { Link } from 'react-router';
import type { Column } from '../../components/DataTable';
import { Tag } from '../../components/Tag';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import type { PartnersQuery } from './Partners.generated';
import { workInHand } from './workload';

type Partner = PartnersQuery['partners']['nodes'][number];

export function usePartnerColumns(): readonly Column<Partner>[] {
  const t = useText();
  return [
    { id: 'acronym', title: t('partners.acronym'), text: ({ acronym }) => acronym },
    {
      id: 'name',
      title: t('partners.name'),
      isRowHead: true,
      text: ({ name }) => name,
      cell: ({ id, name, english, provenance }) => (
        <>
          <Link to={`/partners/${id}`}>
            <Translated text={name} english={english} />
          </Link>{' '}
          {provenance.some(({ isDemo }) => isDemo) && <DemoTag />}
        </>
      ),
    },
    { id: 'kind', title: t('partners.kind'), text: ({ kind }) => t.term('PartnerKind', kind) },
    { id: 'country', title: t('partners.country'), text: ({ country }) => country?.name ?? null },
    {
      id: 'open',
      title: t('partners.openTasks'),
      align: 'end',
      text: ({ workload }) => workInHand(workload).open,
    },
    {
      id: 'overdue',
      title: t('partners.overdueTasks'),
      align: 'end',
      text: ({ workload }) => workInHand(workload).overdue,
      cell: ({ workload }) => {
        const { overdue } = workInHand(workload);
        return overdue === 0 ? (
          0
        ) : (
          <Tag tone="warn" icon="clock">
            {t.number(overdue)}
          </Tag>
        );
      },
    },
    {
      id: 'where',
      title: t('partners.where'),
      text: ({ localPartnerships }) => localPartnerships.map(({ place }) => place.name).join('; '),
      cell: ({ localPartnerships }) =>
        localPartnerships.map(({ id, place }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link to={`/places/${place.id}`}>{place.name}</Link>
          </span>
        )),
    },
  ];
}
