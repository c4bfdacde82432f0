import type { ReactElement } from 'react';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { Original } from '../language/Original';
import { useText } from '../language/useText';
import styles from './Refusals.module.css';
import type { Refusal } from './useSubmit';

export interface RefusalsProps {
  readonly refusals: readonly Refusal[];
  /** Fields of the form that say by themselves what is wrong with them. */
  readonly fields?: readonly string[];
  /** How the record is read anew, where somebody has changed it meanwhile. */
  readonly onReread?: () => unknown;
}

/** Why a form was refused, as far as none of its fields says it. */
export function Refusals({ refusals, fields = [], onReread }: RefusalsProps): ReactElement | null {
  const t = useText();
  const shown = refusals.filter(({ field }) => !field?.[1] || !fields.includes(field[1]));
  if (shown.length === 0) return null;
  return (
    <div role="alert" className={styles['refusals']}>
      <Icon name="alert" />
      <div>
        {shown.map(({ code, message }) => (
          <p key={message}>
            <strong>{code === 'FAILED' ? t('form.failed') : t.term('UserErrorCode', code)}</strong>{' '}
            <Original text={message} />
          </p>
        ))}
        {shown.some(({ code }) => code === 'CONFLICT') && onReread && (
          <Button onPress={() => void onReread()}>{t('form.reread')}</Button>
        )}
      </div>
    </div>
  );
}
