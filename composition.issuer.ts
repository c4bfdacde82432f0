import { resolve } from 'node:path';
import type { Express } from 'express';
import { localIssuerPath, proxyLocalIssuer } from './gateway/sign-in/proxy-local-issuer';
import type { Environment } from './platform/env';
import { messageOf } from './platform/errors';
import { findFreePorts } from './platform/http/free-ports';
import type { Disposable } from './platform/lifecycle';
import type { Narrator } from './platform/narrator';
import { superviseProcess, type ProcessOptions, type SupervisedProcess } from './platform/supervisor';

/** The issuer beside a local platform, at which anybody signs in as whom they say they are. */
export interface LocalIssuer extends Disposable {
  /** What its tokens name it; known once the gateway listens. */
  url(): string;
  /** Serves it at the gateway. */
  readonly routes: (app: Express) => void;
  /** Starts its process below the address of the gateway. It is ready a second later; requests wait for it. */
  start(gatewayUrl: string): void;
}

/** Where there is no other, and the world is not let in. */
export function needsLocalIssuer({ signIn }: Environment): boolean {
  return signIn.issuer === undefined && !signIn.isProduction;
}

/** `source` are the variables that this process was given. */
export async function createLocalIssuer(
  source: NodeJS.ProcessEnv,
  env: Environment,
  narrator: Narrator,
): Promise<LocalIssuer> {
  const port = await findFreePorts(1);
  let url = '';
  let running: SupervisedProcess | undefined;
  return {
    url: () => url,
    routes: proxyLocalIssuer(loopback(port)),
    start(gatewayUrl) {
      url = issuerUrl(gatewayUrl);
      running = superviseIssuer(localIssuerProcess(source, env, { url, port }), env, narrator);
    },
    dispose: async () => running?.dispose(),
  };
}

/** Nobody waits for it: where it cannot start, nobody can sign in, and all else stands. */
export function superviseIssuer(
  options: ProcessOptions,
  { host }: Environment,
  narrator: Narrator,
): SupervisedProcess {
  if (!isLoopback(host)) {
    narrator.write(
      `  Whoever reaches ${host} can sign in as anybody, also as an administrator: set AUTH_ISSUER, or HOST to 127.0.0.1.`,
    );
  }
  const issuer = superviseProcess(options, narrator);
  issuer.ready.catch((error: unknown) => narrator.write(`  ${messageOf(error)} Nobody can sign in.`));
  return issuer;
}

export function localIssuerProcess(
  source: NodeJS.ProcessEnv,
  { dataDir }: Environment,
  { url, port }: { url: string; port: number },
): ProcessOptions {
  return {
    name: 'issuer',
    script: 'dist/issuer/main.js',
    env: {
      ...source,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: resolve(dataDir),
      AUTH_ISSUER: url,
    },
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Of the issuer that a gateway serves. */
export function issuerUrl(gatewayUrl: string): string {
  return `${gatewayUrl}${localIssuerPath}`;
}

export function loopback(port: number): string {
  return `http://127.0.0.1:${port}`;
}
