import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { maskErrors } from '../../platform/error-masking';
import { messageOf, SubgraphTimeoutError } from '../../platform/errors';
import type { Log } from '../../platform/log';
import type { RequestScope, SubgraphRequest, SubgraphTransport } from '../../platform/subgraph/transport';
import { plainRecord } from './plain-data';

/** What a transport needs of a subgraph that runs in the same process. */
export interface LocalSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Called once for each client request that reaches the subgraph. */
  createContext(scope: RequestScope): object;
}

export interface InProcessOptions {
  readonly subgraph: LocalSubgraph;
  readonly timeoutMs: number;
  readonly log: Log;
}

/** A document that can be executed, or what is wrong with it. */
type Checked = { document: DocumentNode } | { errors: readonly GraphQLError[] };

// Query plans write few documents, each again and again; a clients' flood of new ones must not fill the memory.
const cachedDocuments = 2_000;

/**
 * Executes a subgraph's schema in place of a call over the network. Does not own the subgraph: disposing of the
 * transport closes nothing.
 */
export function createInProcessTransport({ subgraph, timeoutMs, log }: InProcessOptions): SubgraphTransport {
  const documents = new Map<string, Checked>();
  const contexts = new WeakMap<RequestScope, object>();

  const check = (query: string): Checked => {
    let checked = documents.get(query);
    if (!checked) {
      checked = checkDocument(subgraph.schema, query);
      const oldest = documents.size >= cachedDocuments ? documents.keys().next() : undefined;
      if (oldest && !oldest.done) documents.delete(oldest.value);
      documents.set(query, checked);
    }
    return checked;
  };

  const contextOf = (scope: RequestScope): object => {
    let context = contexts.get(scope);
    if (!context) contexts.set(scope, (context = subgraph.createContext(scope)));
    return context;
  };

  const run = async (request: SubgraphRequest, scope: RequestScope): Promise<ExecutionResult> => {
    const checked = check(request.query);
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
      const originalError = fault instanceof Error ? fault : null;
      return { errors: [new GraphQLError(messageOf(fault), { originalError })] };
    }
  };

  return {
    async execute(request, scope) {
      const timeout = () => new SubgraphTimeoutError(subgraph.name, timeoutMs);
      const { data, errors } = await within(timeoutMs, run(request, scope), timeout);
      return {
        ...(errors && { errors: maskErrors(errors, { log, requestId: scope.requestId }) }),
        ...(data !== undefined && { data }),
      };
    },
    // The subgraph belongs to whoever started it.
    dispose: () => Promise.resolve(),
  };
}

function checkDocument(schema: GraphQLSchema, query: string): Checked {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const errors = validate(schema, document);
  return errors.length > 0
    ? { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
    : { document };
}

/** Execution that does not even begin was given variables that do not fit; the code is what HTTP servers give it. */
function asUserInput(error: GraphQLError): GraphQLError {
  return error.extensions['code'] === undefined ? withCode(error, 'BAD_USER_INPUT') : error;
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, originalError } = error;
  const extensions = { ...error.extensions, code };
  return new GraphQLError(message, { nodes, source, positions, originalError, extensions });
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
