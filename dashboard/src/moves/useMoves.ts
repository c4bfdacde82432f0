import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { newMutationId } from '../api/mutation-id';
import type { Refusal } from '../forms/useSubmit';
import { useText, type Text } from '../language/useText';
import type { TaskStatus } from '../terms/status-look';
import {
  MoveTaskDocument,
  TaskMeanwhileDocument,
  type MoveTaskMutationVariables,
  type TaskCardFragment,
  type TaskMeanwhileQuery,
} from './moves.generated';
import type { Offer } from './offers';

/** What is said with a move. */
export type Said = Pick<
  MoveTaskMutationVariables['input'],
  'reason' | 'blockedReason' | 'blockedNote' | 'leadStakeholderId'
>;

/** A step that somebody wants a task to take, as they saw the task. */
export interface Move {
  readonly task: TaskCardFragment;
  readonly offer: Offer;
  readonly said: Said;
}

export type TaskNow = NonNullable<TaskMeanwhileQuery['task']>;

/** What has to be asked or told before a move is made. */
export type Question =
  | { readonly kind: 'ask'; readonly move: Move; readonly refusals: readonly Refusal[] }
  /** `now` is `null` where the task is there no more for the viewer. */
  | { readonly kind: 'conflict'; readonly move: Move; readonly now: TaskNow | null };

export interface Moves {
  readonly question: Question | null;
  /** Where tasks are on their way to, until the API has answered. */
  readonly underway: ReadonlyMap<string, TaskStatus>;
  /** Makes a move that is offered; asks first for what it wants. */
  readonly begin: (task: TaskCardFragment, offer: Offer) => void;
  readonly make: (move: Move) => void;
  readonly leave: () => void;
}

/** Moves tasks through their statuses. `onMoved` is told of each move that the API has made. */
export function useMoves(onMoved: (move: Move) => void): Moves {
  const client = useApolloClient();
  const { lang } = useText();
  const [question, setQuestion] = useState<Question | null>(null);
  const [underway, setUnderway] = useState<ReadonlyMap<string, TaskStatus>>(new Map());
  const latest = useRef(onMoved);
  useEffect(() => {
    latest.current = onMoved;
  });
  const actions = useMemo(() => {
    async function attempt(move: Move): Promise<void> {
      const { id } = move.task;
      setUnderway((before) => new Map(before).set(id, move.offer.to));
      const refusals = await send(client, move, lang);
      if (refusals.length === 0) setQuestion(null);
      else setQuestion(await questionOf(client, move, refusals, lang));
      setUnderway((before) => new Map([...before].filter(([other]) => other !== id)));
      if (refusals.length === 0) latest.current(move);
    }
    const make = (move: Move): void => void attempt(move);
    return {
      make,
      begin(task: TaskCardFragment, offer: Offer) {
        const move: Move = { task, offer, said: {} };
        if (offer.isAsking) setQuestion({ kind: 'ask', move, refusals: [] });
        else make(move);
      },
      leave: () => setQuestion(null),
    };
  }, [client, lang]);
  return useMemo(() => ({ ...actions, question, underway }), [actions, question, underway]);
}

async function send(
  client: ApolloClient,
  { task, offer, said }: Move,
  lang: Text['lang'],
): Promise<readonly Refusal[]> {
  try {
    const input = {
      taskId: task.id,
      to: offer.to,
      expectedVersion: task.version,
      clientMutationId: newMutationId(),
      ...said,
    };
    const { data } = await client.mutate({ mutation: MoveTaskDocument, variables: { input, lang } });
    return data?.transitionTask.userErrors ?? [];
  } catch (error) {
    return [{ code: 'FAILED', field: null, message: error instanceof Error ? error.message : String(error) }];
  }
}

/** Somebody was faster: the move is not asked again until it is known what they did. */
async function questionOf(
  client: ApolloClient,
  move: Move,
  refusals: readonly Refusal[],
  lang: Text['lang'],
): Promise<Question> {
  if (!refusals.some(({ code }) => code === 'CONFLICT')) return { kind: 'ask', move, refusals };
  const { data } = await client.query({
    query: TaskMeanwhileDocument,
    variables: { id: move.task.id, lang },
    fetchPolicy: 'network-only',
  });
  return data ? { kind: 'conflict', move, now: data.task } : { kind: 'ask', move, refusals };
}
