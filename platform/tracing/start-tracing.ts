import type { Environment } from '../env';
import type { Disposable } from '../lifecycle';
import { traceWith } from './spans';

const nothing: Disposable = { dispose: () => Promise.resolve() };

/**
 * Traces what this process does from now on, where there is a collector to send it to; else nothing is loaded. `role` is the
 * process's name in its log. Disposed of after everything else: it sends what is left, and settles within two seconds.
 */
export async function startTracing(
  role: string,
  { tracing, logLevel }: Pick<Environment, 'tracing' | 'logLevel'>,
): Promise<Disposable> {
  const { endpoint, serviceName = role === 'unodcity' ? role : `unodcity-${role}` } = tracing;
  if (endpoint === undefined) return nothing;
  const { startOpenTelemetry } = await import('./open-telemetry.js');
  const { tracer, dispose } = startOpenTelemetry({ endpoint, serviceName, role, logLevel });
  traceWith(tracer);
  return {
    async dispose() {
      traceWith(undefined);
      await dispose();
    },
  };
}
