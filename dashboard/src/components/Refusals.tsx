import type { ReactElement } from 'react';
import type { Refusal } from '../api/refusal';
import { Original } from '../language/Original';
import { useText } from '../language/useText';
import { Icon } from './Icon';
import styles from './Refusals.module.css';

/** Why a change was not made, as far as no field of its form says so. */
export function Refusals({ refusals }: { refusals: readonly Refusal[] }): ReactElement | null {
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <div className={styles['refusals']} role="alert">
      <Icon name="alert" />
      <ul>
        {refusals.map(({ code, message }) => (
          <li key={message}>
            <strong>{code === null ? t('refusal.notSent') : t.term('UserErrorCode', code)}</strong>{' '}
            <Original text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}
