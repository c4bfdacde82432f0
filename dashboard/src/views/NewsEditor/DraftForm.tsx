import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { Panel } from '../../components/Panel';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import { newsFormats, newsLanguages } from '../News/news-filter';
import { draftOf, inputOf, isWebAddress, linkFields, newDraft } from './draft';
import { LinkFields } from './LinkFields';
import { SaveNewsDraftDocument } from './NewsEditor.generated';
import styles from './NewsEditor.module.css';
import type { EditedNews } from './news-texts';
import { TextFields, textFields } from './TextFields';
import { useWriting } from './useWriting';
import { WritingForm } from './WritingForm';

export interface DraftFormProps {
  /** `null` for one that has not been saved yet. */
  readonly item: EditedNews | null;
  readonly onReread: () => Promise<EditedNews | null>;
}

/** Writes a draft: its texts in one language, and what it is tied to. */
export function DraftForm({ item, onReread }: DraftFormProps): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const submission = useSubmit(SaveNewsDraftDocument);
  const { submit, refusals } = submission;
  const [isAddressWrong, setAddressWrong] = useState(false);
  const writing = useWriting(`draft.${item?.id ?? 'new'}`, item ? draftOf(item) : newDraft(t.lang));
  const { form, theirs, write } = writing;

  async function save(): Promise<void> {
    const isWrong = form.sourceUrl !== '' && !isWebAddress(form.sourceUrl);
    setAddressWrong(isWrong);
    if (isWrong) return;
    const draft = item ? { newsItemId: item.id, expectedVersion: writing.base.version } : {};
    const saved = await submit({ input: { ...draft, ...inputOf(writing) } });
    if (!saved) return;
    writing.end();
    const id = saved.saveNewsDraft.newsItem?.id;
    void navigate(id === undefined ? '/news' : `/news/${id}`);
  }

  return (
    <WritingForm
      writing={writing}
      action={t('news.saveDraft')}
      submission={submission}
      fields={[...textFields, ...linkFields, 'sourceUrl', 'topics']}
      currentVersion={item?.version ?? null}
      onReread={async () => {
        if (!item) return newDraft(t.lang);
        const now = await onReread();
        return now && draftOf(now);
      }}
      onSubmit={save}
      backTo={item ? `/news/${item.id}` : '/news'}
    >
      <div className={styles['row']}>
        <Choice
          label={t('news.writtenIn')}
          value={form.language}
          options={newsLanguages.map((code) => ({
            value: code,
            text: t.term('UnLanguage', code),
            lang: code.toLowerCase(),
          }))}
          onChange={(language) => write({ language })}
        />
        <Choice
          label={t('news.format')}
          value={form.format}
          options={newsFormats.map((format) => ({ value: format, text: t.term('NewsFormat', format) }))}
          onChange={(format) => write({ format })}
        />
      </div>
      <TextFields lang={form.language} texts={form} theirs={theirs} refusals={refusals} onWrite={write} />
      <Panel title={t('news.about')}>
        <LinkFields draft={form} refusals={refusals} onWrite={write} />
        <Field
          label={t('news.topics')}
          hint={t('news.topicsHint')}
          lines={2}
          value={form.topics}
          onChange={(topics) => write({ topics })}
          error={refusalAt(refusals, 'topics')}
        />
      </Panel>
      <Field
        label={t('news.sourceUrl')}
        hint={t('form.optional')}
        type="url"
        spoken="en"
        value={form.sourceUrl}
        onChange={(sourceUrl) => write({ sourceUrl })}
        error={isAddressWrong ? t('news.badAddress') : refusalAt(refusals, 'sourceUrl')}
      />
    </WritingForm>
  );
}
