import { createServer, type Server, type ServerResponse } from 'node:http';
import { listen } from '../../platform/http/listen';
import { eventually } from './processes';

/** A step of a trace, as a collector is told of it. */
export interface CollectedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first of a trace. */
  readonly parentSpanId: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

interface OtlpValue {
  readonly stringValue?: string;
  readonly intValue?: number | string;
  readonly doubleValue?: number;
}

interface OtlpAttribute {
  readonly key: string;
  readonly value: OtlpValue;
}

interface OtlpSpan extends Omit<CollectedSpan, 'service' | 'attributes' | 'parentSpanId'> {
  readonly parentSpanId?: string;
  readonly attributes: readonly OtlpAttribute[];
}

interface OtlpRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly OtlpAttribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
  }[];
}

export interface TraceCollector {
  /** What OTEL_EXPORTER_OTLP_ENDPOINT names. */
  readonly endpoint: string;
  readonly spans: readonly CollectedSpan[];
  /** All that was sent, as it was sent. */
  readonly received: string;
  /** Waits for a span, and settles with it. */
  until(matches: (span: CollectedSpan) => boolean, what: string): Promise<CollectedSpan>;
  /** Those above a span, from the nearest to the first that is known. */
  ancestorsOf(span: CollectedSpan): CollectedSpan[];
  /** From now on it takes what is sent and never answers. */
  hang(): void;
  dispose(): Promise<void>;
}

/** A collector of OTLP as JSON over HTTP. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  let received = '';
  let isHung = false;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => take(request.url ?? '', body, response));
  });
  const take = (path: string, body: string, response: ServerResponse): void => {
    received += body;
    if (isHung) return;
    if (path === '/v1/traces') spans.push(...spansOf(JSON.parse(body)));
    response.setHeader('content-type', 'application/json');
    response.statusCode = path === '/v1/traces' ? 200 : 404;
    response.end('{}');
  };
  const port = await listen(server, '127.0.0.1', 0);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    spans,
    get received() {
      return received;
    },
    async until(matches, what) {
      await eventually(() => spans.some(matches), `the collector has ${what}`);
      return spans.find(matches) as CollectedSpan;
    },
    ancestorsOf(span) {
      const ancestors: CollectedSpan[] = [];
      let next: CollectedSpan | undefined = span;
      while ((next = parentOf(next, spans))) ancestors.push(next);
      return ancestors;
    },
    hang: () => void (isHung = true),
    dispose: () => close(server),
  };
}

function parentOf(
  { traceId, parentSpanId }: CollectedSpan,
  spans: readonly CollectedSpan[],
): CollectedSpan | undefined {
  return spans.find((one) => one.traceId === traceId && one.spanId === parentSpanId);
}

function spansOf({ resourceSpans }: OtlpRequest): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(valuesOf(resource.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) =>
      spans.map(({ traceId, spanId, parentSpanId = '', name, attributes }) => ({
        service,
        traceId,
        spanId,
        parentSpanId,
        name,
        attributes: valuesOf(attributes),
      })),
    );
  });
}

function valuesOf(attributes: readonly OtlpAttribute[]): Record<string, string | number> {
  return Object.fromEntries(
    attributes.map(({ key, value: { stringValue, intValue, doubleValue } }) => [
      key,
      stringValue ?? Number(intValue ?? doubleValue),
    ]),
  );
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
