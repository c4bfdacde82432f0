import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Panel } from '../../components/Panel';
import { useSubmit } from '../../forms/useSubmit';
import { directionOf, type Language } from '../../language/languages';
import { useText } from '../../language/useText';
import type { Lang } from '../NewsItem/news-record';
import type { ItemFormProps } from './CorrectForm';
import { TranslateNewsDocument } from './NewsEditor.generated';
import styles from './NewsEditor.module.css';
import { originalOf, textsIn, type EditedNews, type Texts } from './news-texts';
import { TextFields, textFields } from './TextFields';
import { useWriting, type Recorded } from './useWriting';
import { WritingForm } from './WritingForm';

/** Writes an item's texts in another language, with the original beside them. */
export function TranslateForm({ item, to, onReread }: ItemFormProps & { readonly to: Lang }): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const submission = useSubmit(TranslateNewsDocument);
  const { submit, refusals } = submission;
  const recordedOf = (now: EditedNews): Recorded<Texts> => ({ version: now.version, form: textsIn(now, to) });
  const writing = useWriting(`translate.${item.id}.${to}`, recordedOf(item));
  const { form, theirs, write } = writing;

  async function translate(): Promise<void> {
    const input = { newsItemId: item.id, language: to, ...form, body: form.body || null };
    if (!(await submit({ input }))) return;
    writing.end();
    void navigate(`/news/${item.id}${to === t.lang ? '' : `?in=${to.toLowerCase()}`}`);
  }

  return (
    <WritingForm
      writing={writing}
      action={t('news.saveTranslation')}
      submission={submission}
      fields={textFields}
      currentVersion={item.version}
      isWide
      onReread={async () => {
        const now = await onReread();
        return now && recordedOf(now);
      }}
      onSubmit={translate}
      backTo={`/news/${item.id}`}
    >
      <div className={styles['sides']}>
        <Original item={item} />
        <Panel title={<bdi lang={to.toLowerCase()}>{t.term('UnLanguage', to)}</bdi>}>
          <TextFields lang={to} texts={form} theirs={theirs} refusals={refusals} onWrite={write} />
        </Panel>
      </div>
    </WritingForm>
  );
}

function Original({ item }: { item: EditedNews }): ReactElement {
  const t = useText();
  const lang = originalOf(item);
  const code = lang.toLowerCase() as Language;
  const texts = textsIn(item, lang);
  return (
    <Panel title={t('news.original', { language: t.term('UnLanguage', lang) })}>
      <dl className={styles['original']}>
        {textFields
          .filter((name) => texts[name] !== '')
          .map((name) => (
            <div key={name}>
              <dt>{t(`news.${name}`)}</dt>
              <dd lang={code} dir={directionOf(code)}>
                {texts[name]}
              </dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
