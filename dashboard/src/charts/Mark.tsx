import type { ReactElement } from 'react';

const shapes = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  'M-4-4h8v8h-8z',
  'M0-5.5 5.5 0 0 5.5-5.5 0z',
  'M0-5 5 4H-5z',
];

/** The mark of a source: sources are told apart by shape as well as by colour. */
export function Mark({ index }: { index: number }): ReactElement {
  return <path d={shapes[index % shapes.length]} fill="currentColor" />;
}
