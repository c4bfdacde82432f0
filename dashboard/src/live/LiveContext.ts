import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Change } from './change';
import type { Live, LiveState } from './live';

export const LiveContext = createContext<Live | null>(null);

function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('this wants a LiveContext above it');
  return live;
}

export function useLiveState(): LiveState {
  const live = useLive();
  return useSyncExternalStore(live.watch, live.state);
}

/** Calls back with each change while the component stands. */
export function useChanges(listener: (change: Change) => void): void {
  const live = useLive();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => live.onChange((change) => latest.current(change)), [live]);
}
