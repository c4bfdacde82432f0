import type { ReactElement } from 'react';
import { Original } from '../language/Original';
import { useText } from '../language/useText';

/** A date as precise as its source says it; what the source says in words stands in English. */
export function When({ date }: { date: { readonly text: string; readonly start: string } }): ReactElement {
  const t = useText();
  if (/^\d{4}-\d{2}-\d{2}$/.test(date.text)) return <time dateTime={date.text}>{t.day(date.text)}</time>;
  return /^\d{4}$/.test(date.text) ? <>{date.text}</> : <Original text={date.text} />;
}
