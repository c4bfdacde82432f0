/** Values of variables, parameters and headers are never among them. */
export type SpanAttributes = Readonly<Record<string, string | number | undefined>>;

/** Empty outside of a trace. */
export interface LogFields {
  readonly trace_id?: string;
  readonly span_id?: string;
}

/** What makes the spans of this process; see `startTracing`. */
export interface Tracer {
  inSpan<Result>(name: string, attributes: SpanAttributes, work: () => Promise<Result>): Promise<Result>;
  inTrace<Result>(
    traceparent: string | undefined,
    name: string,
    attributes: SpanAttributes,
    work: () => Promise<Result>,
  ): Promise<Result>;
  outsideOfTraces<Result>(work: () => Result): Result;
  annotate(attributes: SpanAttributes): void;
  traceparent(): string | undefined;
  logFields(): LogFields;
}

// One for the process, as for the library itself. Without one each call below costs a comparison, and nothing of the
// library is loaded.
let tracer: Tracer | undefined;

export function traceWith(made: Tracer | undefined): void {
  tracer = made;
}

/** Runs `work` as one step of the trace that this is called in, or as the first of a new one. */
export function inSpan<Result>(
  name: string,
  attributes: SpanAttributes,
  work: () => Promise<Result>,
): Promise<Result> {
  return tracer ? tracer.inSpan(name, attributes, work) : work();
}

/** The same in the trace that another step names by its `traceparent`, and in a trace of its own without one. */
export function inTrace<Result>(
  traceparent: string | undefined,
  name: string,
  attributes: SpanAttributes,
  work: () => Promise<Result>,
): Promise<Result> {
  return tracer ? tracer.inTrace(traceparent, name, attributes, work) : work();
}

/** For work that outlives the request that began it: what it does later belongs to no trace. */
export function outsideOfTraces<Result>(work: () => Result): Result {
  return tracer ? tracer.outsideOfTraces(work) : work();
}

/** Adds to the step that this is called in. */
export function annotate(attributes: SpanAttributes): void {
  tracer?.annotate(attributes);
}

/** Names the step that this is called in, as W3C Trace Context writes it. */
export function currentTraceparent(): string | undefined {
  return tracer?.traceparent();
}

/** By which a log line is found from the trace that it was written in, and the other way round. */
export function traceFields(): LogFields {
  return tracer?.logFields() ?? {};
}
