/** One call of a subgraph, as the gateway tells it; times in milliseconds since the operation began. */
export interface PlanFetch {
  readonly kind: 'Fetch';
  readonly subgraph: string;
  readonly path: readonly (string | number)[];
  readonly operation: string;
  /** Missing where there was no record to ask for. */
  readonly start?: number;
  readonly duration?: number;
  readonly entities?: number;
  readonly outcome?: 'ok' | 'errors' | 'timeout' | 'unavailable';
}

export type PlanNode =
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly PlanNode[] }
  | {
      readonly kind: 'Condition';
      readonly variable: string;
      readonly ifTrue?: PlanNode;
      readonly ifFalse?: PlanNode;
    }
  | PlanFetch;

export interface QueryPlan {
  readonly planned: number;
  readonly finished: number;
  readonly plan: PlanNode | null;
}

export interface Share {
  readonly used: number;
  readonly maximum: number;
}

/** What the gateway tells beside the data. */
export interface Extensions {
  readonly cost?: { readonly requested: number; readonly maximum: number };
  readonly limits?: Readonly<Record<string, Share>>;
  readonly queryPlan?: QueryPlan;
}

export interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** A query or mutation that was answered. */
export interface Exchange extends Extensions {
  readonly operationName: string | undefined;
  readonly status: number;
  /** Milliseconds until all of the answer was here. */
  readonly duration: number;
  readonly bytes: number;
  readonly requestId: string | null;
  /** Seconds, where the gateway asks to wait. */
  readonly retryAfter: string | null;
  readonly errors: readonly AnswerError[];
}
