import type { ReactElement } from 'react';
import { useText } from '../language/useText';
import { useLiveState } from '../live/LiveContext';
import styles from './LiveIndicator.module.css';

/** Whether what is seen is what is so: live, reconnecting, or caught up after a while away. */
export function LiveIndicator(): ReactElement {
  const t = useText();
  const { connection, caughtUp } = useLiveState();
  return (
    <p className={`${styles['indicator']} ${styles[connection]}`} role="status">
      <span className={styles['dot']} aria-hidden="true" />
      {t(`live.${connection}`)}
      {caughtUp !== null && (
        <span className={styles['caughtUp']}>{t('live.caughtUp', { count: caughtUp })}</span>
      )}
    </p>
  );
}
