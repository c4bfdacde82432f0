import type { ReactElement } from 'react';
import { Button } from '../components/Button';
import { Sheet } from '../components/Sheet';
import { useText } from '../language/useText';
import { useViewer } from '../session/useViewer';
import { StatusTag } from '../terms/StatusTag';
import { Meanwhile } from './Meanwhile';
import styles from './moves.module.css';
import { offersOf } from './offers';
import type { Move, TaskNow } from './useMoves';
import { WhyNot } from './WhyNot';

export interface ConflictSheetProps {
  readonly move: Move;
  readonly now: TaskNow | null;
  readonly isBusy: boolean;
  readonly onMake: (move: Move) => void;
  readonly onLeave: () => void;
}

/** Somebody else was faster: what they did, and whether the move is still wanted now that they did it. */
export function ConflictSheet({ move, now, isBusy, onMake, onLeave }: ConflictSheetProps): ReactElement {
  const t = useText();
  const { isSignedIn } = useViewer();
  const { task, offer } = move;
  const wanted = now
    ? offersOf(now.status, now.allowedTransitions, isSignedIn).find(({ to }) => to === offer.to)
    : undefined;
  const to = t.term('TaskStatus', offer.to);
  return (
    <Sheet title={t('move.conflict.title', { reference: task.reference })} isOpen onClose={onLeave}>
      {now ? (
        <>
          <Meanwhile since={task} now={now} />
          <p className={styles['way']}>
            {t('move.conflict.now', { version: now.version })}
            <StatusTag type="TaskStatus" value={now.status} />
          </p>
          {now.status === offer.to && <p>{t('move.conflict.there')}</p>}
          {wanted && !wanted.isOffered && (
            <p>
              {t('move.conflict.not', { to })} <WhyNot offer={wanted} />
            </p>
          )}
        </>
      ) : (
        <p>{t('move.conflict.gone')}</p>
      )}
      <div className={styles['actions']}>
        <Button onPress={onLeave}>{t('move.conflict.leave')}</Button>
        {now && wanted?.isOffered && (
          <Button
            look="main"
            isPending={isBusy}
            onPress={() => onMake({ task: now, offer: wanted, said: move.said })}
          >
            {t('move.conflict.apply', { to })}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
