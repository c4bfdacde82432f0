import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button, Input, Label, SearchField as AriaSearchField } from 'react-aria-components';
import { useText } from '../language/useText';
import { Icon } from './Icon';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  readonly label: string;
  /** What is searched for; it may change from elsewhere, such as by the browser's way back. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

const pause = 250; // milliseconds without a key until it is searched

/** Searches while one types, not with each key. */
export function SearchField({ label, value, onSearch }: SearchFieldProps): ReactElement {
  const t = useText();
  const [text, setText] = useState(value);
  // What the address says comes late: it is news only where it is not what was searched for here.
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setSent(value);
      setText(value);
    }
  }
  const search = (wanted: string): void => {
    setSent(wanted);
    onSearch(wanted);
  };
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === sent) return;
    const timer = setTimeout(() => latest.current(wanted), pause);
    return () => clearTimeout(timer);
  }, [text, sent]);
  return (
    <AriaSearchField
      value={text}
      onChange={setText}
      onSubmit={(wanted) => search(wanted.trim())}
      className={styles['field'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['box']}>
        <Icon name="search" size={16} />
        <Input className={styles['input'] ?? ''} />
        <Button className={styles['clear'] ?? ''} aria-label={t('search.clear')}>
          <Icon name="close" size={14} />
        </Button>
      </div>
    </AriaSearchField>
  );
}
