import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { maskErrors, type MaskingScope } from '../../platform/error-masking';
import { SubgraphTimeoutError } from '../../platform/errors';
import { asUserInput, CheckedDocuments } from '../../platform/graphql/checked-documents';
import type { Log } from '../../platform/log';
import { asGraphQLError, refusedSubscription, runSubscription } from '../../platform/subgraph/subscribe';
import { inSpan } from '../../platform/tracing/spans';
import type {
  RequestScope,
  SubgraphRequest,
  SubgraphTransport,
  SubscriptionStream,
} from '../../platform/subgraph/transport';
import { plainRecord } from './plain-data';

/** What a transport needs of a subgraph that runs in the same process. */
export interface LocalSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Called once for each client request that reaches the subgraph. */
  createContext(scope: RequestScope): object;
  /** As `SubgraphDefinition.admits`. */
  admits?(event: unknown, context: object): Promise<boolean>;
}

export interface InProcessOptions {
  readonly subgraph: LocalSubgraph;
  readonly timeoutMs: number;
  readonly log: Log;
}

/**
 * Executes a subgraph's schema in place of a call over the network. Does not own the subgraph: disposing of the
 * transport closes nothing.
 */
export function createInProcessTransport({ subgraph, timeoutMs, log }: InProcessOptions): SubgraphTransport {
  const documents = new CheckedDocuments(subgraph.schema);
  const contexts = new WeakMap<RequestScope, object>();

  const contextOf = (scope: RequestScope): object => {
    let context = contexts.get(scope);
    if (!context) contexts.set(scope, (context = subgraph.createContext(scope)));
    return context;
  };

  const run = async (request: SubgraphRequest, scope: RequestScope): Promise<ExecutionResult> => {
    const checked = documents.check(request.query);
    if ('errors' in checked) return checked;
    try {
      const { data, errors } = await execute({
        schema: subgraph.schema,
        document: checked.document,
        operationName: request.operationName,
        variableValues: plainRecord(request.variables ?? {}),
        contextValue: contextOf(scope),
      });
      if (data === undefined) return { errors: errors?.map(asUserInput) };
      return { data: data && plainRecord(data), errors };
    } catch (fault) {
      // No field's fault, but the context's or a scalar's: over HTTP, too, this is an answer without data.
      return { errors: [asGraphQLError(fault)] };
    }
  };

  return {
    async execute(request, scope) {
      const timeout = () => new SubgraphTimeoutError(subgraph.name, timeoutMs);
      const attributes = {
        'unodcity.subgraph': subgraph.name,
        'graphql.operation.name': request.operationName,
        'graphql.document': request.query,
      };
      const result = inSpan('subgraph.execute', attributes, () => run(request, scope));
      const { data, errors } = await within(timeoutMs, result, timeout);
      return {
        ...(errors && { errors: maskErrors(errors, { log, requestId: scope.requestId }) }),
        ...(data !== undefined && { data }),
      };
    },
    subscribe({ query, operationName, variables }, scope) {
      const masking = { log, requestId: scope.requestId };
      const checked = documents.check(query);
      if ('errors' in checked) return refusedSubscription(checked.errors, masking);
      const { document } = checked;
      const subscription = { document, operationName, variables: plainRecord(variables ?? {}) };
      return withPlainData(runSubscription(subgraph, subscription, scope, log), masking);
    },
    // The subgraph belongs to whoever started it.
    dispose: () => Promise.resolve(),
  };
}

/** What the stream brings, as it would read after a way through JSON; begins at once, as over the network. */
function withPlainData(stream: SubscriptionStream, masking: MaskingScope): SubscriptionStream {
  let first: ReturnType<SubscriptionStream['next']> | undefined = stream.next();
  return {
    async next() {
      const next = await (first ?? stream.next());
      first = undefined;
      const data = next.done ? undefined : next.value.result?.data;
      if (next.done || !data) return next;
      try {
        const result = { ...next.value.result, data: plainRecord(data) };
        return { done: false, value: { ...next.value, result } };
      } catch (fault) {
        void stream.return();
        return { done: false, value: { result: { errors: maskErrors([asGraphQLError(fault)], masking) } } };
      }
    },
    return() {
      first = undefined;
      return stream.return();
    },
  };
}

/** Rejects with `timeout` after `milliseconds`; what `work` brings later is dropped, since nothing can stop it. */
async function within<T>(milliseconds: number, work: Promise<T>, timeout: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(timeout()), milliseconds);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
