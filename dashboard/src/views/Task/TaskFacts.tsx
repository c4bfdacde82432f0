import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { Facts } from '../../components/Facts';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import type { TaskRecord } from './Task';
import styles from './TaskFacts.module.css';

type Doer = Pick<TaskRecord['participants'][number], 'partner' | 'stakeholder'>;

/** Who, where, when, for whom; and the task's status as other standards say it. */
export function TaskFacts({ task }: { task: TaskRecord }): ReactElement {
  const t = useText();
  const { standardStatuses: standards, place, localPartnership } = task;
  return (
    <Facts
      facts={[
        { name: t('board.lead'), value: task.lead ? <Who doer={task.lead} /> : t('board.noLead') },
        {
          name: t('task.participants'),
          value: list(
            task.participants.map((one, index) => (
              <li key={index}>
                <Who doer={one} /> ({t.term('ParticipationRole', one.role)})
              </li>
            )),
          ),
        },
        { name: t('board.place'), value: <Link to={`/places/${place.id}`}>{place.name}</Link> },
        { name: t('board.partnership'), value: <Original text={localPartnership.title} /> },
        { name: t('task.startOn'), value: task.startOn && t.day(task.startOn) },
        { name: t('board.dueOn'), value: task.dueOn && t.day(task.dueOn) },
        {
          name: t('board.groups'),
          value: list(task.targetGroups.map(({ code, name }) => <li key={code}>{name}</li>)),
        },
        { name: t('task.intendedFor'), value: task.intendedFor && <Original text={task.intendedFor} /> },
        { name: t('task.createdAt'), value: t.moment(task.createdAt) },
        { name: 'IATI', value: <Code text={standards.iatiActivityStatus} of="ActivityStatus" /> },
        { name: '3W', value: <Code text={standards.threeW ?? t('task.leftOut')} /> },
        { name: 'HPC', value: <Code text={standards.hpcImplementationStatus} of="implementationStatus" /> },
      ]}
    />
  );
}

function list(items: readonly ReactElement[]): ReactNode {
  return items.length === 0 ? null : <ul className={styles['list']}>{items}</ul>;
}

function Who({ doer: { partner, stakeholder } }: { doer: Doer }): ReactElement {
  return (
    <>
      {partner && (
        <Link to={`/partners/${partner.id}`}>
          <bdi>{partner.name}</bdi>
        </Link>
      )}
      {partner && stakeholder && ' · '}
      {stakeholder && <Original text={stakeholder.organisationName} />}
    </>
  );
}

/** A code as the standard writes it. */
function Code({ text, of }: { text: string; of?: string }): ReactElement {
  return (
    <>
      {of !== undefined && <small lang="en">{of} </small>}
      <code lang="en">{text}</code>
    </>
  );
}
