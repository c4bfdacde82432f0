import type { ReactElement } from 'react';
import styles from './Original.module.css';
import { useText } from './useText';

/**
 * A text of the data that stands in English alone, or fell back to it: said to browsers and screen readers, and marked for
 * whoever reads another language.
 */
export function Original({ text }: { text: string }): ReactElement {
  const t = useText();
  if (t.language === 'en') return <>{text}</>;
  return (
    <span lang="en" dir="ltr" className={styles['text']}>
      {text}
      <abbr lang={t.language} className={styles['mark']} title={t('text.inEnglish')}>
        EN
      </abbr>
    </span>
  );
}

/** A text that was asked for twice, in the page's language and in English: where both are the same, it fell back. */
export function Translated({ text, english }: { text: string; english: string }): ReactElement {
  return text === english ? <Original text={english} /> : <bdi>{text}</bdi>;
}
