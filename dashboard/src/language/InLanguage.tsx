import type { ReactElement } from 'react';
import { directionOf, type Language } from './languages';
import styles from './Original.module.css';
import { useText } from './useText';

type Lang = Uppercase<Language>;

export interface InLanguageProps {
  readonly text: string;
  /** In which the record has texts. */
  readonly languages: readonly Lang[];
}

/** In which language the API says a text that was asked for in one that may be missing. */
export function spokenLanguage(languages: readonly Lang[], wanted: Lang): Lang {
  if (languages.includes(wanted)) return wanted;
  return languages.includes('EN') ? 'EN' : (languages[0] ?? 'EN');
}

/** A text in the page's language or in the one that it fell back to, which is marked. */
export function InLanguage({ text, languages }: InLanguageProps): ReactElement {
  const t = useText();
  const spoken = spokenLanguage(languages, t.lang);
  if (spoken === t.lang) return <bdi>{text}</bdi>;
  const code = spoken.toLowerCase() as Language;
  return (
    <span lang={code} dir={directionOf(code)} className={styles['text']}>
      {text}
      <abbr lang={t.language} className={styles['mark']} title={t.term('UnLanguage', spoken)}>
        {spoken}
      </abbr>
    </span>
  );
}
