import { print, type DocumentNode } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { asSent } from '../api/as-sent';
import type { Session } from '../session/session';
import type { Change } from './change';
import {
  AssessmentChangesDocument,
  LogHeadsDocument,
  NewsChangesDocument,
  TaskChangesDocument,
  type LogHeadsQuery,
} from './changes.generated';
import { createStream, type Stream } from './stream';

export interface LiveState {
  readonly connection: 'connecting' | 'live' | 'reconnecting';
  /** How many changes came late, since the connection was lost; `null` where nothing was missed. */
  readonly caughtUp: number | null;
  /** The newest first, as many as a feed shows. */
  readonly recent: readonly Change[];
}

export interface Live {
  /** Settles when it is known from where on changes are followed, or that they cannot be for now. */
  readonly begun: Promise<void>;
  readonly state: () => LiveState;
  /** Calls back whenever the state is another; returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
  /** Calls back with each change, in the order of its log; returns how to stop. */
  onChange(listener: (change: Change) => void): () => void;
  /** Calls back when changes were missed for good, and all has to be read anew. */
  onGap(listener: () => void): () => void;
  /** In which language changes tell their data. */
  speak(lang: string): void;
}

export interface LiveOptions {
  readonly session: Session;
  readonly lang: string;
}

const feedLength = 60;
const pingEvery = 10_000; // milliseconds
const pongWithin = 5_000; // milliseconds
const firstWait = 300; // milliseconds until the first attempt to come back
const longestWait = 10_000; // milliseconds
const sayCaughtUpFor = 8_000; // milliseconds

/** Follows all three logs over one WebSocket, for as long as the page lives. */
export function openLive({ session, lang: firstLang }: LiveOptions): Live {
  let lang = firstLang;
  let state: LiveState = { connection: 'connecting', caughtUp: null, recent: [] };
  const watchers = new Set<() => void>();
  const listeners = new Set<(change: Change) => void>();
  const gapListeners = new Set<() => void>();
  let forgetting: ReturnType<typeof setTimeout> | undefined;

  function become(change: Partial<LiveState>): void {
    state = { ...state, ...change };
    for (const watcher of watchers) watcher();
  }

  function take(change: Change): void {
    const recent = [change, ...state.recent].slice(0, feedLength);
    if (change.event.replayed) {
      clearTimeout(forgetting);
      forgetting = setTimeout(() => become({ caughtUp: null }), sayCaughtUpFor);
      become({ recent, caughtUp: (state.caughtUp ?? 0) + 1 });
    } else {
      become({ recent });
    }
    for (const listener of listeners) listener(change);
  }

  const client = openClient(session, (connection) => become({ connection }));
  function room(of: Change['of'], head: keyof LogHeadsQuery, document: DocumentNode): Room {
    const stream = createStream<Change['event']>({
      client,
      document: asSent(document),
      lang: () => lang,
      onEvent: (event) => take({ of, event } as Change),
      onGap: () => void begin([made]).then(tellGap),
    });
    const made = { head, stream };
    return made;
  }

  const rooms = [
    room('task', 'taskLogHead', TaskChangesDocument),
    room('assessment', 'assessmentLogHead', AssessmentChangesDocument),
    room('news', 'newsLogHead', NewsChangesDocument),
  ];

  const tellGap = (): void => gapListeners.forEach((listener) => listener());

  /** Rooms that are away are tried again; what was shown meanwhile is read once more when they are followed. */
  async function begin(wanted: readonly Room[]): Promise<void> {
    const heads = await readHeads(session).catch((): Partial<LogHeadsQuery> => ({}));
    const missing = wanted.filter(({ head }) => !heads[head]);
    for (const { head, stream } of wanted) {
      const cursor = heads[head];
      if (cursor) stream.follow(cursor);
    }
    if (missing.length === 0) return;
    if (missing.length === rooms.length) become({ connection: 'reconnecting' });
    void untilOnline(longestWait).then(async () => {
      await begin(missing);
      tellGap();
    });
  }

  return {
    begun: begin(rooms),
    state: () => state,
    watch: (listener) => added(watchers, listener),
    onChange: (listener) => added(listeners, listener),
    onGap: (listener) => added(gapListeners, listener),
    speak(wanted) {
      if (wanted === lang) return;
      lang = wanted;
      client.terminate(); // comes back at once, from where it was
    },
  };
}

/** A log, and the way through it. */
interface Room {
  readonly head: keyof LogHeadsQuery;
  readonly stream: Stream;
}

function added<Item>(items: Set<Item>, item: Item): () => void {
  items.add(item);
  return () => items.delete(item);
}

function openClient(session: Session, become: (connection: LiveState['connection']) => void): Client {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = createClient({
    url: url.href,
    connectionParams: async () => {
      const token = await session.token();
      return token === undefined ? {} : { authorization: `Bearer ${token}` };
    },
    retryAttempts: Infinity,
    shouldRetry: () => true, // without it, not where nobody can be reached
    retryWait: (retries) =>
      untilOnline(Math.min(firstWait * 2 ** retries, longestWait) * (0.5 + Math.random() / 2)),
    keepAlive: pingEvery,
    on: {
      connected: () => become('live'),
      ping: (received) => {
        if (!received) silence = setTimeout(() => client.terminate(), pongWithin);
      },
      pong: (received) => received && clearTimeout(silence),
      closed: () => {
        clearTimeout(silence);
        become('reconnecting');
      },
    },
  });
  // A socket of a network that is gone says nothing for long.
  window.addEventListener('offline', () => client.terminate());
  return client;
}

/** Settles after a while, but not before the browser has a network, and at once when it has one again. */
function untilOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const settled = new AbortController();
    const settle = (): void => {
      settled.abort();
      resolve();
    };
    window.addEventListener('online', settle, { signal: settled.signal });
    if (navigator.onLine) setTimeout(settle, milliseconds);
  });
}

async function readHeads(session: Session): Promise<Partial<LogHeadsQuery>> {
  const token = await session.token();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: print(LogHeadsDocument) }),
  });
  const { data } = (await response.json()) as { data?: LogHeadsQuery | null };
  if (!data) throw new Error('the ends of the logs cannot be read');
  return data;
}
