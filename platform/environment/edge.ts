import { isIP } from 'node:net';
import { z } from 'zod';
import { list, oneOf, portNumber } from './fields';

/** How the gateway meets browsers, proxies and the world. */
export interface EdgeSettings {
  /** Origins whose pages may call the API, besides its own; `*` alone: all. */
  readonly corsOrigins: readonly string[];
  /** Which proxies are believed when they say for whom they ask: so many in a row, those at these addresses, or none. */
  readonly trustProxy: false | number | readonly string[];
  /** Whether the API describes itself. */
  readonly introspection: boolean;
  /** Where `/metrics` is served; on the API's own port where not given. */
  readonly metricsAt: { readonly host: string; readonly port: number } | undefined;
}

const isOrigin = (text: string): boolean =>
  text === '*' || (URL.canParse(text) && new URL(text).origin === text);
const origins = list.refine(
  (texts) => texts.every(isOrigin) && (texts.length === 1 || !texts.includes('*')),
  'must be origins such as https://dashboard.example.org, or * alone',
);

const namedNetworks: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isWhole = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return namedNetworks.has(text) || (more.length === 0 && longest > 0 && isWhole);
}

const isCount = ([text = '', ...more]: readonly string[]): boolean =>
  more.length === 0 && /^\d{1,2}$/.test(text);
const proxies = list
  .refine(
    (texts) => isCount(texts) || texts.every(isNetwork),
    'must be the number of proxies in front, or their addresses and networks, such as 10.0.0.0/8 or loopback',
  )
  .transform((texts) => (isCount(texts) ? Number(texts[0]) : texts));

export const edgeVariables = {
  CORS_ORIGINS: origins.default([]),
  TRUST_PROXY: proxies.optional(),
  INTROSPECTION: oneOf(['on', 'off']).default('on'),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: portNumber.optional(),
};

export function readEdge(env: {
  CORS_ORIGINS: string[];
  TRUST_PROXY?: number | string[] | undefined;
  INTROSPECTION: 'on' | 'off';
  METRICS_HOST: string;
  METRICS_PORT?: number | undefined;
}): EdgeSettings {
  return {
    corsOrigins: env.CORS_ORIGINS,
    trustProxy: env.TRUST_PROXY ?? false,
    introspection: env.INTROSPECTION === 'on',
    metricsAt:
      env.METRICS_PORT === undefined ? undefined : { host: env.METRICS_HOST, port: env.METRICS_PORT },
  };
}
