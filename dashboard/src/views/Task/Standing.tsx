import { useRef, useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Tag } from '../../components/Tag';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { doneText } from '../../moves/done-text';
import { MoveDialogs } from '../../moves/MoveDialogs';
import { MoveMenu } from '../../moves/MoveMenu';
import { offersOf } from '../../moves/offers';
import { useMoves } from '../../moves/useMoves';
import { useViewer } from '../../session/useViewer';
import { DemoTag } from '../../terms/DemoTag';
import { StatusTag } from '../../terms/StatusTag';
import styles from './Standing.module.css';
import type { TaskRecord } from './Task';

/** How a task stands, and how it goes on. */
export function Standing({ task, onReread }: { task: TaskRecord; onReread: () => void }): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [news, setNews] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const moves = useMoves((move) => {
    setNews(doneText(t, move));
    onReread();
  });
  const offered = { task, offers: offersOf(task.status, task.allowedTransitions, viewer.isSignedIn) };
  return (
    <section className={styles['standing']} aria-label={t('task.standing')}>
      <div className={styles['tags']}>
        <StatusTag type="TaskStatus" value={task.status} />
        <span>{t('task.daysInStatus', { count: task.daysInStatus })}</span>
        <Tag tone={task.priority === 'URGENT' ? 'bad' : task.priority === 'HIGH' ? 'warn' : 'calm'}>
          {t('task.priorityIs', { priority: t.term('TaskPriority', task.priority) })}
        </Tag>
        {task.isOverdue && task.dueOn !== null && (
          <Tag tone="bad" icon="alert">
            {t('board.overdueSince', { day: t.day(task.dueOn) })}
          </Tag>
        )}
        {task.sensitivity !== 'PUBLIC' && <Tag tone="brand">{t.term('Sensitivity', task.sensitivity)}</Tag>}
        {task.isDemo && <DemoTag />}
      </div>
      {task.status === 'BLOCKED' && task.blockedReason !== null && (
        <p className={styles['blocked']}>
          <Icon name="block" /> {t.term('BlockedReason', task.blockedReason)}
          {task.blockedNote !== null && (
            <>
              {' · '}
              <Original text={task.blockedNote} />
            </>
          )}
        </p>
      )}
      <div className={`${styles['moves']} not-printed`}>
        {viewer.can('coordination:write') ? (
          <Button
            ref={button}
            look="main"
            aria-haspopup="menu"
            aria-expanded={isOpen}
            isPending={moves.underway.has(task.id)}
            onPress={() => setOpen(true)}
          >
            {t('task.move')} <Icon name="down" size={14} />
          </Button>
        ) : (
          !viewer.isSignedIn && <span>{t('board.signIn')}</span>
        )}
        <p role="status">{news}</p>
      </div>
      {isOpen && (
        <MoveMenu
          reference={task.reference}
          triggerRef={button}
          offered={offered}
          onChoose={(chosen, offer) => moves.begin(chosen.task, offer)}
          onClose={() => setOpen(false)}
        />
      )}
      <MoveDialogs moves={moves} />
    </section>
  );
}
