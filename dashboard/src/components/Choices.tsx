import type { ReactElement } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import styles from './Choices.module.css';

export interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (values: Value[]) => void;
}

/** Any of several, all of which are seen. */
export function Choices<Value extends string>(props: ChoicesProps<Value>): ReactElement {
  const { label, values, options, onChange } = props;
  return (
    <CheckboxGroup
      className={styles['choices'] ?? ''}
      value={[...values]}
      onChange={(chosen) => onChange(chosen as Value[])}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {options.map(({ value, text }) => (
        <Checkbox key={value} value={value} className={styles['option'] ?? ''}>
          <span className={styles['box']} aria-hidden="true" />
          {text}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
