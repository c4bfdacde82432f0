import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { kept } from '../../api/kept';
import { DataTable, type Column } from '../../components/DataTable';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { Tag } from '../../components/Tag';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { StatusTag } from '../../terms/StatusTag';
import { PartnerTasksDocument, type PartnerTasksQuery } from './Partner.generated';
import type { PartnerRecord } from './partner-record';
import styles from './Partner.module.css';

type Task = NonNullable<PartnerTasksQuery['partner']>['tasks']['nodes'][number];

/** The partner's tasks by status, with those that are still open. */
export function WorkInHand({ partner: { id, workload } }: { partner: PartnerRecord }): ReactElement {
  const t = useText();
  const columns = useTaskColumns();
  const result = kept(useQuery(PartnerTasksDocument, { variables: { id, lang: t.lang } }));
  return (
    <Panel title={t('partner.work')} aside={<Link to={`/tasks?lead=${id}`}>{t('partner.allTasks')}</Link>}>
      <ul className={styles['counts']}>
        {workload
          .filter(({ count }) => count > 0)
          .map(({ status, count, overdue }) => (
            <li key={status}>
              {t.number(count)}
              <StatusTag type="TaskStatus" value={status} />
              {overdue > 0 && (
                <Tag tone="warn" icon="clock">
                  {t('partner.overdueCount', { count: overdue })}
                </Tag>
              )}
            </li>
          ))}
      </ul>
      <QueryView result={result}>
        {({ partner }) => (
          <DataTable
            title={t('partners.openTasks')}
            columns={columns}
            rows={partner?.tasks.nodes ?? []}
            keyOf={(task) => task.id}
            empty={t('partner.noTasks')}
          />
        )}
      </QueryView>
    </Panel>
  );
}

function useTaskColumns(): readonly Column<Task>[] {
  const t = useText();
  return [
    {
      id: 'reference',
      title: t('partner.reference'),
      text: ({ reference }) => reference,
      cell: ({ reference }) => (
        <Link to={`/tasks/${reference}`} className={styles['reference'] ?? ''}>
          {reference}
        </Link>
      ),
    },
    {
      id: 'title',
      title: t('partner.task'),
      isRowHead: true,
      text: ({ title }) => title,
      cell: ({ title }) => <Original text={title} />,
    },
    {
      id: 'status',
      title: t('partner.status'),
      text: ({ status }) => t.term('TaskStatus', status),
      cell: ({ status }) => <StatusTag type="TaskStatus" value={status} />,
    },
    {
      id: 'place',
      title: t('partner.place'),
      text: ({ place }) => place.name,
      cell: ({ place }) => <Link to={`/places/${place.id}`}>{place.name}</Link>,
    },
    {
      id: 'due',
      title: t('partner.due'),
      text: ({ dueOn }) => dueOn,
      cell: ({ dueOn, isOverdue }) =>
        dueOn !== null &&
        (isOverdue ? (
          <Tag tone="warn" icon="clock">
            {t.day(dueOn)}
          </Tag>
        ) : (
          t.day(dueOn)
        )),
    },
  ];
}
