import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useText } from '../language/useText';
import { useViewer } from '../session/useViewer';
import { MovesOfTaskDocument, type TaskCardFragment } from './moves.generated';
import { offersOf, type Offer } from './offers';

export interface Offered {
  /** As it is now: what a move starts from. */
  readonly task: TaskCardFragment;
  readonly offers: readonly Offer[];
}

/** Reads what the viewer may do with a task now; `null` where it is there no more. Rejects where nobody answers. */
export function useOffers(): (taskId: string) => Promise<Offered | null> {
  const client = useApolloClient();
  const { lang } = useText();
  const { isSignedIn } = useViewer();
  return useCallback(
    async (id) => {
      const { data, error } = await client.query({
        query: MovesOfTaskDocument,
        variables: { id, lang },
        fetchPolicy: 'network-only',
      });
      if (!data) throw error ?? new Error('no answer');
      const { task } = data;
      return task && { task, offers: offersOf(task.status, task.allowedTransitions, isSignedIn) };
    },
    [client, lang, isSignedIn],
  );
}
