import { Counter, type Registry } from 'prom-client';
import { CodedError, type ErrorCode } from '../../platform/errors';

const codes = {
  body: 'REQUEST_TOO_LARGE',
  tokens: 'QUERY_TOO_LONG',
  depth: 'QUERY_TOO_DEEP',
  fields: 'QUERY_TOO_MANY_FIELDS',
  aliases: 'QUERY_TOO_MANY_ALIASES',
  root_fields: 'QUERY_TOO_MANY_ROOT_FIELDS',
  cost: 'QUERY_TOO_COSTLY',
  socket_operations: 'TOO_MANY_OPERATIONS',
  sockets: 'TOO_MANY_SOCKETS',
  in_flight: 'TOO_MANY_IN_FLIGHT',
  rate: 'RATE_LIMITED',
  execution_time: 'EXECUTION_TIMEOUT',
} as const satisfies Readonly<Record<string, ErrorCode>>;

export type Limit = keyof typeof codes;

/** What was refused because of a limit, counted by it. */
export interface Refusals {
  count(limit: Limit): void;
  /** Counts one and makes the error for it. */
  refusal(limit: Limit, message: string, extensions?: Readonly<Record<string, unknown>>): CodedError;
}

/** Once for each registry. */
export function createRefusals(registry: Registry): Refusals {
  const counter = new Counter({
    name: 'limit_refusals_total',
    help: 'What was refused because of a limit, by limit.',
    labelNames: ['limit'],
    registers: [registry],
  });
  for (const limit of Object.keys(codes)) counter.inc({ limit }, 0);
  return {
    count: (limit) => counter.inc({ limit }),
    refusal(limit, message, extensions = {}) {
      counter.inc({ limit });
      return new CodedError(codes[limit], message, extensions);
    },
  };
}
