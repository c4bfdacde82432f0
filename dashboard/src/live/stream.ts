import { print, type DocumentNode } from 'graphql';
import type { Client } from 'graphql-ws';

export interface Followed {
  readonly id: string;
  readonly cursor: string;
  readonly replayed: boolean;
}

export interface StreamOptions<Event extends Followed> {
  readonly client: Client;
  /** With one field, which tells an `Event`, and the variables `after` and `lang`. */
  readonly document: DocumentNode;
  lang(): string;
  onEvent(event: Event): void;
  /** The log does not go on where this stream was: what is shown has to be read anew. */
  onGap(): void;
}

/** One way through a log. It goes on where it was whenever the connection comes back. */
export interface Stream {
  /** Begins, or goes on elsewhere. */
  follow(cursor: string): void;
}

const patience = 3_000; // milliseconds until a subscription that was refused is tried again

export function createStream<Event extends Followed>(options: StreamOptions<Event>): Stream {
  const query = print(options.document);
  let after = '';
  let end = (): void => undefined;

  function subscribe(): void {
    let isExpired = false;
    let isRefused = false;
    end = options.client.subscribe<Record<string, Event>>(
      {
        query,
        variables: {
          // Getters: graphql-ws reads them again whenever it subscribes again.
          get after() {
            return after;
          },
          get lang() {
            return options.lang();
          },
        },
      },
      {
        next({ data, errors }) {
          const event = data && Object.values(data)[0];
          if (event) {
            after = event.cursor;
            options.onEvent(event);
          } else {
            isRefused = true;
            isExpired ||=
              errors?.some(({ extensions }) => extensions?.['code'] === 'CURSOR_EXPIRED') ?? false;
          }
        },
        error(reason) {
          const codes = Array.isArray(reason)
            ? reason.map(({ extensions }) => extensions?.code as unknown)
            : [];
          comeBack(isExpired || codes.includes('CURSOR_EXPIRED'));
        },
        complete() {
          if (isRefused) comeBack(isExpired);
        },
      },
    );
  }

  function comeBack(isExpired: boolean): void {
    if (isExpired) options.onGap();
    else setTimeout(subscribe, patience);
  }

  return {
    follow(cursor) {
      end();
      after = cursor;
      subscribe();
    },
  };
}
