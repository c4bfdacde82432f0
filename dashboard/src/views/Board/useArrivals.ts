import { useEffect, useRef, useState } from 'react';
import { useChanges } from '../../live/LiveContext';
import type { TaskChange } from '../../live/change';

const shownFor = 2_500; // milliseconds
const ownFor = 10_000; // milliseconds from where a move was begun

/** Ids of the tasks that others moved or created just now, not those that are underway from here; `onArrival` is told of each. */
export function useArrivals(
  underway: ReadonlyMap<string, unknown>,
  onArrival: (event: TaskChange) => void,
): ReadonlySet<string> {
  const [arrivals, setArrivals] = useState<ReadonlySet<string>>(new Set());
  // The change that one made oneself is told before or after its answer.
  const own = useRef(new Map<string, number>());
  useEffect(() => {
    for (const id of underway.keys()) own.current.set(id, Date.now());
  }, [underway]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const pending = timers.current;
    return () => pending.forEach(clearTimeout);
  }, []);
  useChanges(({ of, event }) => {
    if (of !== 'task' || (event.kind !== 'STATUS_CHANGED' && event.kind !== 'CREATED')) return;
    const { id } = event.task;
    if (Date.now() - (own.current.get(id) ?? 0) < ownFor) return;
    onArrival(event);
    setArrivals((before) => new Set(before).add(id));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setArrivals((before) => new Set([...before].filter((other) => other !== id)));
    }, shownFor);
    timers.current.add(timer);
  });
  return arrivals;
}
