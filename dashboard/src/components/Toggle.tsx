import type { ReactElement, ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Icon } from './Icon';
import styles from './Toggle.module.css';

export interface ToggleProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}

/** A button that stays pressed. */
export function Toggle({ isOn, onChange, children }: ToggleProps): ReactElement {
  return (
    <ToggleButton isSelected={isOn} onChange={onChange} className={styles['toggle'] ?? ''}>
      {isOn && <Icon name="check" size={14} />}
      {children}
    </ToggleButton>
  );
}
