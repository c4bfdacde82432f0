import { authorizationOf, urlOf, type Seat } from '../support/client';
import { Connection } from '../support/live-connection';

export const transports = ['graphql-ws', 'sse', 'multipart'] as const;
export type Transport = (typeof transports)[number];

/** The results of one subscription, as they come. */
export interface LiveStream {
  readonly results: any[]; // oxlint-disable-line typescript/no-explicit-any -- a test reads into any result
  close(): Promise<void>;
}

/** Subscribes as a client of this transport does, with nothing but what the platform's page for them says. */
export async function openStream(seat: Seat, transport: Transport, query: string): Promise<LiveStream> {
  return transport === 'graphql-ws' ? overWebSocket(seat, query) : overHttp(seat, transport, query);
}

function overWebSocket(seat: Seat, query: string): LiveStream {
  const connection = new Connection(seat);
  const results: any[] = []; // oxlint-disable-line typescript/no-explicit-any -- as above
  const faults = (fault: unknown) => results.push({ fault });
  connection.client.subscribe(
    { query },
    { next: (result) => results.push(result), error: faults, complete: () => undefined },
  );
  return { results, close: () => connection.dispose() };
}

const accepted = {
  sse: 'text/event-stream',
  multipart: 'multipart/mixed;subscriptionSpec=1.0, application/json',
};

/** What a part of the body says: `undefined` for a heartbeat. */
const readers = {
  sse: { between: '\n\n', read: (part: string) => /^data: (.+)$/m.exec(part)?.[1] },
  multipart: { between: '\r\n--graphql', read: (part: string) => /\{"payload":(.+)\}$/m.exec(part)?.[1] },
};

async function overHttp(seat: Seat, transport: 'sse' | 'multipart', query: string): Promise<LiveStream> {
  const abort = new AbortController();
  const response = await fetch(`${urlOf(seat)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: accepted[transport], ...authorizationOf(seat) },
    body: JSON.stringify({ query }),
    signal: abort.signal,
  });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  const results: unknown[] = [];
  const { between, read } = readers[transport];
  const follow = async (body: AsyncIterable<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      rest += decoder.decode(chunk, { stream: true });
      const parts = rest.split(between);
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const result = read(part);
        if (result !== undefined) results.push(JSON.parse(result));
      }
    }
  };
  const ended = follow(response.body).catch(() => undefined); // it is aborted
  return {
    results,
    async close() {
      abort.abort();
      await ended;
    },
  };
}
