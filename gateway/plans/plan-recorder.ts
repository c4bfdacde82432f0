import { performance } from 'node:perf_hooks';
import type { QueryPlan } from '@apollo/query-planner';
import type { GatewaySource } from '../../platform/http/graphql-over-http';
import type { RequestScope } from '../../platform/subgraph/transport';
import { tellPlan, type FetchKey, type FetchOutcome, type FetchTimes, type ToldNode } from './told-plan';

/** A client that sends it with the value 1 is told by which plan its operation was answered. */
export const queryPlanHeader = 'x-query-plan';

/** What stands in `extensions.queryPlan`; times in milliseconds since the operation began. */
export interface ToldPlan {
  /** Until the plan was there, whether it was made or known. */
  readonly planned: number;
  /** Until the answer was there. */
  readonly finished: number;
  /** `null` where no subgraph is asked. */
  readonly plan: ToldNode | null;
}

interface Recording {
  readonly begun: number;
  planned: number;
  plan: QueryPlan;
  readonly fetches: Map<string, FetchTimes[]>;
}

/** Remembers, for operations of clients who want to be told, which subgraph was asked when. */
export interface PlanRecorder {
  /** The same gateway, whose answers hold the plan for those who ask for it. */
  telling(gateway: GatewaySource<RequestScope>): GatewaySource<RequestScope>;
  /** The plan by which the operation of this scope is about to be run. */
  planned(scope: object, plan: QueryPlan): void;
  /** A call that begins, of this scope; the function returned is called with how it ended. */
  fetching(
    scope: object,
    fetch: FetchKey,
    variables: Readonly<Record<string, unknown>> | undefined,
  ): ((outcome: FetchOutcome) => void) | undefined;
}

export function createPlanRecorder(): PlanRecorder {
  const recordings = new WeakMap<object, Recording>();
  return {
    telling: (gateway) => ({
      async load(options) {
        const { executor } = await gateway.load(options);
        return {
          executor:
            executor &&
            (async (context) => {
              if (context.request.http?.headers.get(queryPlanHeader) !== '1') return executor(context);
              const recording = begin();
              recordings.set(context.context, recording);
              const result = await executor(context);
              return { ...result, extensions: { ...result.extensions, queryPlan: tell(recording) } };
            }),
        };
      },
      onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
      stop: () => gateway.stop(),
    }),
    planned(scope, plan) {
      const recording = recordings.get(scope);
      if (!recording) return;
      recording.plan = plan;
      recording.planned = since(recording);
    },
    fetching(scope, fetch, variables) {
      const recording = recordings.get(scope);
      if (!recording) return undefined;
      const asked = variables?.['representations'];
      const entities = Array.isArray(asked) ? { entities: asked.length } : {};
      const begun = { start: since(recording), ...entities };
      const calls = callsOf(recording, fetch);
      const index = calls.push(begun) - 1;
      return (outcome) => {
        calls[index] = { ...begun, duration: rounded(since(recording) - begun.start), outcome };
      };
    },
  };
}

function begin(): Recording {
  return { begun: performance.now(), planned: 0, plan: { kind: 'QueryPlan' }, fetches: new Map() };
}

function since({ begun }: Recording): number {
  return rounded(performance.now() - begun);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

/** A node of a plan has no name of its own; two that ask the same at the same place are told apart by their order. */
function callsOf({ fetches }: Recording, { subgraph, path, operation }: FetchKey): FetchTimes[] {
  const key = JSON.stringify([subgraph, path, operation]);
  const calls = fetches.get(key) ?? [];
  fetches.set(key, calls);
  return calls;
}

function tell(recording: Recording): ToldPlan {
  const finished = since(recording);
  const plan = tellPlan(recording.plan, (fetch) => callsOf(recording, fetch).shift());
  return { planned: recording.planned, finished, plan };
}
