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
  const said = useRef(value);
  if (value !== said.current) {
    said.current = value;
    if (value !== text.trim()) setText(value);
  }
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === said.current) return;
    const timer = setTimeout(() => onSearch(wanted), pause);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <AriaSearchField
      value={text}
      onChange={setText}
      onSubmit={(wanted) => onSearch(wanted.trim())}
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
