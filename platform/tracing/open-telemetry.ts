import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { NodeTracerProvider, type NodeTracerConfig } from '@opentelemetry/sdk-trace-node';
import type { Disposable } from '../lifecycle';
import { createLog, type LogLevel } from '../log';
import type { LogFields, SpanAttributes, Tracer } from './spans';
import { createSpanProcessor } from './span-export';

export interface OpenTelemetryOptions {
  /** Base address of a collector that takes OTLP as JSON over HTTP. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Of the process, for its log. */
  readonly role: string;
  readonly logLevel: LogLevel;
}

export interface OpenTelemetry extends Disposable {
  readonly tracer: Tracer;
}

const exportTimeout = 5_000; // 5 seconds, retries included
const lastWait = 2_000; // 2 seconds for what is left at the end
const longestValue = 16 * 1024; // characters of one attribute, such as an operation's text

/**
 * Begins to trace: HTTP requests at `/graphql`, calls to subgraphs and SQL statements by the library's own means (the
 * Apollo gateway makes the spans of plans and fetches), everything else by the tracer that is returned. At most once for
 * a process.
 */
export function startOpenTelemetry({
  endpoint,
  serviceName,
  role,
  logLevel,
}: OpenTelemetryOptions): OpenTelemetry {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    timeoutMillis: exportTimeout,
  });
  const provider = new NodeTracerProvider({
    resource: resourceOf(serviceName),
    spanLimits: { attributeValueLengthLimit: longestValue },
    spanProcessors: [createSpanProcessor(exporter, createLog(role, logLevel))],
  });
  provider.register();
  instrument();
  return {
    tracer: createTracer(),
    async dispose() {
      await Promise.race([
        provider.shutdown().catch(() => undefined),
        delay(lastWait, undefined, { ref: false }),
      ]);
    },
  };
}

function instrument(): void {
  registerInstrumentations({
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url }) => url?.split('?', 1)[0] !== '/graphql',
        requestHook: (span, request) => {
          if ('url' in request) span.updateName(`${request.method} /graphql`);
        },
        // The gateway calls by undici, and a socket to a subgraph belongs to no request.
        disableOutgoingRequestInstrumentation: true,
      }),
      new UndiciInstrumentation({ requireParentforSpans: true }),
      // What polls for events is no part of a trace.
      new PgInstrumentation({ requireParentSpan: true }),
    ],
  });
  // They are patched when they are required, in place: so are those that were loaded before.
  const require = createRequire(__filename);
  for (const name of ['http', 'https', 'pg', 'pg-pool']) require(name);
}

function createTracer(): Tracer {
  const tracer = trace.getTracer('unodcity');
  const run = <Result>(
    parent: Context,
    name: string,
    attributes: SpanAttributes,
    work: () => Promise<Result>,
  ): Promise<Result> =>
    tracer.startActiveSpan(name, { attributes }, parent, async (span: Span) => {
      try {
        return await work();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
  return {
    inSpan: (name, attributes, work) => run(context.active(), name, attributes, work),
    inTrace: (traceparent, name, attributes, work) =>
      run(propagation.extract(ROOT_CONTEXT, { traceparent }), name, attributes, work),
    outsideOfTraces: (work) => context.with(ROOT_CONTEXT, work),
    annotate: (attributes) => void trace.getActiveSpan()?.setAttributes({ ...attributes }),
    traceparent() {
      const carrier: { traceparent?: string } = {};
      propagation.inject(context.active(), carrier);
      return carrier.traceparent;
    },
    logFields(): LogFields {
      const span = trace.getActiveSpan()?.spanContext();
      return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
    },
  };
}

/** Whose spans they are. The package with the library's own maker of one is not ours to import. */
function resourceOf(serviceName: string): NonNullable<NodeTracerConfig['resource']> {
  const attributes = { 'service.name': serviceName };
  return {
    attributes,
    merge: (other) => other ?? resourceOf(serviceName),
    getRawAttributes: () => Object.entries(attributes),
  };
}
