import type { ReactElement } from 'react';

/** Drawn here: a 24-unit square, in the colour of the text. Those that point to a side turn round with the page. */
const paths = {
  overview: 'M4 13h6V4H4zm0 7h6v-4H4zm10 0h6v-9h-6zm0-16v4h6V4z',
  board: 'M4 5h4v14H4zm6 0h4v9h-4zm6 0h4v11h-4z',
  partners:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm0 2c-3 0-5 1.6-5 4v2h10v-2c0-2.4-2-4-5-4zm7-2a2.5 2.5 0 1 0 0-5m0 7c2.5 0 4 1.5 4 4v2h-3',
  matrix: 'M4 4h16v16H4zM4 10h16M4 15h16M10 4v16M15 4v16',
  assessment: 'M7 3h10v18H7zM10 8h4m-4 4h4m-4 4h2',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zm13 4h3v8a2 2 0 0 1-2 2h-1M7 8h7M7 12h7M7 16h4',
  explorer: 'm8 6-5 6 5 6m8-12 5 6-5 6M13.5 4l-3 16',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'm6 6 12 12M18 6 6 18',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zm5-2 4 4',
  check: 'm5 13 4 4L19 7',
  alert: 'M12 4 2.5 20h19zM12 10v4m0 3v.1',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-14v5l3 2',
  block: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM6 6l12 12',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0 2c-4 0-7 2-7 5v1h14v-1c0-3-3-5-7-5z',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  theme: 'M12 21a9 9 0 1 0 0-18zM12 3v18',
  next: 'm9 5 7 7-7 7',
  down: 'm5 9 7 7 7-7',
  up: 'm5 15 7-7 7 7',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  print: 'M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  comment: 'M4 5h16v11H9l-5 4z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  edit: 'm4 20 1-4L16 5l3 3L8 19z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={name === 'next' ? 'turns' : undefined}
    >
      <path d={paths[name]} />
    </svg>
  );
}
