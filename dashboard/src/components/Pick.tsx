import type { ReactElement } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import choice from './Choice.module.css';
import field from './Field.module.css';
import { Icon } from './Icon';
import styles from './Pick.module.css';

export interface PickProps {
  readonly label: string;
  /** `null` where nothing is chosen. */
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** What is wrong with it, as the API says it. */
  readonly error?: string | undefined;
  readonly onChange: (value: string | null) => void;
}

/** One of many, found by typing. */
export function Pick({ label, value, options, error, onChange }: PickProps): ReactElement {
  return (
    <ComboBox
      className={field['field'] ?? ''}
      isInvalid={error !== undefined}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      menuTrigger="focus"
      allowsEmptyCollection={false}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      <div className={styles['box']}>
        <Input className={field['input'] ?? ''} />
        <Button className={styles['open'] ?? ''}>
          <Icon name="down" size={14} />
        </Button>
      </div>
      <FieldError className={field['error'] ?? ''}>{error}</FieldError>
      <Popover className={choice['popover'] ?? ''}>
        <ListBox
          className={choice['list'] ?? ''}
          items={options.map((option) => ({ ...option, id: option.value }))}
        >
          {({ text }) => (
            <ListBoxItem textValue={text} className={choice['item'] ?? ''}>
              <bdi>{text}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
