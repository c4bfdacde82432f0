import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../../components/Icon';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly tone: 'calm' | 'warn' | 'bad';
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** A sentence that stands out above what it is about. */
export function Notice({ tone, icon, children }: NoticeProps): ReactElement {
  return (
    <div role="note" className={`${styles['notice']} ${styles[tone]}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
