import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Field } from '../../components/Field';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import { CorrectNewsDocument } from './NewsEditor.generated';
import { originalOf, textsIn, type EditedNews, type Texts } from './news-texts';
import { TextFields, textFields } from './TextFields';
import { useWriting, type Recorded } from './useWriting';
import { WritingForm } from './WritingForm';

export interface ItemFormProps {
  readonly item: EditedNews;
  readonly onReread: () => Promise<EditedNews | null>;
}

interface Correction extends Texts {
  readonly correction: string;
}

function recordedOf(item: EditedNews): Recorded<Correction> {
  return { version: item.version, form: { ...textsIn(item, originalOf(item)), correction: '' } };
}

/** Corrects what is published, in the language that it was written in, and says what was wrong. */
export function CorrectForm({ item, onReread }: ItemFormProps): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const submission = useSubmit(CorrectNewsDocument);
  const { submit, refusals } = submission;
  const writing = useWriting(`correct.${item.id}`, recordedOf(item));
  const { form, base, write, theirs } = writing;
  const page = `/news/${item.id}`;

  async function correct(): Promise<void> {
    const changed = textFields.filter((name) => form[name] !== base.form[name]);
    const input = {
      newsItemId: item.id,
      expectedVersion: base.version ?? item.version,
      correction: form.correction,
      ...Object.fromEntries(changed.map((name) => [name, form[name]])),
    };
    if (!(await submit({ input }))) return;
    writing.end();
    void navigate(page);
  }

  return (
    <WritingForm
      writing={writing}
      action={t('news.correct')}
      submission={submission}
      fields={[...textFields, 'correction']}
      currentVersion={item.version}
      onReread={async () => {
        const now = await onReread();
        return now && recordedOf(now);
      }}
      onSubmit={correct}
      backTo={page}
    >
      <TextFields lang={originalOf(item)} texts={form} theirs={theirs} refusals={refusals} onWrite={write} />
      <Field
        label={t('news.correction')}
        hint={t('news.correctionHint')}
        isRequired
        lines={3}
        value={form.correction}
        onChange={(correction) => write({ correction })}
        error={refusalAt(refusals, 'correction')}
      />
    </WritingForm>
  );
}
