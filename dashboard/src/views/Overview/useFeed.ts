import type { ErrorLike } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useText } from '../../language/useText';
import { useLiveState } from '../../live/LiveContext';
import { FeedOfAssessmentsDocument, FeedOfNewsDocument, FeedOfTasksDocument } from './Feed.generated';
import type { FeedEvent } from './feed-event';
import { useLogPages } from '../../live/useLogPages';

/** How far back is looked, in days: further where nothing has happened lately. */
export const windows = [14, 90, 365, 3_650] as const;

export interface Feed {
  /** The newest first. */
  readonly events: readonly FeedEvent[];
  readonly isLoading: boolean;
  /** Whether the first of the windows has nothing. */
  readonly isOlder: boolean;
  readonly error: ErrorLike | undefined;
  readonly refetch: () => void;
}

/** What happened in the three logs, with what happens while the page stands. */
export function useFeed(): Feed {
  const { lang } = useText();
  const { recent } = useLiveState();
  const [step, setStep] = useState(0);
  const since = useMemo(() => daysAgo(windows[step] ?? windows[0]), [step]);
  const tasks = useQuery(FeedOfTasksDocument, { variables: { since } });
  const assessments = useQuery(FeedOfAssessmentsDocument, { variables: { since, lang } });
  const news = useQuery(FeedOfNewsDocument, { variables: { since, lang } });
  useLogPages(tasks.data?.taskEvents, tasks.fetchMore);
  useLogPages(assessments.data?.assessmentEvents, assessments.fetchMore);
  useLogPages(news.data?.newsEvents, news.fetchMore);

  const events = useMemo(
    () =>
      merged([
        ...recent.map(({ of, event }) => ({ of, event, isNew: !event.replayed }) as FeedEvent),
        ...(tasks.data?.taskEvents.nodes ?? []).map((event) => ({ of: 'task', event }) as const),
        ...(assessments.data?.assessmentEvents.nodes ?? []).map(
          (event) => ({ of: 'assessment', event }) as const,
        ),
        ...(news.data?.newsEvents.nodes ?? []).map((event) => ({ of: 'news', event }) as const),
      ]),
    [recent, tasks.data, assessments.data, news.data],
  );
  const results = [tasks, assessments, news];
  const isLoading = results.some(({ data, error }) => !data && !error);
  const isBare = !isLoading && events.length === 0 && step < windows.length - 1;
  if (isBare) setStep(step + 1);
  return {
    events,
    isLoading: isLoading || isBare,
    isOlder: step > 0,
    error: results.find(({ error }) => error)?.error,
    refetch: () => results.forEach(({ refetch }) => void refetch()),
  };
}

const hour = 3_600_000; // milliseconds

/** To the full hour: who comes back to the page asks for the same. */
function daysAgo(days: number): string {
  return new Date(Math.floor(Date.now() / hour) * hour - days * 24 * hour).toISOString();
}

/** Each event once, as it was first named. */
function merged(all: readonly FeedEvent[]): readonly FeedEvent[] {
  const byId = new Map<string, FeedEvent>();
  for (const entry of all) {
    const id = `${entry.of} ${entry.event.id}`;
    if (!byId.has(id)) byId.set(id, entry);
  }
  return [...byId.values()].toSorted((a, b) => b.event.occurredAt.localeCompare(a.event.occurredAt));
}
