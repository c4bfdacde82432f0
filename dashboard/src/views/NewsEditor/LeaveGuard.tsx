import { useEffect, type ReactElement } from 'react';
import { useBlocker } from 'react-router';
import { Button } from '../../components/Button';
import { Sheet } from '../../components/Sheet';
import { useText } from '../../language/useText';
import styles from './NewsEditor.module.css';

export interface LeaveGuardProps {
  readonly isUnsaved: () => boolean;
  /** Called before the page is left without saving. */
  readonly onLeave: () => void;
}

/** Asks before a page is left on which something was written that is not saved. */
export function LeaveGuard({ isUnsaved, onLeave }: LeaveGuardProps): ReactElement | null {
  const t = useText();
  const blocker = useBlocker(isUnsaved);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Sheet title={t('news.leave')} isOpen onClose={blocker.reset}>
      <p>{t('news.leaveLead')}</p>
      <div className={styles['actions']}>
        <Button
          look="danger"
          onPress={() => {
            onLeave();
            blocker.proceed();
          }}
        >
          {t('news.leaveUnsaved')}
        </Button>
        <Button look="main" onPress={blocker.reset}>
          {t('news.stay')}
        </Button>
      </div>
    </Sheet>
  );
}
