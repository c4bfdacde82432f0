import type { ReactElement } from 'react';
import { Button } from '../../components/Button';
import { directionOf, type Language } from '../../language/languages';
import { useText } from '../../language/useText';
import styles from './NewsEditor.module.css';

export interface TheirsProps {
  readonly spoken: Language;
  /** What somebody else has written in the same place, if anybody has. */
  readonly text: string | undefined;
  readonly mine: string;
  readonly onTake: (text: string) => void;
}

export function Theirs({ spoken, text, mine, onTake }: TheirsProps): ReactElement | null {
  const t = useText();
  if (text === undefined || text === mine) return null;
  return (
    <div className={styles['theirs']}>
      <p>{t('news.theirs')}</p>
      <blockquote lang={spoken} dir={directionOf(spoken)}>
        {text}
      </blockquote>
      <Button onPress={() => onTake(text)}>{t('news.takeTheirs')}</Button>
    </div>
  );
}
