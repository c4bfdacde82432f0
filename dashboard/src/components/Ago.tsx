import { useEffect, useState, type ReactElement } from 'react';
import { useText } from '../language/useText';

const minute = 60_000; // milliseconds

/** How long ago a moment is, kept true while the page stands; the moment itself on pointing at it. */
export function Ago({ at }: { at: string }): ReactElement {
  const t = useText();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), minute);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={t.moment(at)}>
      {t.ago(at)}
    </time>
  );
}
