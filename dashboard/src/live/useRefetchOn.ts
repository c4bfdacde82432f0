import { useEffect, useRef } from 'react';
import type { Change } from './change';
import { useChanges } from './LiveContext';

const patience = 1_500; // milliseconds; many changes at once are read once

/**
 * Reads anew what changes of these logs can have altered beyond the fields that they tell of: counts, and lists that a
 * record may have entered or left.
 */
export function useRefetchOn(logs: readonly Change['of'][], refetch: () => unknown): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useChanges(({ of }) => {
    if (!logs.includes(of) || timer.current !== undefined) return;
    // Not all screens at the same moment.
    timer.current = setTimeout(
      () => {
        timer.current = undefined;
        void refetch();
      },
      patience * (0.5 + Math.random()),
    );
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
