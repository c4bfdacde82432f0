import {
  BatchSpanProcessor,
  type ReadableSpan,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import type { Log } from '../log';

/** All that may leave the process. What a library adds of its own accord, it adds in vain. */
const told: ReadonlySet<string> = new Set([
  'http.request.method',
  'http.response.status_code',
  'url.path',
  'server.address',
  'server.port',
  'error.type',
  'graphql.operation.name',
  'graphql.operation.type',
  'graphql.document',
  'service', // of the gateway's fetches: the subgraph
  'unodcity.subgraph',
  'unodcity.event.number',
  'unodcity.request_id',
  'db.system.name',
  'db.namespace',
  'db.query.text',
]);

/** Sends in batches. More than 2,048 spans that wait to be sent are not kept. */
export function createSpanProcessor(exporter: SpanExporter, log: Log): SpanProcessor {
  return new DiscreetProcessor(warning(exporter, log));
}

const worthTelling = 5; // milliseconds that a statement waited for its connection

class DiscreetProcessor extends BatchSpanProcessor {
  override onEnd(span: ReadableSpan): void {
    // There is one for each statement.
    if (span.name === 'pg-pool.connect' && milliseconds(span.duration) < worthTelling) return;
    for (const name of Object.keys(span.attributes)) if (!told.has(name)) delete span.attributes[name];
    // Messages of faults quote values: of arguments, of rows, of addresses.
    span.events.splice(0);
    delete span.status.message;
    super.onEnd(span);
  }
}

function milliseconds([seconds, nanoseconds]: ReadableSpan['duration']): number {
  return seconds * 1e3 + nanoseconds / 1e6;
}

/** Says once that the collector takes nothing, and once that it does again. */
function warning(exporter: SpanExporter, log: Log): SpanExporter {
  let isLost = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        if (result.error && !isLost) {
          log.warn(
            { error: result.error.message },
            'traces cannot be delivered; they are dropped until they can',
          );
        } else if (!result.error && isLost) {
          log.info('traces are delivered again');
        }
        isLost = result.error !== undefined;
        done(result);
      });
    },
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}
