import { randomUUID } from 'node:crypto';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  valueFromASTUntyped,
  type GraphQLSchema,
} from 'graphql';
import { maskErrors } from '../../platform/error-masking';
import { messageOf } from '../../platform/errors';
import { placeOfCursor } from '../../platform/events/log-cursor';
import { withCode } from '../../platform/graphql/checked-documents';
import type { Log } from '../../platform/log';
import { inTrace } from '../../platform/tracing/spans';
import type { RequestScope, SubgraphTransport } from '../../platform/subgraph/transport';
import { withoutSuggestion } from '../edge/suggestions';
import type { CostLimit } from '../limits/cost-limit';
import { accessProfileOf, sorted, type AccessProfile } from './access-profile';
import type { Live, LiveRequest, LiveSink, LiveSubscription } from './live';
import { Member } from './member';
import { cursorOf, RefusedOperationError, validateSubscription, type LiveOperation } from './operation';
import { SubscriptionPlanner, type LoadedSupergraph, type PlannerOptions, type Variables } from './planner';
import { SharedStreams, type StreamMaker } from './shared-streams';
import type { StreamMetrics } from './stream-metrics';

export interface LiveOptions extends PlannerOptions {
  readonly log: Log;
  readonly metrics: StreamMetrics;
  /** What one event may bring. */
  readonly cost?: CostLimit | undefined;
  /** Whether a fault may tell names of the schema that the client did not know; it may where not given. */
  readonly introspection?: boolean | undefined;
  transportOf(serviceName: string): SubgraphTransport;
}

export interface LiveOverSupergraph extends Live {
  /** Before the first subscription, and whenever the supergraph is another: what runs goes on, unless it is no longer valid. */
  load(supergraph: LoadedSupergraph): void;
}

/** Settles what a client may be told at once; from then on it waits with the subscription. */
const firstAnswer = 5_000; // 5 seconds

/** A running operation of one access profile. */
interface Topic {
  readonly operation: LiveOperation;
  readonly variables: Variables;
  readonly profile: AccessProfile;
  readonly streams: SharedStreams;
}

export function createLive(options: LiveOptions): LiveOverSupergraph {
  const { log } = options;
  const topics = new Map<string, Topic>();
  let planner: SubscriptionPlanner | undefined;

  const open = (request: LiveRequest, scope: RequestScope, sink: LiveSink): ReturnType<Live['subscribe']> => {
    if (!planner) throw new Error('There is no supergraph yet.');
    const { apiSchema } = planner.supergraph;
    const operation = planner.operation(request.query, request.operationName ?? undefined);
    const given = variablesOf(apiSchema, operation, request.variables ?? {});
    assertAffordable(options.cost, apiSchema, operation, given);
    const variables = withoutCursor(operation, given);
    const cursor =
      operation.resumeVariable === undefined ? null : (request.after ?? cursorOf(operation, given));
    const profile = accessProfileOf(scope.identity, planner.plan(operation).isPersonal);
    const key = JSON.stringify([operation.text, sorted(variables), profile.key]);
    let topic = topics.get(key);
    if (!topic) {
      const maker = makerOf(planner, operation, variables, profile, options);
      const streams = new SharedStreams(maker, () => topics.delete(key));
      topic = { operation, variables, profile, streams };
      topics.set(key, topic);
    }
    return join(topic.streams, sink, cursor);
  };

  return {
    load(supergraph) {
      planner = new SubscriptionPlanner(supergraph, options);
      for (const [key, topic] of topics) replan(planner, key, topic);
    },

    subscribe(request, scope, sink) {
      try {
        return open(request, scope, sink);
      } catch (error) {
        const errors = error instanceof RefusedOperationError ? error.errors : masked(error, scope, log);
        return refused(options.introspection === false ? errors.map(withoutSuggestion) : errors);
      }
    },

    dispose() {
      for (const { streams } of topics.values()) streams.end('shutdown');
      return Promise.resolve();
    },
  };

  function replan(by: SubscriptionPlanner, key: string, topic: Topic): void {
    const { operation, variables, profile, streams } = topic;
    let errors: readonly GraphQLError[] = validateSubscription(by.supergraph.apiSchema, operation.document);
    try {
      if (errors.length === 0) streams.use(makerOf(by, operation, variables, profile, options));
    } catch (error) {
      errors = masked(error, { requestId: randomUUID() }, log);
    }
    if (errors.length === 0) return;
    topics.delete(key);
    streams.end('failed', { errors: errors.map((error) => error.toJSON()) });
  }
}

