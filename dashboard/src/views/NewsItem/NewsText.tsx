import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Choice } from '../../components/Choice';
import { spokenLanguage } from '../../language/InLanguage';
import { directionOf, type Language } from '../../language/languages';
import { useText } from '../../language/useText';
import type { Lang, NewsRecord } from './news-record';
import styles from './NewsItem.module.css';

/** Summary and text of an item, in the language that was asked for or the one that it fell back to. */
export function NewsText({ item, wanted }: { item: NewsRecord; wanted: Lang }): ReactElement {
  const t = useText();
  const [, setParams] = useSearchParams();
  const { languages, summary, body } = item;
  const spoken = spokenLanguage(languages, wanted);
  const code = spoken.toLowerCase() as Language;
  return (
    <div className={styles['text']}>
      {languages.length > 1 && (
        <div className="not-printed">
          <Choice
            label={t('news.readIn')}
            value={spoken}
            options={languages.map((each) => ({
              value: each,
              text: t.term('UnLanguage', each),
              lang: each.toLowerCase(),
            }))}
            onChange={(chosen) =>
              setParams(chosen === t.lang ? {} : { in: chosen.toLowerCase() }, {
                replace: true,
                preventScrollReset: true,
              })
            }
          />
        </div>
      )}
      <div lang={code} dir={directionOf(code)} className={styles['words']}>
        <p className={styles['summary']}>{summary}</p>
        {body !== null && <div className={styles['body']}>{body}</div>}
      </div>
    </div>
  );
}
