import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Button } from '../components/Button';
import { Sheet } from '../components/Sheet';
import { useText } from '../language/useText';
import styles from './FormSheet.module.css';

export interface FormSheetProps {
  readonly title: string;
  /** What the button says that sends the form. */
  readonly action: string;
  /** What the button says that closes it; that one cancels where not given. */
  readonly closing?: string;
  readonly isBusy: boolean;
  readonly isDangerous?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page; it stays until it is sent or closed. */
export function FormSheet(props: FormSheetProps): ReactElement {
  const { title, action, closing, isBusy, isDangerous = false, onSubmit, onClose, children } = props;
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was refused may be out of sight.
    if (!isBusy) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isBusy]);
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      <form
        ref={form}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSubmit();
        }}
      >
        {children}
        <div className={styles['actions']}>
          <Button onPress={onClose}>{closing ?? t('form.cancel')}</Button>
          <Button type="submit" look={isDangerous ? 'danger' : 'main'} isPending={isBusy}>
            {action}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
