import type { ReactElement } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

export interface ButtonProps extends AriaButtonProps {
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Without words: give it an `aria-label`. */
  readonly isIcon?: boolean;
}

export function Button({ look = 'plain', isIcon = false, className, ...props }: ButtonProps): ReactElement {
  const names = [styles['button'], styles[look], isIcon ? styles['icon'] : '', className];
  return <AriaButton {...props} className={names.filter(Boolean).join(' ')} />;
}
