import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Column } from '../../components/DataTable';
import { Original } from '../../language/Original';
import type { MessageKey } from '../../language/message-key';
import { useText, type Text } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import { StatusTag } from '../../terms/StatusTag';
import { whoOf, type SheetRow } from './sheet';
import styles from './WhoDoesWhat.module.css';

/** The sheet as it is read. */
export function useSheetColumns(): readonly Column<SheetRow>[] {
  const t = useText();
  return [
    {
      id: 'who',
      title: t('whoDoesWhat.who'),
      text: (row) => whoOf(row).name,
      cell: ({ partner, stakeholderName }) =>
        partner ? (
          <Link to={`/partners/${partner.id}`} title={partner.name} className={styles['who'] ?? ''}>
            {partner.acronym ?? partner.name}
          </Link>
        ) : (
          stakeholderName !== null && <Original text={stakeholderName} />
        ),
    },
    { id: 'what', title: t('whoDoesWhat.what'), text: ({ sector }) => t.term('TaskKind', sector) },
    {
      id: 'task',
      title: t('whoDoesWhat.task'),
      isRowHead: true,
      text: ({ task }) => `${task.reference} ${task.title}`,
      cell: ({ task: { reference, title, isDemo } }) => (
        <div className={styles['task']}>
          <Link to={`/tasks/${reference}`}>{reference}</Link> <Original text={title} />{' '}
          {isDemo && <DemoTag />}
        </div>
      ),
    },
    {
      id: 'where',
      title: t('whoDoesWhat.where'),
      text: ({ place, country }) => [place.name, country?.name].filter(Boolean).join(', '),
      cell: ({ place, country }) => (
        <>
          <Link to={`/places/${place.id}`}>{place.name}</Link>
          {country && <span className={styles['country']}>{country.name}</span>}
        </>
      ),
    },
    {
      id: 'start',
      title: t('whoDoesWhat.start'),
      text: ({ startOn }) => startOn,
      cell: dayCell(t, 'startOn'),
    },
    { id: 'end', title: t('whoDoesWhat.end'), text: ({ endOn }) => endOn, cell: dayCell(t, 'endOn') },
    {
      id: 'status',
      title: t('whoDoesWhat.status'),
      text: ({ status }) => t.term('TaskStatus', status),
      cell: ({ status }) => <StatusTag type="TaskStatus" value={status} />,
    },
    {
      id: '3w',
      title: '3W',
      text: ({ task: { standardStatuses } }) => threeWText(t, standardStatuses.threeW),
    },
    { id: 'iati', title: 'IATI', text: ({ task }) => task.standardStatuses.iatiActivityStatus },
  ];
}

function dayCell(t: Text, field: 'startOn' | 'endOn') {
  return (row: SheetRow): ReactElement | null => {
    const day = row[field];
    return day === null ? null : <time dateTime={day}>{t.day(day)}</time>;
  };
}

const threeWKeys: Readonly<Record<string, MessageKey>> = {
  planned: 'whoDoesWhat.planned',
  ongoing: 'whoDoesWhat.ongoing',
  completed: 'whoDoesWhat.completed',
};

function threeWText(t: Text, status: string | null): string | null {
  const key = threeWKeys[status ?? ''];
  return key === undefined ? status : t(key);
}

/** The sheet as others take it up: columns and codes of a 3W sheet, in every language the same. */
export const csvColumns: readonly Column<SheetRow>[] = [
  {
    id: 'organisation',
    title: 'Organisation',
    text: ({ partner, stakeholderName }) => partner?.name ?? stakeholderName,
  },
  { id: 'acronym', title: 'Organisation acronym', text: ({ partner }) => partner?.acronym ?? null },
  { id: 'organisationId', title: 'Organisation ID', text: (row) => whoOf(row).id },
  { id: 'sector', title: 'Sector', text: ({ sector }) => sector },
  { id: 'activity', title: 'Activity', text: ({ task }) => task.title },
  { id: 'reference', title: 'Activity reference', text: ({ task }) => task.reference },
  { id: 'country', title: 'Country', text: ({ country }) => country?.name ?? null },
  { id: 'iso3', title: 'Country code (ISO3)', text: ({ country }) => country?.iso3 ?? null },
  { id: 'area', title: 'Admin area', text: ({ place }) => place.parent?.name ?? null },
  { id: 'location', title: 'Location', text: ({ place }) => place.name },
  { id: 'status', title: 'Status', text: ({ task }) => task.standardStatuses.threeW },
  { id: 'start', title: 'Start date', text: ({ startOn }) => startOn },
  { id: 'end', title: 'End date', text: ({ endOn }) => endOn },
  { id: 'iati', title: 'IATI activity status', text: ({ task }) => task.standardStatuses.iatiActivityStatus },
  { id: 'demo', title: 'Demonstration record', text: ({ task }) => (task.isDemo ? 'yes' : 'no') },
];
