import type { ReactElement } from 'react';
import styles from './CodeBlock.module.css';

/** Code or JSON, which is read from the left whatever the page's language. */
export function CodeBlock({ text }: { text: string }): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without a mouse it could not be scrolled
    <pre tabIndex={0} lang="en" dir="ltr" className={styles['code']}>
      {text}
    </pre>
  );
}
