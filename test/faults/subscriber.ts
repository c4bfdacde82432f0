import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { waitToComeBack, type Connection } from '../support/live-connection';
import { roots, type Root, type WantedEvents } from './wanted-events';

export interface ReceivedEvent {
  readonly id: string;
  readonly sequence: number;
  readonly cursor: string;
  readonly replayed: boolean;
}

/** Fields of the event's own room, or of the others as well. */
export type Selection = 'own' | 'federated';

const fields: Readonly<Record<Root, Readonly<Record<Selection, string>>>> = {
  taskStatusChanged: {
    own: 'task { id status version }',
    federated: 'task { status assessment { title } lead { partner { name } } place { country { name } } }',
  },
  taskChanged: {
    own: 'kind task { id title }',
    federated: 'kind actorPartner { name } task { title lead { partner { acronym } } }',
  },
  assessmentStatusChanged: {
    own: 'toStatus assessment { id title }',
    federated:
      'toStatus assessment { title place { name country { name } } news(first: 1) { nodes { id } } }',
  },
  newsPublished: {
    own: 'kind newsItem { id headline }',
    federated: 'kind newsItem { headline countries { name } places { name } }',
  },
};

/** What passes by itself: whoever is told of it, comes back. */
const passing: ReadonlySet<unknown> = new Set([
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
]);

/** A dashboard's subscription as docs/live-updates.md advises it: the cursor is kept, and given at each coming back. */
export class Subscriber {
  readonly received: ReceivedEvent[] = [];
  /** Events that came without what other rooms have. */
  partial = 0;
  /** How often it was ended, and began anew. */
  ended = 0;
  /** What ought not to happen at all. */
  readonly faults: string[] = [];
  private leave: () => void = () => undefined;
  private isOver = false;
  private answer: readonly GraphQLFormattedError[] = [];

  constructor(
    private readonly connection: Connection,
    readonly wanted: WantedEvents,
    private readonly selection: Selection,
    /** Where it begins; `null`: with the first event that it is told of. */
    private cursor: string | null,
  ) {
    this.subscribe();
  }

  dispose(): void {
    this.isOver = true;
    this.leave();
  }

  private subscribe(): void {
    const { root, filter } = this.wanted;
    const position = (): string | null => this.cursor;
    this.answer = [];
    this.leave = this.connection.client.subscribe<Record<string, ReceivedEvent>>(
      {
        query: `subscription ($filter: ${roots[root].filterType}, $after: String) {
          ${root}(filter: $filter, after: $after) {
            id sequence cursor replayed ${fields[root][this.selection]}
          }
        }`,
        variables: {
          filter,
          // Read whenever the client subscribes, again after each loss of its connection.
          get after() {
            return position();
          },
        },
      },
      {
        next: (result) => this.take(result as FormattedExecutionResult<Record<string, ReceivedEvent>>),
        error: (fault) => this.comeBack(Array.isArray(fault) ? fault : [closingOf(fault)]),
        complete: () => this.comeBack(this.answer),
      },
    );
  }

  private take({ data, errors }: FormattedExecutionResult<Record<string, ReceivedEvent>>): void {
    const event = data?.[this.wanted.root];
    if (!event) {
      this.answer = errors ?? [{ message: 'neither data nor errors' }];
      return;
    }
    if (errors) this.partial += 1;
    this.received.push(event);
    this.cursor = event.cursor;
  }

  private comeBack(errors: readonly GraphQLFormattedError[]): void {
    if (this.isOver) return;
    this.ended += 1;
    const isPassing = errors.every(({ extensions }) => passing.has(extensions?.['code']));
    if (!isPassing) this.faults.push(JSON.stringify(errors));
    void waitToComeBack().then(() => {
      if (!this.isOver) this.subscribe();
    });
  }
}

function closingOf(fault: unknown): GraphQLFormattedError {
  const { code, reason } = fault as { code?: unknown; reason?: unknown };
  return { message: `closed with ${String(code)} ${String(reason)}`, extensions: { code } };
}
