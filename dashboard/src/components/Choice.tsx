import type { ReactElement } from 'react';
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import styles from './Choice.module.css';
import { Icon, type IconName } from './Icon';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** Where the label is said to screen readers alone. */
  readonly isLabelHidden?: boolean;
  /** Stands for the value where a phone has no room for words. */
  readonly icon?: IconName;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of several, out of a list that opens. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, isLabelHidden = false, icon, value, options, onChange } = props;
  return (
    <Select className={styles['choice'] ?? ''} value={value} onChange={(key) => onChange(key as Value)}>
      <Label className={isLabelHidden ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      <AriaButton className={styles['button'] ?? ''}>
        {icon && <Icon name={icon} />}
        <SelectValue className={icon ? (styles['value'] ?? '') : ''} />
        <Icon name="down" size={14} />
      </AriaButton>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.text}
              className={styles['item'] ?? ''}
            >
              <span lang={option.lang}>{option.text}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
