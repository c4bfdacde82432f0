import type { ApolloClient, ErrorLike } from '@apollo/client';
import type { Text } from '../../language/useText';
import {
  BoardCardFragmentDoc,
  BoardPageDocument,
  BoardSinceDocument,
  type BoardCardFragment,
  type BoardPageQueryVariables,
  type BoardSinceQuery,
} from './Board.generated';

export interface BoardTasks {
  /** In the order of their creation, the newest first. */
  readonly tasks: readonly BoardCardFragment[];
  /** How many there are in all, as the API counted them; `null` until it has. */
  readonly total: number | null;
  readonly isComplete: boolean;
  readonly error: ErrorLike | undefined;
}

/** All tasks of a filter, read page by page and kept as the cache has them, for as long as somebody watches. */
export interface BoardSource {
  readonly state: () => BoardTasks;
  readonly watch: (listener: () => void) => () => void;
  has(id: string): boolean;
  /** Takes up what was created or changed since a moment and is not on any page. */
  takeUp(since: string): Promise<void>;
  retry(): void;
}

export interface BoardSourceOptions {
  readonly client: ApolloClient;
  readonly filter: BoardPageQueryVariables['filter'];
  readonly lang: Text['lang'];
}

interface Page {
  readonly after: string | null;
  nodes: readonly BoardCardFragment[];
  isLast: boolean;
  close(): void;
  retry(): void;
}

const fragmentName = 'BoardCard';
const pause = 30; // milliseconds between two tellings, at least

export function createBoardSource({ client, filter, lang }: BoardSourceOptions): BoardSource {
  const pages: Page[] = [];
  /** Those that came to be while the board stands: watched one by one, since they are on none of its pages. */
  const latecomers = new Map<string, { task: BoardCardFragment; close(): void }>();
  const listeners = new Set<() => void>();
  let ids: ReadonlySet<string> = new Set();
  let state: BoardTasks = { tasks: [], total: null, isComplete: false, error: undefined };
  let isTelling = false;

  function tell(more: Partial<BoardTasks> = {}): void {
    state = { ...state, ...more };
    if (isTelling) return;
    isTelling = true;
    // One change of the cache may reach several pages, and pages come one upon the other.
    setTimeout(() => {
      isTelling = false;
      const byId = new Map<string, BoardCardFragment>();
      for (const { task } of [...latecomers.values()].toReversed()) byId.set(task.id, task);
      for (const { nodes } of pages) for (const task of nodes) byId.set(task.id, task);
      ids = new Set(byId.keys());
      state = { ...state, tasks: [...byId.values()], isComplete: pages.at(-1)?.isLast ?? false };
      for (const listener of listeners) listener();
    }, pause);
  }

  /** Reads the page behind a cursor; in the place of one that stood there, whose tasks stay until they are read. */
  function openPage(index: number, after: string | null): void {
    const before = pages[index];
    before?.close();
    const query = client.watchQuery({
      query: BoardPageDocument,
      variables: { filter, after, isFirst: index === 0, lang },
      // Changes keep what was read before; what is new since then comes before it, and moves where the next page begins.
      fetchPolicy: index === 0 ? 'cache-and-network' : 'cache-first',
    });
    const page: Page = {
      after,
      nodes: before?.nodes ?? [],
      isLast: before?.isLast ?? false,
      close: () => subscription.unsubscribe(),
      retry: () => void query.refetch(),
    };
    pages[index] = page;
    const subscription = query.subscribe(({ data, dataState, error }) => {
      if (data === undefined || dataState !== 'complete') {
        if (error) tell({ error });
        return;
      }
      const { nodes, pageInfo, totalCount } = data.tasks;
      page.nodes = nodes;
      page.isLast = !pageInfo.hasNextPage;
      if (page.isLast) pages.splice(index + 1).forEach((later) => later.close());
      else if (pages[index + 1]?.after !== pageInfo.endCursor) {
        // In a turn of its own: pages that are all in the cache would hold up the browser together.
        setTimeout(() => pages[index] === page && openPage(index + 1, pageInfo.endCursor));
      }
      tell({ error, ...(totalCount !== undefined && { total: totalCount }) });
    });
  }

  function follow(task: BoardCardFragment): void {
    const latecomer = { task, close: () => watched.unsubscribe() };
    latecomers.set(task.id, latecomer);
    const watched = client
      .watchFragment({
        fragment: BoardCardFragmentDoc,
        fragmentName,
        from: { __typename: 'CoordinationTask', id: task.id },
        variables: { lang },
      })
      .subscribe(({ data, complete }) => {
        if (!complete) return;
        latecomer.task = data;
        tell();
      });
  }

  function close(): void {
    for (const page of pages.splice(0)) page.close();
    for (const latecomer of latecomers.values()) latecomer.close();
    latecomers.clear();
  }

  return {
    state: () => state,
    watch(listener) {
      listeners.add(listener);
      if (listeners.size === 1) openPage(0, null);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) close();
      };
    },
    has: (id) => ids.has(id),
    async takeUp(since) {
      let after: string | null = null;
      do {
        const found: ApolloClient.QueryResult<BoardSinceQuery> = await client.query({
          query: BoardSinceDocument,
          variables: { filter: { ...filter, updatedSince: since }, after, lang },
          fetchPolicy: 'network-only',
        });
        if (listeners.size === 0 || !found.data) return;
        const { nodes, pageInfo } = found.data.tasks;
        for (const task of nodes) if (!ids.has(task.id) && !latecomers.has(task.id)) follow(task);
        tell();
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
    },
    retry() {
      tell({ error: undefined });
      for (const page of pages) page.retry();
    },
  };
}
