import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import styles from './CommentForm.module.css';
import { CommentOnTaskDocument } from './Task.generated';

/** Says something about a task; it is read by all who see the task. */
export function CommentForm({ taskId, onSent }: { taskId: string; onSent: () => void }): ReactElement {
  const t = useText();
  const [comment, setComment] = useState('');
  const { submit, refusals, isBusy } = useSubmit(CommentOnTaskDocument);

  async function send(): Promise<void> {
    const data = await submit({ input: { taskId, comment } });
    if (!data) return;
    setComment('');
    onSent();
  }

  return (
    <form
      className={`${styles['form']} not-printed`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void send();
      }}
    >
      <Field
        label={t('task.comment')}
        lines={3}
        value={comment}
        onChange={setComment}
        error={refusalAt(refusals, 'comment')}
      />
      <Refusals refusals={refusals} fields={['comment']} />
      <Button type="submit" isPending={isBusy} isDisabled={comment.trim() === ''}>
        {t('task.send')}
      </Button>
    </form>
  );
}
