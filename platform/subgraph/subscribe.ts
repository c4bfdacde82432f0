import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { maskErrors, type MaskingScope } from '../error-masking';
import { messageOf } from '../errors';
import type { BusMessage } from '../events/event-bus';
import { placeOfCursor } from '../events/log-cursor';
import { asUserInput } from '../graphql/checked-documents';
import type { Log } from '../log';
import { currentTraceparent, inTrace, type SpanAttributes } from '../tracing/spans';
import type { RequestScope, SubscriptionMessage, SubscriptionStream } from './transport';

/** A subscription that was parsed and validated against the subgraph's schema. */
export interface SubscriptionRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What executes it. */
export interface SubscribableSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  createContext(scope: RequestScope): object;
  /** Whether an event may be told to whoever asks; all of them where it is not given. */
  admits?(event: unknown, context: object): Promise<boolean>;
}

/**
 * Runs a subscription of a subgraph. The source of its root field brings `BusMessage`s, or plain values where there are
 * no cursors. Each event is executed in a context of its own, so that it is read as it stands then and not as a loader
 * remembers it. Results are masked. Iterating begins with the first `next`; `return` settles at once.
 */
export function runSubscription(
  subgraph: SubscribableSubgraph,
  { document, operationName, variables }: SubscriptionRequest,
  scope: RequestScope,
  log: Log,
): SubscriptionStream {
  const { schema } = subgraph;
  let source: AsyncIterator<unknown> | undefined;
  let ended = false;
  /** Settles the `next` that waits, when whoever waits leaves. */
  let leave: () => void = () => undefined;

  const common = { schema, document, operationName, variableValues: variables };
  const masked = ({ data, errors }: ExecutionResult): SubscriptionMessage['result'] => ({
    ...(errors && { errors: maskErrors(errors, { log, requestId: scope.requestId }) }),
    ...(data !== undefined && { data }),
  });
  const refusal = (errors: readonly GraphQLError[]): IteratorYieldResult<SubscriptionMessage> => {
    ended = true;
    source?.return?.().catch(() => undefined);
    return { done: false, value: { result: masked({ errors }) ?? {} } };
  };

  const open = async (): Promise<readonly GraphQLError[] | undefined> => {
    const opened = await createSourceEventStream({ ...common, contextValue: subgraph.createContext(scope) });
    if (!(Symbol.asyncIterator in opened)) return (opened.errors ?? []).map(asUserInput);
    source = opened[Symbol.asyncIterator]();
    // Left while it was being opened.
    if (ended) void source.return?.();
    return undefined;
  };

  const pull = async (): Promise<IteratorResult<SubscriptionMessage, undefined>> => {
    const refused = source ? undefined : await open();
    if (refused) return refusal(refused);
    const next = ended ? undefined : await source?.next();
    if (!next || next.done) return end();
    const { value } = next;
    const message = isMessage(value) ? value : undefined;
    if (message?.kind === 'mark') {
      return { done: false, value: { cursor: message.cursor, isLive: message.isLive } };
    }
    const { result, traceparent } = await inTrace(undefined, 'subgraph.event', traced(message), async () => ({
      result: await tell(value, message),
      traceparent: currentTraceparent(),
    }));
    if (ended) return end();
    // An event that may not be told leaves the mark of its place.
    if (message && result === null) {
      return { done: false, value: { cursor: message.cursor, isLive: !message.replayed } };
    }
    return {
      done: false,
      value: { result: masked(result ?? {}) ?? {}, ...(message && { cursor: message.cursor }), traceparent },
    };
  };

  const traced = (message: Pushed | undefined): SpanAttributes => ({
    'unodcity.subgraph': subgraph.name,
    'unodcity.event.number': message && placeOfCursor(message.cursor)?.sequence,
    'graphql.operation.name': operationName,
    'graphql.document': document.loc?.source.body,
  });

  /** `null` for an event that whoever asks may not see. */
  const tell = async (rootValue: unknown, message: Pushed | undefined): Promise<ExecutionResult | null> => {
    // Every event is a request of its own: with the same scope it would be answered from the same loaders.
    const contextValue = subgraph.createContext({ ...scope });
    try {
      if (message && (await subgraph.admits?.(message.event, contextValue)) === false) return null;
    } catch (fault) {
      // It cannot be found out now: whoever is told without data may have the event read again.
      return { data: null, errors: [asGraphQLError(fault)] };
    }
    return execute({ ...common, rootValue, contextValue });
  };

  const end = (): IteratorReturnResult<undefined> => {
    ended = true;
    return { done: true, value: undefined };
  };

  return {
    next() {
      if (ended) return Promise.resolve(end());
      return new Promise((resolve) => {
        leave = () => resolve(end());
        // The source failed: with a coded error for the caller, or with a defect that is masked.
        pull().then(resolve, (fault: unknown) => resolve(refusal([asGraphQLError(fault)])));
      });
    },
    return() {
      ended = true;
      leave();
      source?.return?.().catch(() => undefined);
      return Promise.resolve({ done: true, value: undefined });
    },
  };
}

/** The stream of a subscription that was refused before it was run. */
export function refusedSubscription(
  errors: readonly GraphQLError[],
  scope: MaskingScope,
): SubscriptionStream {
  const messages = [{ result: { errors: maskErrors(errors, scope) } }];
  const end = { done: true, value: undefined } as const;
  return {
    next() {
      const value = messages.pop();
      return Promise.resolve(value ? { done: false, value } : end);
    },
    return() {
      messages.length = 0;
      return Promise.resolve(end);
    },
  };
}

function isMessage(value: unknown): value is BusMessage<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'cursor' in value &&
    'kind' in value &&
    (value.kind === 'event' || value.kind === 'mark')
  );
}

type Pushed = Extract<BusMessage<unknown>, { kind: 'event' }>;

/** A fault of no single field. */
export function asGraphQLError(fault: unknown): GraphQLError {
  if (fault instanceof GraphQLError) return fault;
  return new GraphQLError(messageOf(fault), { originalError: fault instanceof Error ? fault : null });
}
