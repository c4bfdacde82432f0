import { GraphQLError } from 'graphql';
import type { GatewaySource } from '../platform/http/graphql-over-http';
import type { RequestScope } from '../platform/subgraph/transport';

type Source = GatewaySource<RequestScope>;
type Executor = NonNullable<Awaited<ReturnType<Source['load']>>['executor']>;
type Result = Awaited<ReturnType<Executor>>;

/**
 * The same gateway, with results as a client may expect them. Apollo's executor has four habits: it reports the same
 * unreachable subgraph once for each fetch of the plan; it gives a fetch that fails whole a path through its own
 * bookkeeping; it hands on what a subgraph says of the plan as if the client had written it; and it answers
 * `data: null` without any error where a null travelled up to the root.
 */
export function presentingResults(gateway: Source): Source {
  return {
    async load(options) {
      const { executor } = await gateway.load(options);
      return { executor: executor && (async (context) => presentResult(await executor(context))) };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}

export function presentResult(result: Result): Result {
  const errors = [...(result.errors ?? []), ...lostData(result)];
  return errors.length > 0 ? { ...result, errors: distinct(errors).map(presentError) } : result;
}

/**
 * The executor lists where it put nulls as an extension. Below a nullable parent that is an answer, such as that a
 * reference leads to nothing; but an answer without data has to say why.
 */
function lostData({ data, errors, extensions }: Result): GraphQLError[] {
  const completions: unknown = extensions?.['valueCompletion'];
  if (data !== null || errors?.length || !Array.isArray(completions)) return [];
  return completions.filter((error) => error instanceof GraphQLError);
}

/** What only the writer of an operation can be told, and the client wrote another one. */
const faultsOfThePlan: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

function presentError(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, originalError } = error;
  const extensions = { ...error.extensions };
  if (extensions['serviceName'] !== undefined && faultsOfThePlan.has(extensions['code'])) {
    // Without an expected code the error is masked and logged: the subgraph and the supergraph do not fit together.
    delete extensions['code'];
  }
  // An entity fetch that fails whole has a path such as `partners.@._entities`, which no response contains.
  const path = error.path?.some((key) => key === '@' || key === '_entities') ? undefined : error.path;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

function distinct(errors: readonly GraphQLError[]): GraphQLError[] {
  const byText = new Map<string, GraphQLError>();
  for (const error of errors) {
    const key = JSON.stringify([error.message, error.path, error.extensions['code']]);
    if (!byText.has(key)) byText.set(key, error);
  }
  return [...byText.values()];
}
