import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Tag.module.css';

export type Tone = 'calm' | 'busy' | 'good' | 'warn' | 'bad' | 'review' | 'brand';

export interface TagProps {
  readonly tone?: Tone;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
}

/** A word that stands out, by its shape as well as by its colour. */
export function Tag({ tone = 'calm', icon, children }: TagProps): ReactElement {
  return (
    <span className={`${styles['tag']} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}
