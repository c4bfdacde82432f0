import { useApolloClient } from '@apollo/client/react';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
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
  const [state, setState] = useState(source.state);
  // Not at once: what one types and drags goes before.
  useEffect(() => source.watch(() => startTransition(() => setState(source.state()))), [source]);
  return useMemo(() => ({ ...state, retry: () => source.retry() }), [state, source]);
}

/** Asks for tasks that changes tell of and the board does not have, and for what changes do not tell. */
function useLatecomers(source: BoardSource): void {
  const since = useRef<string | null>(null);
  const isAsking = useRef(false);

  async function ask(): Promise<void> {
    if (isAsking.current) return; // it goes on with what has come meanwhile
    isAsking.current = true;
    try {
      while (since.current !== null) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        const from = since.current;
        since.current = null;
        await source.takeUp(from);
      }
    } finally {
      isAsking.current = false;
    }
  }

  useChanges(({ of, event }) => {
    if (of !== 'task' || event.kind === 'COMMENTED') return;
    const isTold = event.kind === 'STATUS_CHANGED' || event.kind === 'LEAD_CHANGED';
    if (isTold && source.has(event.task.id)) return;
    const { updatedAt } = event.task;
    if (since.current === null || updatedAt < since.current) since.current = updatedAt;
    void ask();
  });
}
