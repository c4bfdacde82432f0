import { z } from 'zod';
import { urlOf } from './fields';

/** Where traces of requests go. */
export interface TracingSettings {
  /** Base address of an OTLP collector over HTTP; `undefined`: no traces are made. */
  readonly endpoint: string | undefined;
  /** What the traces call this process; `undefined`: by its role. */
  readonly serviceName: string | undefined;
}

export const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: urlOf(['http:', 'https:'], 'must look like http://localhost:4318').optional(),
  OTEL_SERVICE_NAME: z.string().optional(),
};

export function readTracing(env: {
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  OTEL_SERVICE_NAME?: string | undefined;
}): TracingSettings {
  return { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: env.OTEL_SERVICE_NAME };
}
