import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../components/Button';
import { Refusals } from '../../forms/Refusals';
import type { Submission } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import { Notice } from '../NewsItem/Notice';
import { LeaveGuard } from './LeaveGuard';
import styles from './NewsEditor.module.css';
import type { FormOf } from './rebase';
import type { Recorded, Writing } from './useWriting';

export interface WritingFormProps<Form> {
  readonly writing: Writing<Form>;
  /** What the button says that sends the form. */
  readonly action: string;
  readonly submission: Pick<Submission<never, never>, 'isBusy' | 'refusals' | 'forget'>;
  /** Fields that say by themselves what is wrong with them. */
  readonly fields: readonly string[];
  /** The record's version as far as it is known now. */
  readonly currentVersion: number | null;
  readonly isWide?: boolean;
  /** Reads what is recorded now. */
  readonly onReread: () => Promise<Recorded<Form> | null>;
  readonly onSubmit: () => Promise<void>;
  /** Where one goes who does not want to write on. */
  readonly backTo: string;
  readonly children: ReactNode;
}

/** A page of text to write: nothing of it is lost, and what others write meanwhile is taken in, not written over. */
export function WritingForm<Form extends FormOf<Form>>(props: WritingFormProps<Form>): ReactElement {
  const { writing, action, submission, fields, currentVersion, onReread, onSubmit, backTo } = props;
  const { isBusy, refusals, forget } = submission;
  const t = useText();
  const navigate = useNavigate();
  const { base } = writing;
  const isBehind = currentVersion !== null && base.version !== null && currentVersion > base.version;

  const reread = async (take: (recorded: Recorded<Form>) => void): Promise<void> => {
    const recorded = await onReread();
    if (!recorded) return;
    forget();
    take(recorded);
  };

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals.length === 0) return;
    // The page is long, and what is wrong may stand far above the button. A field says it is wrong a moment later.
    const timer = setTimeout(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
    return () => clearTimeout(timer);
  }, [refusals]);

  return (
    <form
      ref={form}
      className={`${styles['form']} ${props.isWide ? styles['wide'] : ''}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void onSubmit();
      }}
    >
      <LeaveGuard isUnsaved={writing.isUnsaved} onLeave={writing.end} />
      {writing.isRestored && (
        <Notice tone="calm" icon="edit">
          <div className={styles['row']}>
            {t('news.restored')}
            <Button onPress={() => void reread(writing.discard)}>{t('news.discard')}</Button>
          </div>
        </Notice>
      )}
      {isBehind && !isBusy && (
        <Notice tone="warn" icon="alert">
          <div className={styles['row']}>
            {t('news.changedMeanwhile')}
            <Button onPress={() => void reread(writing.takeIn)}>{t('news.takeIn')}</Button>
          </div>
        </Notice>
      )}
      {props.children}
      <Refusals refusals={refusals} fields={fields} onReread={() => reread(writing.takeIn)} />
      <div className={styles['actions']}>
        <Button onPress={() => void navigate(backTo)}>{t('form.cancel')}</Button>
        <Button type="submit" look="main" isPending={isBusy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
