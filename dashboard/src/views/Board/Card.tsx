import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useId, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon';
import { Tag, type Tone } from '../../components/Tag';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import { leadNameOf } from './board-filter';
import type { BoardCardFragment, TaskPriority } from './Board.generated';
import styles from './Card.module.css';

export interface CardProps {
  readonly task: BoardCardFragment;
  /** Whether it is the one of its column that the Tab key comes to. */
  readonly isCurrent: boolean;
  readonly isMovable: boolean;
  readonly isUnderway: boolean;
  /** Whether somebody else moved it here just now. */
  readonly isArriving: boolean;
  readonly onFocus: (id: string) => void;
  readonly onMove: (task: BoardCardFragment, button: Element) => void;
}

const priorityTones: Readonly<Record<TaskPriority, Tone>> = {
  URGENT: 'bad',
  HIGH: 'warn',
  MEDIUM: 'calm',
  LOW: 'calm',
};

export const Card = memo(function Card(props: CardProps): ReactElement {
  const { task, isCurrent, isMovable, isUnderway, isArriving, onFocus, onMove } = props;
  const t = useText();
  const element = useRef<HTMLElement>(null);
  const titleId = useId();
  const { id } = task;
  useEffect(() => {
    if (!element.current || !isMovable) return;
    return draggable({ element: element.current, getInitialData: () => ({ taskId: id }) });
  }, [id, isMovable]);
  const tabIndex = isCurrent ? 0 : -1;
  const looks = [
    styles['card'],
    isMovable ? styles['movable'] : '',
    isUnderway ? styles['underway'] : '',
    isArriving ? styles['arriving'] : '',
  ];
  return (
    <article
      ref={element}
      aria-labelledby={titleId}
      className={looks.filter(Boolean).join(' ')}
      aria-busy={isUnderway}
    >
      <div className={styles['top']}>
        <span className={styles['reference']}>{task.reference}</span>
        {isMovable && (
          <button
            type="button"
            tabIndex={tabIndex}
            className={styles['move']}
            aria-haspopup="menu"
            aria-label={t('board.move', { reference: task.reference })}
            onClick={(event) => onMove(task, event.currentTarget)}
          >
            <Icon name="more" size={20} />
          </button>
        )}
      </div>
      <h3 id={titleId} className={styles['title']}>
        <Link
          to={`/tasks/${task.reference}`}
          tabIndex={tabIndex}
          draggable={false}
          data-card={id}
          onFocus={() => onFocus(id)}
        >
          <span className="visually-hidden">{task.reference} </span>
          <Original text={task.title} />
        </Link>
      </h3>
      <Lines task={task} />
      <Tags task={task} />
    </article>
  );
});

function Lines({ task }: { task: BoardCardFragment }): ReactElement {
  const t = useText();
  const lead = leadNameOf(task);
  return (
    <div className={styles['lines']}>
      <p>
        <Icon name="person" size={14} />
        <span className="visually-hidden">{t('board.lead')}: </span>
        {lead === undefined ? t('board.noLead') : <bdi>{lead}</bdi>}
      </p>
      <p>
        <Icon name="pin" size={14} />
        <span className="visually-hidden">{t('board.place')}: </span>
        <bdi>{task.place.name}</bdi>
      </p>
      {task.dueOn !== null && (
        <p className={task.isOverdue ? styles['overdue'] : undefined}>
          <Icon name={task.isOverdue ? 'alert' : 'clock'} size={14} />
          {t(task.isOverdue ? 'board.overdueSince' : 'board.due', { day: t.day(task.dueOn) })}
        </p>
      )}
    </div>
  );
}

function Tags({ task }: { task: BoardCardFragment }): ReactElement {
  const t = useText();
  const { priority, blockedReason, status, sensitivity, isDemo } = task;
  return (
    <div className={styles['tags']}>
      <Tag tone={priorityTones[priority]} icon={priority === 'URGENT' ? 'up' : undefined}>
        <span className="visually-hidden">{t('board.priority')}: </span>
        {t.term('TaskPriority', priority)}
      </Tag>
      {blockedReason !== null && status === 'BLOCKED' && (
        <Tag tone="bad" icon="block">
          {t.term('BlockedReason', blockedReason)}
        </Tag>
      )}
      {sensitivity !== 'PUBLIC' && <Tag tone="brand">{t.term('Sensitivity', sensitivity)}</Tag>}
      {isDemo && <DemoTag />}
    </div>
  );
}
