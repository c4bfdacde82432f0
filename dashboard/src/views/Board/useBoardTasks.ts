import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useText } from '../../language/useText';
import { useChanges } from '../../live/LiveContext';
import { createBoardSource, type BoardSource, type BoardTasks } from './board-tasks';

/** What the server is asked for; the rest of the filter is the browser's. */
export interface BoardScope {
  readonly partnership: string;
  readonly country: string;
}

export interface LoadedTasks extends BoardTasks {
  readonly retry: () => void;
}

const pause = 60; // milliseconds in which changes are gathered to one question

/** All tasks of a scope that the viewer may see, as they come; new ones come by themselves. */
export function useBoardTasks({ partnership, country }: BoardScope): LoadedTasks {
  const client = useApolloClient();
  const { lang } = useText();
  const source = useMemo(() => {
    const filter = {
      ...(partnership && { localPartnershipId: [partnership] }),
      ...(country && { countryIso3: [country] }),
    };
    return createBoardSource({ client, filter, lang });
  }, [client, lang, partnership, country]);
  useLatecomers(source);
  const state = useSyncExternalStore(source.watch, source.state);
  return useMemo(() => ({ ...state, retry: () => source.retry() }), [state, source]);
}

/** Asks for tasks that changes tell of and the board does not have, and for what changes do not tell. */
function useLatecomers(source: BoardSource): void {
  const since = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useChanges(({ of, event }) => {
    if (of !== 'task') return;
    const isTold =
      event.kind === 'STATUS_CHANGED' || event.kind === 'COMMENTED' || event.kind === 'LEAD_CHANGED';
    if (isTold && source.has(event.task.id)) return;
    if (event.kind === 'COMMENTED') return;
    const { updatedAt } = event.task;
    if (since.current === null || updatedAt < since.current) since.current = updatedAt;
    timer.current ??= setTimeout(() => {
      const from = since.current;
      since.current = null;
      timer.current = undefined;
      if (from !== null) void source.takeUp(from);
    }, pause);
  });
}