function assertAffordable(
  limit: CostLimit | undefined,
  schema: GraphQLSchema,
  { document }: LiveOperation,
  variables: Variables,
): void {
  const operation = getOperationAST(document);
  if (limit && operation) limit.assertAffordable(limit.estimate(schema, document, operation, variables));
}

function makerOf(
  planner: SubscriptionPlanner,
  operation: LiveOperation,
  variables: Variables,
  { identity }: AccessProfile,
  { metrics, log, transportOf }: LiveOptions,
): StreamMaker {
  const plan = planner.plan(operation);
  const { serviceName } = plan;
  const transport = transportOf(serviceName);
  return {
    source: {
      serviceName,
      transport,
      query: plan.requestOf(variables, null).query,
      open: (cursor) =>
        transport.subscribe(plan.requestOf(variables, cursor), { requestId: randomUUID(), identity }),
      complete(event, traceparent) {
        metrics.received.inc({ subgraph: serviceName });
        return inTrace(traceparent, 'gateway.event', { service: serviceName }, () =>
          plan.complete(event, variables, { requestId: randomUUID(), identity }),
        );
      },
    },
    replayed: { responseKey: operation.responseKey, keys: operation.replayedKeys },
    log,
    metrics,
  };
}

function refused(errors: readonly GraphQLError[]): LiveSubscription {
  return { opened: Promise.resolve(errors), cursor: undefined, leave: () => undefined };
}

function join(streams: SharedStreams, sink: LiveSink, cursor: string | null): LiveSubscription {
  const member = new Member(sink, cursor === null ? null : (placeOfCursor(cursor)?.sequence ?? null));
  let stand = (): void => undefined;
  const opened = new Promise<readonly GraphQLError[] | undefined>((resolve) => {
    let isStanding = false;
    stand = () => {
      isStanding = true;
      clearTimeout(timer);
      resolve(undefined);
    };
    // A subgraph that is away comes back some time, and then nothing is missing.
    const timer = setTimeout(() => stand(), firstAnswer);
    streams.join({
      member,
      cursor,
      settle(errors) {
        if (!errors || isStanding) return stand();
        // Told by the answer; later on it is told by the sink.
        member.leave();
        clearTimeout(timer);
        resolve(errors);
      },
    });
  });
  return {
    opened,
    get cursor() {
      return streams.cursorOf(member);
    },
    leave() {
      streams.leave(member);
      stand();
    },
  };
}

/** Those that the operation declares, checked, with its defaults: what is the same reads the same. */
function variablesOf(schema: GraphQLSchema, { declared }: LiveOperation, given: Variables): Variables {
  const { errors } = getVariableValues(schema, declared, { ...given });
  if (errors) throw new RefusedOperationError(errors.map((error) => withCode(error, 'BAD_USER_INPUT')));
  return Object.fromEntries(
    declared.flatMap(({ variable: { name }, defaultValue }) => {
      if (given[name.value] !== undefined) return [[name.value, given[name.value]]];
      return defaultValue ? [[name.value, valueFromASTUntyped(defaultValue)]] : [];
    }),
  );
}

function withoutCursor({ variables }: LiveOperation, given: Variables): Variables {
  const names = variables.map(({ variable }) => variable.name.value).filter((name) => name in given);
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}

function masked(error: unknown, { requestId }: { requestId: string }, log: Log): readonly GraphQLError[] {
  const fault =
    error instanceof GraphQLError
      ? error
      : new GraphQLError(messageOf(error), { originalError: error instanceof Error ? error : null });
  return maskErrors([fault], { log, requestId }).map(
    ({ message, extensions }) => new GraphQLError(message, { extensions: { ...extensions } }),
  );
}
