import type { ReactElement, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

export interface ButtonProps extends AriaButtonProps {
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Without words: give it an `aria-label`. */
  readonly isIcon?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): ReactElement {
  const { look = 'plain', isIcon = false, isPending = false, className, ...rest } = props;
  const names = [styles['button'], styles[look], isIcon ? styles['icon'] : '', className];
  return <AriaButton {...rest} {...(isPending && atRest)} className={names.filter(Boolean).join(' ')} />;
}

/** It keeps the focus while it waits. The library's own waiting says the button's name once more, and nothing else. */
const atRest = { 'aria-disabled': true, type: 'button', onPress: () => undefined } as const;
